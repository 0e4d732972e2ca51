using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.DistrictContacts;

public enum SchoolOrder { Help, Name }

/// <summary>What schools did in a term, counted; no names.</summary>
/// <param name="LeftOut">Schools with so few families that they are in no figure.</param>
/// <param name="Rows">The schools on this page of the list.</param>
public record DistrictContactsPage(ReachOverview Reach, SchoolOrder Order, int LeftOut, IReadOnlyList<SchoolCounts> Rows, Paging Paging)
{
    /// <summary>The page in another order of schools.</summary>
    public string In(SchoolOrder order) => $"{Reach.With(Reach.Groups.Dimension)}&order={order}#schools";
}

/// <summary>One school.</summary>
/// <param name="IsHidden">Too few families: no number of the school is shown.</param>
/// <param name="HomeLanguage">Percent; none where it rests on too few families, or no contact.</param>
public record SchoolCounts(int Id, string Name, ReachCounts Counts, DateOnly? HalfTalkedSince, bool IsHidden, int? HomeLanguage);
