using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.AdminStandards;

public record AdminStandardsPage(IReadOnlyList<StandardSet> Sets, DateOnly Today)
{
    public bool IsInForce(StandardSet set) => set.IsInForce(Today);
}
