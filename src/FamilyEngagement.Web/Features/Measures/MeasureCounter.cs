using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.Syllabi;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>Counts a school's measures from its records, one source at a time: one to three queries over that school.</summary>
public class MeasureCounter(AppDbContext db, DistrictCache district, DistrictClock clock, ContactTimeQueries times, PaperItems papers, SyllabusQueries syllabi)
{
    public async Task<IReadOnlyDictionary<StandardMeasure, MeasureCount>> Count(MeasureSource source, int schoolId, MeasureDays days) => source switch
    {
        MeasureSource.Rooms => One(StandardMeasure.FamilyRooms, MeasureCount.Of(await RoomItems.Of(db, schoolId, days.Today))),
        MeasureSource.Sessions => Sessions(await SessionItems.Of(db, schoolId, days), days.Today),
        MeasureSource.Feedback => One(StandardMeasure.FeedbackAnswered, MeasureCount.Of(await FeedbackItems.Of(db, schoolId, days))),
        MeasureSource.Attendance => One(StandardMeasure.DataAttendance, await FamilyAttendance.Count(db, schoolId, days, district.Settings.ReachMinDays)),
        MeasureSource.ContactTimes => One(StandardMeasure.ContactTime, MeasureCount.Of(await TeacherItems.Times(times, schoolId))),
        MeasureSource.TeacherContacts => One(StandardMeasure.TeacherWeekContacts, await TeacherItems.CountWeeks(db, schoolId, days)),
        MeasureSource.Questions => await Questions(schoolId, days),
        MeasureSource.Documents => await Documents(schoolId, days),
        MeasureSource.Strategies => One(StandardMeasure.StrategiesBegun, MeasureCount.Of(await StrategyItems.Of(db, schoolId, days))),
        MeasureSource.Syllabi => await Syllabi(schoolId),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    private static Dictionary<StandardMeasure, MeasureCount> One(StandardMeasure measure, MeasureCount count) => new() { [measure] = count };

    private static Dictionary<StandardMeasure, MeasureCount> Sessions(List<YearSession> sessions, DateOnly today) =>
        MeasureSource.Sessions.Measures().ToDictionary(measure => measure, measure => MeasureCount.Of(SessionItems.For(measure, sessions, today)));

    private async Task<IReadOnlyDictionary<StandardMeasure, MeasureCount>> Questions(int schoolId, MeasureDays days)
    {
        var facts = await QuestionItems.Facts(db, schoolId, days, clock);
        return new Dictionary<StandardMeasure, MeasureCount> { [StandardMeasure.AnswerMedian] = QuestionItems.Median(facts), [StandardMeasure.PastDue] = QuestionItems.PastDue(facts) };
    }

    private async Task<IReadOnlyDictionary<StandardMeasure, MeasureCount>> Documents(int schoolId, MeasureDays days)
    {
        var languages = await papers.Languages(schoolId, withSmallGroups: true);
        var checks = await papers.Checks(schoolId, days.Year, languages);
        var isTitleI = await db.Schools.Where(school => school.Id == schoolId).Select(school => school.IsTitleI).FirstOrDefaultAsync();
        return new Dictionary<StandardMeasure, MeasureCount>
        {
            [StandardMeasure.EssentialDocuments] = MeasureCount.Of(papers.Essential(checks, languages, isTitleI)),
            [StandardMeasure.Compact] = MeasureCount.Of(PaperItems.Compacts(checks)),
        };
    }

    private async Task<IReadOnlyDictionary<StandardMeasure, MeasureCount>> Syllabi(int schoolId)
    {
        var coverage = await syllabi.Coverage(schoolId);
        var languages = await papers.Languages(schoolId, withSmallGroups: true);
        return new Dictionary<StandardMeasure, MeasureCount>
        {
            [StandardMeasure.CoursesWithSyllabus] = MeasureCount.Of(CourseItems.Of(coverage)),
            [StandardMeasure.SyllabusLanguages] = MeasureCount.Of(papers.Syllabi(coverage, languages)),
        };
    }
}
