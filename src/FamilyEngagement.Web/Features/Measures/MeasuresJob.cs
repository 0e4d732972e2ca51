using FamilyEngagement.Web.Features.Jobs;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>
/// Each hour: time alone makes a question past due. In the first hour of a day, after an upgrade that counts otherwise, and where a row is
/// missing: everything, since sessions to come have come, rooms have run out and a term or a year may have begun.
/// </summary>
public class MeasuresJob(SchoolMeasures measures) : IPortalJob
{
    public async Task<int> Run(JobFiring firing, CancellationToken stopping)
    {
        var old = await measures.Old();
        foreach (var schoolId in old)
        {
            stopping.ThrowIfCancellationRequested();
            await measures.Refresh(schoolId);
        }

        await measures.RefreshAll([MeasureSource.Questions]);
        return old.Count;
    }
}
