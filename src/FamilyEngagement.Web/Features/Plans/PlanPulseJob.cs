using FamilyEngagement.Web.Features.Jobs;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>Each night and at the start of the portal: days have passed and contacts were logged since the pulses were counted.</summary>
public class PlanPulseJob(PlanPulses pulses) : IPortalJob
{
    public Task<int> Run(JobFiring firing, CancellationToken stopping) => pulses.RefreshAll();
}
