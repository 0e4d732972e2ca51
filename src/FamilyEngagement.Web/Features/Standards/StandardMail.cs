using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>Tells the other side that it is its turn. The mail names the school and the standard, never what was written.</summary>
public class StandardMail(AppDbContext db, DistrictClock clock)
{
    private const string ToLook = "Look at what the district wrote, and what to do next:";

    /// <summary>Puts the mails of a step into the outbox; the caller saves them together with the step. Most steps need none.</summary>
    public async Task Tell(StandardStanding standing, StandardStep step)
    {
        var (school, name) = (standing.School, standing.Name);
        if (Words(step, school.Name, name) is not { } words) return;
        var moment = clock.UtcNow;
        await db.Enqueue((await Readers(standing, step)).Select(reader => OutgoingMail.To(
            reader, $"standard-{school.Id}-{standing.Standard.Id}-{step}-{moment:yyyyMMddHHmmss}-{reader}", words.Subject,
            $"{words.Text}\n\n{OutgoingMail.Portal}{standing.Url}\n", moment)));
    }

    private static (string Subject, string Text)? Words(StandardStep step, string school, string standard) => step switch
    {
        StandardStep.Return => ($"Returned for changes: {standard}, {school}", $"The district looked at the standard “{standard}” of {school} and returned it for changes. {ToLook}"),
        StandardStep.Uphold => ($"Looked at again: {standard}, {school}", $"The district looked again at the standard “{standard}” of {school}. It stays returned for changes. {ToLook}"),
        StandardStep.Grant => ($"Met: {standard}, {school}", $"The district looked again at the standard “{standard}” of {school}. It is met."),
        StandardStep.Ask => ($"The district asks: {standard}, {school}", $"The district asks {school} about the standard “{standard}”. Read the question and answer it on the standard’s page:"),
        StandardStep.Answer => ($"Answered: {standard}, {school}", $"{school} answered your question about the standard “{standard}”:"),
        _ => null,
    };

    /// <summary>A question goes to all who may answer it, an answer to who asked or, where they left, to all who check, the rest to the principals.</summary>
    private async Task<IReadOnlyList<int>> Readers(StandardStanding standing, StandardStep step)
    {
        if (step != StandardStep.Answer)
            return await db.WhoMay(standing.School.Id, step == StandardStep.Ask ? Permission.TickChecklist : Permission.AttestStandards, clock.Today).Select(role => role.UserId).Distinct().ToListAsync();
        var rowId = standing.Row?.Id ?? 0;
        var checkers = db.Users.Where(user => user.IsActive && user.DistrictRole == PortalRole.DistrictStaff);
        var asked = await db.StandardEvents.In(standing.School.Id).Where(line => line.SchoolStandardId == rowId && line.Step == StandardStep.Ask && checkers.Any(user => user.Id == line.ById))
            .OrderByDescending(line => line.At).ThenByDescending(line => line.Id).Select(line => line.ById).Take(1).ToListAsync();
        return asked.Count > 0 ? asked : await checkers.Select(user => user.Id).ToListAsync();
    }
}
