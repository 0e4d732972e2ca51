using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Interpreters;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>One session with all that hangs on it.</summary>
public partial class SessionQueries
{
    /// <summary>A removed one opens for those who can put it back.</summary>
    public async Task<SessionPage?> Show(int schoolId, int id)
    {
        var (seesFamilies, mayKeep) = (me.May(Permission.ViewFamilies, schoolId), me.May(Permission.KeepEvidence, schoolId));
        var found = await (
            from s in db.Sessions.In(schoolId)
            join kind in db.SessionKinds on s.Kind equals kind.Code
            where s.Id == id && (mayKeep || s.RemovedAt == null)
            select new
            {
                Session = s,
                Kind = kind,
                School = s.School.Name,
                By = s.By.Name,
                Families = db.SessionSignIns.Count(signIn => signIn.SessionId == s.Id && signIn.UndoneAt == null && signIn.FamilyId != null),
                People = db.SessionSignIns.Where(signIn => signIn.SessionId == s.Id && signIn.UndoneAt == null).Sum(signIn => signIn.PeopleCount),
                Agenda = s.AgendaFile == null ? null : new SessionPage.FileName(s.AgendaFile.Id, s.AgendaFile.Name),
                Notes = s.NotesFile == null ? null : new SessionPage.FileName(s.NotesFile.Id, s.NotesFile.Name),
            }).AsNoTracking().FirstOrDefaultAsync();
        if (found is null) return null;
        var session = found.Session;
        var notices = await db.SessionNotices.AsNoTracking().In(schoolId).Where(notice => notice.SessionId == id && notice.RemovedAt == null).OrderBy(notice => notice.SentAt).ThenBy(notice => notice.Id).Include(notice => notice.File).AsSingleQuery().Take(SessionNotice.MostOfSession).ToListAsync();
        var interpreters = await db.InterpreterRequests.In(schoolId).Where(request => request.SessionId == id).OrderBy(request => request.Language).ThenBy(request => request.Id).Take(50)
            .Select(request => new SessionPage.Interpreter(request.Id, request.Language, request.Mode, request.Status, request.IsLate)).ToListAsync();
        var (languagesHere, leavesOut) = await LanguagesAt(session, notices, interpreters);
        return new SessionPage
        {
            Session = session,
            Kind = found.Kind,
            School = found.School,
            By = found.By,
            Came = (found.Families, found.People),
            AgendaFile = found.Agenda,
            NotesFile = found.Notes,
            SeesFamilies = seesFamilies,
            MayKeep = mayKeep,
            Notices = notices,
            Interpreters = interpreters,
            Rules = await db.InterpreterRulesOn(session.Day),
            Languages = languagesHere,
            LeavesLanguagesOut = leavesOut,
            Feedback = await db.SessionFeedback.AsNoTracking().In(schoolId).Where(row => row.SessionId == id && row.RemovedAt == null).OrderBy(row => row.Id).Take(SessionFeedback.MostOfSession).ToListAsync(),
            Tasks = await db.SessionTasks.AsNoTracking().In(schoolId).Where(task => task.SessionId == id && task.RemovedAt == null).OrderBy(task => task.DoneAt != null).ThenBy(task => task.DueOn).ThenBy(task => task.Id)
                .Include(task => task.Owner).AsSingleQuery().Take(SessionTask.MostOfSession).ToListAsync(),
            Standing = SessionRules.Of(session, found.Kind, notices, clock.ToUtc(session.Day.ToDateTime(session.StartsAt)), district.YearOn(session.Day)?.StartsOn ?? session.Day, clock.UtcNow),
        };
    }

    /// <summary>
    /// The languages of the school's families besides English, most families first: one query over the school. Who does not see
    /// the whole school gets none of few families, and none that would give such a one away.
    /// </summary>
    private async Task<(IReadOnlyList<SessionLanguage> Here, bool LeavesOut)> LanguagesAt(FamilySession session, List<SessionNotice> notices, List<SessionPage.Interpreter> interpreters)
    {
        var counts = await db.FamiliesIn(session.SchoolId).GroupBy(family => new { family.SpokenLanguage, family.WrittenLanguage })
            .Select(group => new { group.Key.SpokenLanguage, group.Key.WrittenLanguage, Families = group.Count() }).ToListAsync();
        var told = notices.SelectMany(notice => notice.Languages).ToHashSet();
        var small = me.May(Permission.ViewWholeSchool, session.SchoolId) ? 0 : district.Settings.SmallGroup;
        var all = counts.SelectMany(row => new[] { row.SpokenLanguage, row.WrittenLanguage }).Distinct().ToList();
        var hidden = SmallGroups.Hidden(all, Written, small).Union(SmallGroups.Hidden(all, Spoken, small)).Where(IsListed).ToHashSet();
        return ([.. all.Where(code => IsListed(code) && !hidden.Contains(code)).Select(code => new SessionLanguage(code, Written(code), Spoken(code), told.Contains(code), There(code)))
            .OrderByDescending(language => language.Written + language.Spoken).ThenBy(language => languages.Name(language.Code), StringComparer.Ordinal)], hidden.Count > 0);

        int Written(string code) => counts.Where(row => row.WrittenLanguage == code).Sum(row => row.Families);

        int Spoken(string code) => counts.Where(row => row.SpokenLanguage == code).Sum(row => row.Families);

        static bool IsListed(string code) => code is not ("en" or Languages.NotKnown);

        SpokenThere There(string code) =>
            session.Languages.Contains(code) ? SpokenThere.Staff
            : interpreters.Any(one => one.Language == code && (one.Status is InterpreterStatus.Confirmed or InterpreterStatus.TookPlace)) ? SpokenThere.Confirmed
            : interpreters.Any(one => one.Language == code && one.Status == InterpreterStatus.Requested) ? SpokenThere.Requested : SpokenThere.No;
    }
}
