using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.AdminCrosswalks;

/// <param name="With">The measured set whose standards are ticked; none while there is no such set.</param>
/// <param name="Measured">All that are in force or to come.</param>
public record CrosswalkPage(StandardSet Frame, StandardSet? With, IReadOnlyList<StandardSet> Measured, IReadOnlyList<Standard> FrameStandards, IReadOnlyList<Standard> Standards)
{
    public CrosswalkForm Form { get; init; } = new();

    public IReadOnlyList<Difference>? Differences { get; init; }

    public string Url => $"/admin/standards/{Frame.Id}/crosswalk";
}
