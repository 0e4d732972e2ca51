namespace FamilyEngagement.Web.Features.Jobs;

/// <summary>
/// Work that the portal does by itself. It is idempotent: a run that was cut off is run again, from the start. Add one with
/// <c>services.AddJob&lt;PlanReminders&gt;("plan-reminders", "Plan reminders", "what it does", "0 30 5 * * ?", "{0:N0} reminders")</c>.
/// </summary>
public interface IPortalJob
{
    /// <returns>How many things were done, in the words of <see cref="JobDefinition.Counts"/>.</returns>
    Task<int> Run(JobFiring firing, CancellationToken stopping);
}

/// <param name="DueAt">UTC. The same for all processes, and for the second try.</param>
/// <param name="IsStart">This process has just begun.</param>
public record JobFiring(DateTime DueAt, bool IsStart);
