using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.DistrictStart;

public static class DistrictStartQueries
{
    public record Sent(int Id, string School, DateTime SentAt, int TimesSent);

    public record LastWord(int RowId, StandardStep Step, DateTime At, string Note);

    /// <summary>Plans that wait for the district, the longest waiting first.</summary>
    public static IQueryable<Sent> PlansSent(AppDbContext db) => db.Plans
        .Where(plan => plan.Status == PlanStatus.Sent && plan.SentAt != null)
        .OrderBy(plan => plan.SentAt).ThenBy(plan => plan.Id)
        .Select(plan => new Sent(plan.Id, plan.School.Name, plan.SentAt!.Value, plan.Events.Count(step => step.Step == PlanStep.Send)));

    /// <summary>What schools said with a request or a confirmation, in those records; the newest of each is the one that counts.</summary>
    public static IQueryable<LastWord> SchoolsWords(AppDbContext db, int schoolYearId) => db.StandardEvents
        .Where(step => (step.Step == StandardStep.AskForHelp || step.Step == StandardStep.Attest)
            && db.SchoolStandards.Any(row => row.Id == step.SchoolStandardId && row.SchoolYearId == schoolYearId && (row.HelpAsked || row.Claim == StandardClaim.Attested)))
        .OrderByDescending(step => step.At).ThenByDescending(step => step.Id)
        .Select(step => new LastWord(step.SchoolStandardId, step.Step, step.At, step.Note));
}
