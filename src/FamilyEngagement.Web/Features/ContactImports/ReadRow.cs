using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.ContactImports;

public enum ReadKind { Ready, Decide, Duplicate, Wrong }

/// <summary>What one row of the file would become.</summary>
/// <param name="Who">The family, child or number as the file has it.</param>
/// <param name="Families">Those that fit, when several do.</param>
/// <param name="Problem">What is wrong, or what it looks like a double of.</param>
/// <param name="ToDo">What a clerk can do about it.</param>
public record ReadRow(int Id, int Number, ReadKind Kind, string Who, Said? Problem = null, Said? ToDo = null, IReadOnlyList<int>? Families = null)
{
    public int? FamilyId { get; init; }
    public IReadOnlyList<int> Students { get; init; } = [];
    public ContactFacts? Facts { get; init; }
    /// <summary>The file gives the time of day.</summary>
    public bool HasTime { get; init; }
    public bool TakesDuplicate { get; init; }

    public bool IsWanted => Kind == ReadKind.Ready || (Kind == ReadKind.Duplicate && TakesDuplicate);
}
