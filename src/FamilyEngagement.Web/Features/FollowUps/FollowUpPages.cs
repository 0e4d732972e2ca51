using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.FollowUps;

/// <param name="PastDue">Of those listed, on all pages.</param>
/// <param name="Tried">How hard the school has tried to reach each family this term.</param>
public record FollowUpsPage(
    int SchoolId, FollowUpFilter Filter, IReadOnlyList<FollowUpLine> Rows, IReadOnlyDictionary<int, FamilyLine> Families, IReadOnlyDictionary<int, DueDiligence> Tried,
    Paging Paging, int PastDue, IReadOnlyList<Choice> Owners);

/// <summary>One follow-up with all that happened to it, and the forms of its steps.</summary>
public record FollowUpPage
{
    public required int SchoolId { get; init; }
    public required FollowUpLine FollowUp { get; init; }
    public required FamilyLine? Family { get; init; }
    public required IReadOnlyList<Happened> History { get; init; }
    public required IReadOnlyList<Choice> People { get; init; }
    public required bool MayChange { get; init; }
    public bool IsConflict { get; set; }
    public MoveForm Move { get; init; } = new();
    public HandOverForm HandOver { get; init; } = new();

    public record Happened(FollowUpStep Step, DateTime At, string By, string? To, DateOnly? FromDay, DateOnly? ToDay, string? Text);
}
