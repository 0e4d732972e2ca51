using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.DistrictContacts;

public enum SchoolOrder { Help, Name }

/// <summary>What schools did this term, counted; no names.</summary>
/// <param name="Rows">The schools on this page of the list.</param>
public record DistrictContactsPage(string Term, DateTime? AsOf, SchoolOrder Order, SchoolCounts Total, IReadOnlyList<SchoolCounts> Rows, Paging Paging, LanguageTable Languages);

/// <summary>One school, or all of them.</summary>
public record SchoolCounts(int Id, string Name, int Families, int Reached, int TwoWay, int Contacts, Share HomeLanguage)
{
    /// <summary>Too few families: no number of the school is shown.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Too few families with another home language.</summary>
    public bool IsHomeLanguageHidden { get; init; }

    public Share Talked => new(TwoWay, Families, Families);
}

/// <param name="Behind">The families it rests on.</param>
public readonly record struct Share(int Part, int Whole, int Behind)
{
    public int? Percent => Whole == 0 ? null : (int)Math.Round(100.0 * Part / Whole, MidpointRounding.AwayFromZero);
}
