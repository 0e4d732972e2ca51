using System.Text;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.StandardsDigests;

/// <summary>
/// On Mondays of weeks with school: one mail to each person for whom something of the standards waits, at the schools where
/// they still work on them. What waits for somebody who left goes to the principals. Nothing waits, no mail. The key has the week, so that a second run writes none.
/// </summary>
public class StandardsDigest(AppDbContext db, DigestLines lines, DistrictCache district, DistrictClock clock) : IPortalJob
{
    private const int MostLines = 40;

    private static readonly List<PortalRole> Roles = [.. Enum.GetValues<PortalRole>().Where(role => !role.IsDistrictWide() && (role.Has(Permission.TickChecklist) || role.Has(Permission.KeepEvidence)))];

    private sealed record Worker(int UserId, int SchoolId, string School, PortalRole Role, bool NoDigest)
    {
        public bool SeesTo(DigestLine line) => UserId == line.UserId && SchoolId == line.SchoolId && Role.Has(line.Standard is null ? Permission.KeepEvidence : Permission.TickChecklist);
    }

    public Task<int> Run(JobFiring firing, CancellationToken stopping) => Write(clock.Today);

    /// <returns>How many mails were put into the outbox.</returns>
    public async Task<int> Write(DateOnly today)
    {
        var monday = TeacherWeeks.MondayOf(today);
        if (district.YearOn(today) is not { } year || !HasSchool(year, monday)) return 0;
        var workers = await db.Assignments
            .Where(role => role.From <= today && (role.To == null || role.To >= today) && Roles.Contains(role.Role) && role.School.IsActive && role.User.IsActive && role.User.DistrictRole == null)
            .Select(role => new Worker(role.UserId, role.SchoolId, role.School.Name, role.Role, role.User.NoDigest)).ToListAsync();
        var held = workers.ToLookup(worker => worker.UserId);
        var waiting = (await lines.On(today, year)).Select(line => line.UserId is not { } owner || held[owner].Any(job => job.SeesTo(line)) ? line : line.ForPrincipals).ToLookup(line => line.SchoolId);
        // Who wants no mail still sees to it.
        var mails = held.Where(jobs => jobs.All(job => !job.NoDigest)).Select(jobs => (jobs.Key, Schools: jobs.GroupBy(job => (job.SchoolId, job.School)).OrderBy(school => school.Key.School, StringComparer.InvariantCulture)
                .Select(school => (school.Key.School, Lines: Of(waiting[school.Key.SchoolId], jobs.Key, school.Any(job => job.Role == PortalRole.Principal)))).Where(school => school.Lines.Count > 0).ToList()))
            .Where(person => person.Schools.Count > 0)
            .Select(person => OutgoingMail.To(person.Key, $"standards-digest-{monday:yyyy-MM-dd}-{person.Key}", Subject(person.Schools.Sum(school => school.Lines.Count)), Body(person.Schools), clock.UtcNow));
        var added = await db.Enqueue(mails);
        await db.SaveChangesAsync();
        return added;
    }

    private static bool HasSchool(SchoolYear year, DateOnly monday) => Enumerable.Range(0, 5).Any(day => year.IsSchoolDay(monday.AddDays(day)));

    /// <summary>By standard, rooms last; in each what is latest first.</summary>
    private static List<DigestLine> Of(IEnumerable<DigestLine> waiting, int userId, bool isPrincipal) =>
        [.. waiting.Where(line => line.UserId == userId || (line.UserId is null && isPrincipal)).OrderBy(line => line.Standard?.Number ?? int.MaxValue).ThenBy(line => line.Day ?? DateOnly.MinValue).ThenBy(line => line.Text, StringComparer.Ordinal)];

    private static string Subject(int count) => count == 1 ? "Standards this week: 1 thing waits for you" : $"Standards this week: {count} things wait for you";

    private static string Body(List<(string School, List<DigestLine> Lines)> schools)
    {
        var (body, left) = (new StringBuilder(), MostLines);
        foreach (var (school, all) in schools)
        {
            body.Append(school).Append("\n\n");
            foreach (var group in all.Take(left).GroupBy(line => (line.Url, Name: line.Standard is { } standard ? $"{standard.Number}. {standard.ShortTitle}" : "Family room")))
                body.Append(group.Key.Name).Append('\n').AppendJoin('\n', group.Select(line => $"- {line.Text}")).Append('\n').Append(group.Key.Url).Append("\n\n");
            left = Math.Max(0, left - all.Count);
        }

        var more = schools.Sum(school => school.Lines.Count) - MostLines;
        if (more > 0) body.Append($"And {more} more. The portal lists them.\n\n");
        return body.Append($"You get this mail on Mondays while something waits. To stop it, go to {OutgoingMail.Choices}\n").ToString() is { Length: <= OutgoingMail.BodyLength } text ? text : $"Much waits for you. Open the standards of your school:\n\n{OutgoingMail.Portal}/\n\nTo stop this mail, go to {OutgoingMail.Choices}\n";
    }
}
