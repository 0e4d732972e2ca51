using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Documents;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Measures;

/// <summary>The measures once more, over all rows in memory, as plainly as their explanations read; with nothing of the portal's own counting.</summary>
internal sealed class NaiveMeasures(Portal portal, AppDbContext db)
{
    private static readonly string[] Translated = ["compact", "engagement-plan", "handbook", "report-card", "progress", "conference", "open-house", "permission", "consent", "enrollment", "discipline", "health-safety", "academic-planning", "special-education", "screening", "rights", "services", "language-services"];

    private readonly DateTime _now = portal.Clock.Now.UtcDateTime;
    private readonly DateOnly _today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(portal.Clock.Now.UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById("America/New_York")));
    private List<SchoolYear> _years = [];

    private SchoolYear Year => _years.Where(year => year.StartsOn <= _today).OrderBy(year => year.StartsOn).Last();

    private Term Term => Year.Terms.Where(term => term.StartsOn <= _today).OrderBy(term => term.StartsOn).Last();

    public async Task<Dictionary<StandardMeasure, (int Part, int Whole, int Families)>> Of(School school)
    {
        _years = await db.SchoolYears.AsNoTracking().Include(year => year.Terms).Include(year => year.Holidays).ToListAsync();
        var all = new Dictionary<StandardMeasure, (int, int, int)>();
        var rooms = (await db.FamilyRooms.AsNoTracking().ToListAsync()).Where(room => room.SchoolId == school.Id && room.RemovedAt is null).ToList();
        all[StandardMeasure.FamilyRooms] = (rooms.Count(room => room.ValidUntil >= _today && room.Hours.Any() && (room.Resources.Any() || room.OwnResources != "")), rooms.Count, 0);
        await Sessions(school, all);
        await Teachers(school, all);
        await Questions(school, all);
        await Papers(school, all);
        await Courses(school, all);
        var goals = await db.PlanSections.AsNoTracking().Include(section => section.Plan).Include(section => section.Strategies).ToListAsync();
        var strategies = goals.Where(goal => goal.Plan.SchoolId == school.Id && goal.Plan.SchoolYearId == Year.Id).SelectMany(goal => goal.Strategies).ToList();
        all[StandardMeasure.StrategiesBegun] = (strategies.Count(strategy => strategy.StartsOn is not null && strategy.StartsOn <= _today), strategies.Count, 0);
        return all;
    }

    private async Task Sessions(School school, Dictionary<StandardMeasure, (int, int, int)> all)
    {
        var held = (await db.Sessions.AsNoTracking().ToListAsync()).Where(session => session.SchoolId == school.Id && session.CancelledAt is null && session.RemovedAt is null && session.Day <= _today && session.Day >= Year.StartsOn).ToList();
        var said = (await db.SessionFeedback.AsNoTracking().ToListAsync()).Where(row => row.RemovedAt is null && held.Exists(session => session.Id == row.SessionId)).ToList();
        var data = held.Where(session => session.Means is SessionMeaning.Conference or SessionMeaning.Data or SessionMeaning.AcademicTeam).ToList();
        var counted = (await db.SessionSignIns.AsNoTracking().ToListAsync()).Where(row => row.UndoneAt is null).Select(row => row.SessionId).ToHashSet();
        bool HasPeople(FamilySession session) => session.HeadCount > 0 || counted.Contains(session.Id);
        // At an evening that is still to come nobody can be counted yet.
        var sure = held.Where(session => session.Day < _today || HasPeople(session)).ToList();
        var home = sure.Where(session => session.Means is SessionMeaning.HomeLearning or SessionMeaning.ParentUniversity).ToList();
        all[StandardMeasure.ChildcareSessions] = (sure.Count(session => session.HasChildcare && HasPeople(session)), sure.Count, 0);
        all[StandardMeasure.FeedbackHeld] = (said.Select(row => row.SessionId).Distinct().Count(), held.Count, 0);
        all[StandardMeasure.FeedbackAnswered] = (said.Count(row => row.Did != "" && row.AnsweredOn <= _today), said.Count, 0);
        all[StandardMeasure.DataSessions] = (data.Count(HasPeople), sure.Count(data.Contains), 0);
        all[StandardMeasure.HomeSessions] = (home.Count(HasPeople), home.Count, 0);

        var families = (await db.Families.AsNoTracking().Include(family => family.Students).ThenInclude(link => link.Student.Enrollments).ToListAsync()).Where(family => family.Students.Exists(link => link.Student.Enrollments.Exists(place =>
            place.SchoolId == school.Id && (place.IsActive ? family.IsActive : place.EndsOn > _today) && (place.BeginsOn ?? family.Since).AddDays(20) <= _today))).Select(family => family.Id).ToList();
        var came = (await db.SessionSignIns.AsNoTracking().ToListAsync()).Where(row => row.UndoneAt is null && data.Exists(session => session.Id == row.SessionId)).Select(row => row.FamilyId).OfType<int>().Distinct().ToList();
        all[StandardMeasure.DataAttendance] = (came.Count(families.Contains), families.Count, families.Count);
    }

    private async Task Teachers(School school, Dictionary<StandardMeasure, (int, int, int)> all)
    {
        var classes = (await db.Classes.AsNoTracking().Include(list => list.Teachers).ToListAsync()).Where(list => list.SchoolId == school.Id && list.IsActive).ToList();
        var teachers = (await db.Staff.AsNoTracking().ToListAsync()).Where(member => member.IsActive && ((member.Role == "teacher" && member.SchoolId == school.Id) || classes.Exists(list => list.Teachers.Exists(link => link.IsActive && link.StaffMemberId == member.Id)))).ToList();
        var times = (await db.ContactTimes.AsNoTracking().ToListAsync()).Where(time => time.SchoolId == school.Id && time.SchoolYearId == Year.Id && !time.IsRemoved).ToList();
        all[StandardMeasure.ContactTime] = (teachers.Count(teacher => times.Exists(time => time.StaffMemberId == teacher.Id)), teachers.Count, 0);

        var accounts = (await db.Assignments.AsNoTracking().ToListAsync()).Where(role => role.SchoolId == school.Id && role.Role == PortalRole.Teacher && role.From <= _today && !(role.To < _today)).Select(role => role.UserId).ToHashSet();
        var last = Term.EndsOn < _today ? Term.EndsOn : _today;
        var contacts = (await db.Contacts.AsNoTracking().ToListAsync()).Count(contact => contact.SchoolId == school.Id && contact.VoidedAt is null && accounts.Contains(contact.AuthorId) && contact.Day >= Term.StartsOn && contact.Day <= last);
        var schoolDays = Enumerable.Range(0, 200).Select(Term.StartsOn.AddDays).Where(day => day <= last && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Year.Holidays.TrueForAll(holiday => day < holiday.StartsOn || day > holiday.EndsOn));
        // Weeks begin on the same weekday as January 1 of the year 1, a Monday.
        all[StandardMeasure.TeacherWeekContacts] = (contacts, teachers.Count * schoolDays.Select(day => day.DayNumber / 7).Distinct().Count(), 0);
    }

    private async Task Questions(School school, Dictionary<StandardMeasure, (int, int, int)> all)
    {
        var questions = (await db.Questions.AsNoTracking().ToListAsync()).Where(question => question.SchoolId == school.Id).ToList();
        var answers = questions.Where(question => question.State == QuestionState.Answered && question.OpenedOn >= Term.StartsOn && question.OpenedOn <= Term.EndsOn && question.AnsweredInMinutes is not null).ToList();
        var halfHours = answers.Select(question => (int)Math.Ceiling(question.AnsweredInMinutes!.Value / 30.0) * 30).Order().ToList();
        all[StandardMeasure.AnswerMedian] = (halfHours.Count == 0 ? 0 : halfHours[(halfHours.Count - 1) / 2], answers.Count, answers.Select(question => question.FamilyId).Distinct().Count());
        var open = questions.Where(question => question.State == QuestionState.Open).ToList();
        all[StandardMeasure.PastDue] = (open.Count(question => question.DueAt < _now), open.Count, questions.Where(question => question.State == QuestionState.Open || (question.OpenedOn >= Term.StartsOn && question.OpenedOn <= Term.EndsOn)).Select(question => question.FamilyId).Distinct().Count());
    }

    /// <summary>Major languages besides English that an active family with a child here reads.</summary>
    private async Task<List<string>> Read(School school)
    {
        var families = (await db.Families.AsNoTracking().Include(family => family.Students).ThenInclude(link => link.Student.Enrollments).ToListAsync()).Where(family => family.IsActive && family.Students.Exists(link => link.Student.Enrollments.Exists(place => place.SchoolId == school.Id && place.IsActive)));
        return [.. families.Select(family => family.WrittenLanguage).Distinct().Where(code => code != "en" && "en,es,ht,kea,pt,vi,ar,so".Split(',').Contains(code))];
    }

    private async Task Papers(School school, Dictionary<StandardMeasure, (int, int, int)> all)
    {
        var read = await Read(school);
        var papers = (await db.Documents.AsNoTracking().Include(row => row.Versions).Include(row => row.Copies).Include(row => row.Distributions).ToListAsync()).Where(row => row.SchoolId == school.Id && row.SchoolYearId == Year.Id && !row.IsRemoved).ToList();
        var translated = papers.Where(paper => Translated.Contains(paper.Kind)).ToList();
        bool Has(FamilyDocument paper, string language) => paper.Versions.Exists(version => version.Number == paper.CurrentNumber && !version.IsRemoved)
            && paper.Copies.Exists(copy => copy.Number == paper.CurrentNumber && !copy.IsRemoved && copy.Language == language && (copy.Maker != CopyMaker.Machine || copy.Reason != ""));
        var notThere = new[] { "engagement-plan", "language-services" }.Concat(school.IsTitleI ? ["compact"] : []).Count(kind => !papers.Exists(paper => paper.Kind == kind));
        all[StandardMeasure.EssentialDocuments] = (translated.Sum(paper => read.Count(language => Has(paper, language))), (translated.Count + notThere) * read.Count, 0);
        var compacts = papers.Where(paper => paper.Kind == "compact").ToList();
        all[StandardMeasure.Compact] = (compacts.Count(paper => paper.Distributions.Exists(row => row.Number == paper.CurrentNumber && !row.IsRemoved)), compacts.Count, 0);
    }

    private async Task Courses(School school, Dictionary<StandardMeasure, (int, int, int)> all)
    {
        var read = await Read(school);
        var courses = (await db.Courses.AsNoTracking().Include(course => course.Classes).ToListAsync()).Where(course => course.IsActive && (course.SourcedId is null ? course.SchoolId == school.Id : course.Classes.Exists(list => list.SchoolId == school.Id && list.IsActive))).ToList();
        var posted = (await db.Syllabi.AsNoTracking().ToListAsync()).Where(row => row.SchoolId == school.Id && row.SchoolYearId == Year.Id && row.RemovedAt is null && row.ReplacedAt is null).ToList();
        var needs = (await db.SyllabusNeeds.AsNoTracking().ToListAsync()).Where(need => need.SchoolId == school.Id && need.SchoolYearId == Year.Id).ToList();
        var needed = courses.Where(course => needs.Find(need => need.CourseId == course.Id)?.IsNeeded
            ?? (course.SourcedId is null || course.Classes.Exists(list => list.SchoolId == school.Id && list.IsActive && list.Type != "homeroom") || posted.Exists(row => row.CourseId == course.Id))).ToList();
        all[StandardMeasure.CoursesWithSyllabus] = (needed.Count(course => posted.Exists(row => row.CourseId == course.Id)), needed.Count, 0);
        all[StandardMeasure.SyllabusLanguages] = (needed.Sum(course => read.Count(language => posted.Exists(row => row.CourseId == course.Id && row.Language == language))), needed.Count * read.Count, 0);
    }
}
