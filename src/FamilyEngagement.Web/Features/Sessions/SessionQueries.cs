using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Interpreters;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>The list of a school's sessions, and what a form offers.</summary>
public partial class SessionQueries(AppDbContext db, DistrictCache district, DistrictClock clock, Languages languages, CurrentUser me)
{
    private const int PageSize = 25, ShownToCome = 12, ExportSize = 5_000;

    public async Task<SessionsPage> List(int schoolId, SessionFilter filter)
    {
        var today = clock.Today;
        var kinds = await Kinds();
        var sessions = filter.Apply(db, schoolId, district, today);
        var counts = await sessions.GroupBy(_ => 1).Select(rows => new { Coming = rows.Count(row => row.Day >= today), Past = rows.Count(row => row.Day < today) }).FirstOrDefaultAsync();
        var onlyComing = filter.When == SessionFilter.Coming;
        var paging = Paging.Of(filter.Page, PageSize, (onlyComing ? counts?.Coming : counts?.Past) ?? 0);
        var coming = Lines(sessions.Where(session => session.Day >= today).OrderBy(session => session.Day).ThenBy(session => session.StartsAt).ThenBy(session => session.Id));
        var past = Lines(sessions.Where(session => session.Day < today).OrderByDescending(session => session.Day).ThenByDescending(session => session.StartsAt).ThenByDescending(session => session.Id));
        return new SessionsPage(schoolId, filter,
            await (onlyComing ? coming.Skip(paging.Skip).Take(PageSize) : coming.Take(ShownToCome)).ToListAsync(), counts?.Coming ?? 0,
            onlyComing ? [] : await past.Skip(paging.Skip).Take(PageSize).ToListAsync(), paging, kinds, filter.IsSet ? [] : await NotHeld(schoolId, today));
    }

    public Task<List<SessionLine>> Export(int schoolId, SessionFilter filter) =>
        Lines(filter.Apply(db, schoolId, district, clock.Today).OrderBy(session => session.Day).ThenBy(session => session.StartsAt).ThenBy(session => session.Id)).Take(ExportSize).ToListAsync();

    public async Task<IReadOnlyList<SessionKind>> Kinds() => await db.SessionKinds.AsNoTracking().OrderBy(kind => kind.Position).ToListAsync();

    /// <summary>What a form offers to choose; what the session has already is always among it.</summary>
    public async Task<SessionFormPage> FormPage(int schoolId, FamilySession? session, SessionForm form)
    {
        var kinds = (await Kinds()).Where(kind => !kind.IsRetired || kind.Code == session?.Kind).ToList();
        var topics = district.Words.Offered(Contacts.WordKind.Topic, form.Topics).Select(word => new Choice(word.Code, word.Label)).ToList();
        return new SessionFormPage(schoolId, session, form, kinds, topics, await LanguageChoices(schoolId, form.Languages));
    }

    /// <summary>The languages of the district and of the school's families, and the sign language. English is always spoken; it is offered where it is written.</summary>
    public async Task<IReadOnlyList<Choice>> LanguageChoices(int schoolId, IEnumerable<string> chosen, bool isWritten = false)
    {
        var here = await db.FamiliesIn(schoolId).Select(family => isWritten ? family.WrittenLanguage : family.SpokenLanguage).Distinct().ToListAsync();
        var codes = district.Settings.LanguageCodes.Concat(here.Where(code => code != Languages.NotKnown)).Append(isWritten ? "en" : InterpreterRequest.Asl).Concat(chosen).Where(languages.IsKnown).Distinct();
        return [.. codes.Where(code => isWritten || code != "en").Select(code => new Choice(code, languages.Name(code)))];
    }

    public IEnumerable<SchoolYears.Holiday> Holidays => district.Years.SelectMany(year => year.Holidays);

    /// <summary>Of the school year in which that day lies.</summary>
    public DateOnly LastDayOfYear(DateOnly day) => district.YearOn(day)?.EndsOn is { } last && last >= day ? last : day.AddYears(1);

    /// <summary>Whether anything hangs on it that a record must keep.</summary>
    public async Task<bool> HasTraces(FamilySession session) =>
        session.Notes.Length > 0 || session.NotesFileId is not null || session.HeadCount is not null || session.IsTwoWay is not null
        || await db.Sessions.Where(row => row.Id == session.Id).AnyAsync(row =>
            db.SessionNotices.Any(notice => notice.SessionId == row.Id && notice.RemovedAt == null) || db.SessionFeedback.Any(said => said.SessionId == row.Id && said.RemovedAt == null)
            || db.SessionSignIns.Any(signIn => signIn.SessionId == row.Id && signIn.UndoneAt == null)
            || db.SessionTasks.Any(task => task.SessionId == row.Id && task.RemovedAt == null) || db.InterpreterRequests.Any(request => request.SessionId == row.Id && request.Status != InterpreterStatus.Cancelled));

    public string NameOf(string language) => languages.Name(language);

    private IQueryable<SessionLine> Lines(IQueryable<FamilySession> sessions) => sessions.Select(s => new SessionLine(
        s.Id, s.Kind, s.Title, s.Day, s.StartsAt, s.EndsAt, s.Place, s.Audience, s.Languages, s.HasChildcare, s.HasFood, s.HasTransport, s.IsTwoWay, s.HeadCount, s.CancelledAt,
        db.SessionNotices.Count(notice => notice.SessionId == s.Id && notice.RemovedAt == null), s.Agenda != "" || s.AgendaFileId != null, s.Notes != "" || s.NotesFileId != null,
        db.SessionTasks.Count(task => task.SessionId == s.Id && task.RemovedAt == null && task.DoneAt == null),
        db.SessionSignIns.Count(signIn => signIn.SessionId == s.Id && signIn.UndoneAt == null && signIn.FamilyId != null), db.SessionSignIns.Where(signIn => signIn.SessionId == s.Id && signIn.UndoneAt == null).Sum(signIn => signIn.PeopleCount)));

    /// <summary>What must be held once a year by a day, and is neither held nor planned: the school asks itself before a monitor does. Title I meetings are for Title I schools.</summary>
    private async Task<IReadOnlyList<SessionKind>> NotHeld(int schoolId, DateOnly today)
    {
        if (district.YearOn(today) is not { } year) return [];
        return await db.SessionKinds.AsNoTracking().Where(kind => kind.HeldByMonth != null && kind.HeldByDay != null && !kind.IsRetired)
            .Where(kind => kind.Means != SessionMeaning.TitleOneMeeting || db.Schools.Any(school => school.Id == schoolId && school.IsTitleI))
            .Where(kind => !db.Sessions.Any(session => session.SchoolId == schoolId && session.Kind == kind.Code && session.CancelledAt == null && session.RemovedAt == null && session.Day >= year.StartsOn && session.Day <= year.EndsOn))
            .OrderBy(kind => kind.Position).ToListAsync();
    }
}
