using System.Globalization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;
using static FamilyEngagement.Web.Features.EvidencePack.PackDays;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>Sessions of a year, their notices, and what families said at them. Notes, agendas and lists of who came stay at the school.</summary>
public class PackSessions(AppDbContext db, DistrictCache district, DistrictClock clock, CurrentUser me, Languages languages, IStringLocalizer<Words> words)
{
    private sealed record Came(int SessionId, int Families, int People);

    public async Task<IReadOnlyList<PackTable>> Of(int schoolId, SchoolYear year, PackText text)
    {
        var sessions = await db.Sessions.AsNoTracking().In(schoolId).Where(session => session.RemovedAt == null && session.Day >= year.StartsOn && session.Day <= year.EndsOn)
            .OrderBy(session => session.Day).ThenBy(session => session.StartsAt).ThenBy(session => session.Id).ToListAsync();
        var ids = db.Sessions.In(schoolId).Where(session => session.RemovedAt == null && session.Day >= year.StartsOn && session.Day <= year.EndsOn).Select(session => session.Id);
        var came = await db.SessionSignIns.In(schoolId).Where(signIn => signIn.UndoneAt == null && ids.Contains(signIn.SessionId))
            .GroupBy(signIn => signIn.SessionId).Select(group => new Came(group.Key, group.Count(signIn => signIn.FamilyId != null), group.Sum(signIn => signIn.PeopleCount))).ToDictionaryAsync(row => row.SessionId);
        var kinds = await db.SessionKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Label);
        var notes = sessions.Count(session => session.Notes.Length > 0 || session.NotesFileId is not null);
        if (notes > 0) text.Leave(words["Sessions"], notes == 1 ? words["Notes of 1 session"] : words["Notes of {0:N0} sessions", notes], words["They may name people. They stay at the school."]);
        return [Held(), await Notices(schoolId, ids), await Feedback(schoolId, ids, text)];

        PackTable Held() => new("records/sessions.csv", words["Sessions"], words["Each session of the year with its day, kind, languages, services and how many came."],
            ["Day", "From", "To", "Kind", "Title", "Place", "State", "Languages", "Child care", "Food", "Rides", "People counted", "Families who signed in", "People who signed in"],
            [.. sessions.Select(session =>
            {
                var (where, guests) = (words["Sessions, {0:yyyy-MM-dd}", session.Day].Value, came.GetValueOrDefault(session.Id));
                return (IReadOnlyList<object?>)[Day(session.Day), Time(session.StartsAt), Time(session.EndsAt), words[kinds.GetValueOrDefault(session.Kind, session.Kind)], text.Of(session.Title, where), text.Of(session.Place, where), State(session),
                    Names(session.Languages), YesNo(session.HasChildcare), YesNo(session.HasFood), YesNo(session.HasTransport), Enough(session.HeadCount, guests), Enough(guests?.Families ?? 0, guests), Enough(guests?.People ?? 0, guests)];
            })]);
    }

    private async Task<PackTable> Notices(int schoolId, IQueryable<int> ids)
    {
        var rows = await db.SessionNotices.In(schoolId).Where(notice => notice.RemovedAt == null && ids.Contains(notice.SessionId)).OrderBy(notice => notice.Session.Day).ThenBy(notice => notice.SentAt).ThenBy(notice => notice.Id)
            .Select(notice => new { notice.Session.Day, notice.Way, notice.SentAt, notice.Languages, notice.Families, notice.HasAgenda }).ToListAsync();
        return new PackTable("records/notices.csv", words["Notices of sessions"], words["When and how families were told, and in which languages."],
            ["Session of", "How", "Sent", "Languages", "Families", "With agenda"],
            [.. rows.Select(row => (IReadOnlyList<object?>)[Day(row.Day), words[row.Way.Label()], clock.ToLocal(row.SentAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Names(row.Languages), row.Families < district.Settings.SmallGroup ? words["Too few to show"].Value : row.Families, YesNo(row.HasAgenda)])]);
    }

    private async Task<PackTable> Feedback(int schoolId, IQueryable<int> ids, PackText text)
    {
        var rows = await db.SessionFeedback.In(schoolId).Where(row => row.RemovedAt == null && ids.Contains(row.SessionId)).OrderBy(row => row.Session.Day).ThenBy(row => row.Id)
            .Select(row => new { row.Session.Day, row.Said, row.Did, row.AnsweredOn }).ToListAsync();
        // The district does not read their words on its pages either.
        var isInside = me.WorksAt(schoolId);
        if (rows.Count > 0 && !isInside) text.Leave(words["You said, we did"], words["The words"], words["Only the school sends along what families said."]);
        return new PackTable("records/what-families-said.csv", words["You said, we did"], words["What families said at sessions, and what the school did."], ["Session of", "Families said", "The school did", "Families were told on"],
            [.. rows.Select(row => (IReadOnlyList<object?>)[Day(row.Day), Say(row.Said, row.Day), Say(row.Did, row.Day), row.AnsweredOn is { } on ? Day(on) : ""])]);

        string Say(string said, DateOnly day) => isInside || said.Length == 0 ? text.Of(said, words["You said, we did, {0:yyyy-MM-dd}", day]) : words["On record"];
    }

    /// <summary>Few at one session could be told apart, and one number tells of the others.</summary>
    private object? Enough(int? number, Came? came) => IsFew(number) || IsFew(came?.Families) || IsFew(came?.People) ? words["Too few to show"].Value : number;

    private bool IsFew(int? number) => number > 0 && number < district.Settings.SmallGroup;

    private string State(FamilySession session) => session.IsCancelled ? words["Canceled"] : session.Day > clock.Today ? words["To come"] : words["Held"];

    private string YesNo(bool isSo) => isSo ? words["Yes"] : words["No"];

    private string Names(IEnumerable<string> codes) => string.Join(", ", codes.Select(languages.Name));

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
