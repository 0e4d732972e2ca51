using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.Syllabi;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>
/// What was counted, as far as the reader may see it. Names of teachers, questions and families are the school's; outside it stand
/// numbers only, and no language of few families.
/// </summary>
public class MeasureLists(AppDbContext db, DistrictCache district, DistrictClock clock, ContactTimeQueries times, PaperItems papers, SyllabusQueries syllabi)
{
    public async Task<MeasureList> For(Reader reader, StandingSchool school, StandardMeasure measure, MeasureDays days, bool isOutside) => measure switch
    {
        StandardMeasure.FamilyRooms => Of(await RoomItems.Of(db, school.Id, days.Today)),
        StandardMeasure.ChildcareSessions or StandardMeasure.FeedbackHeld or StandardMeasure.DataSessions or StandardMeasure.HomeSessions => await Sessions(school.Id, measure, days),
        StandardMeasure.FeedbackAnswered => Late(Of((await FeedbackItems.Of(db, school.Id, days)).ConvertAll(item => isOutside ? item with { Inside = "" } : item))),
        StandardMeasure.DataAttendance => await Attendance(reader, days, isOutside),
        StandardMeasure.ContactTime => isOutside ? MeasureList.Elsewhere : Of(WorkFirst(await TeacherItems.Times(times, school.Id))),
        StandardMeasure.TeacherWeekContacts => await Weeks(school.Id, days),
        StandardMeasure.AnswerMedian or StandardMeasure.PastDue => isOutside ? MeasureList.Elsewhere : Of(QuestionItems.For(measure, await QuestionItems.Facts(db, school.Id, days, clock))),
        StandardMeasure.EssentialDocuments or StandardMeasure.Compact or StandardMeasure.SyllabusLanguages => await Papers(school, measure, days, isOutside),
        StandardMeasure.StrategiesBegun => Of(await StrategyItems.Of(db, school.Id, days, !isOutside)),
        StandardMeasure.CoursesWithSyllabus => Of(WorkFirst(CourseItems.Of(await syllabi.Coverage(school.Id)))),
        _ => MeasureList.Elsewhere,
    };

    private static MeasureList Of(IEnumerable<MeasureItem> items) => new([.. items.Select(item => new MeasureLineItem(item))]);

    /// <summary>What is missing first, then what counts.</summary>
    private static IEnumerable<MeasureItem> WorkFirst(IEnumerable<MeasureItem> items) => items.OrderBy(item => item.Place switch { MeasurePlace.Missing => 0, MeasurePlace.Counts => 1, _ => 2 });

    /// <summary>Over all that the figure rests on.</summary>
    private MeasureList Late(MeasureList list)
    {
        var rows = list.Lines!.Select(line => line.Item).Where(item => item.Place != MeasurePlace.LeftOut).ToList();
        return list with
        {
            Late = LateEntry.Of(rows.Where(item => item.EnteredAt is not null).Select(item => (item.Day!.Value, clock.DayOf(item.EnteredAt!.Value)))),
            WithoutEntry = rows.Count(item => item.EnteredAt is null),
        };
    }

    private async Task<MeasureList> Sessions(int schoolId, StandardMeasure measure, MeasureDays days)
    {
        var entered = await SessionItems.EnteredAt(db, schoolId);
        return Late(Of(SessionItems.For(measure, await SessionItems.Of(db, schoolId, days), days.Today, entered)));
    }

    private async Task<MeasureList> Weeks(int schoolId, MeasureDays days)
    {
        var rows = await TeacherItems.Contacts(db, schoolId, days).Select(contact => new { contact.Day, contact.LoggedAt }).ToListAsync();
        return Of(TeacherItems.Weeks(rows.Select(row => row.Day), days)) with { Late = LateEntry.Of(rows.Select(row => (row.Day, clock.DayOf(row.LoggedAt)))) };
    }

    private async Task<MeasureList> Papers(StandingSchool school, StandardMeasure measure, MeasureDays days, bool isOutside)
    {
        var languages = await papers.Languages(school.Id, withSmallGroups: !isOutside);
        if (measure == StandardMeasure.SyllabusLanguages)
            return Of(WorkFirst(papers.Syllabi(await syllabi.Coverage(school.Id), languages))) with { HasHiddenLanguages = languages.HasHidden };
        var checks = await papers.Checks(school.Id, days.Year, languages);
        return measure == StandardMeasure.Compact ? Of(PaperItems.Compacts(checks)) : Of(WorkFirst(papers.Essential(checks, languages, school.IsTitleI))) with { HasHiddenLanguages = languages.HasHidden };
    }

    /// <summary>Families that signed in. One of whom this reader may not be told that it was there is a number and no name.</summary>
    private async Task<MeasureList> Attendance(Reader reader, MeasureDays days, bool isOutside)
    {
        var counted = FamilyAttendance.Families(db, reader.SchoolId, days, district.Settings.ReachMinDays);
        var rows = await FamilyAttendance.SignIns(db, reader.SchoolId, days).Select(signIn => new
        {
            FamilyId = signIn.FamilyId!.Value,
            signIn.Session.Day,
            At = signIn.Contact == null ? signIn.At : signIn.Contact.LoggedAt,
            Counts = counted.Contains(signIn.FamilyId.Value),
            MayKnow = signIn.Contact == null || !signIn.Contact.IsRestricted || signIn.Contact.AuthorId == reader.UserId || (reader.ReadsRestricted && signIn.Contact.SchoolId == reader.SchoolId),
        }).ToListAsync();
        var late = LateEntry.Of(rows.Where(row => row.Counts).Select(row => (row.Day, clock.DayOf(row.At))));
        if (isOutside) return MeasureList.Elsewhere with { Late = late };
        var lines = await db.FamilyLinesIn(reader, [.. rows.Where(row => row.MayKnow).Select(row => row.FamilyId).Distinct()]);
        var families = rows.Where(row => row.MayKnow && lines.ContainsKey(row.FamilyId)).GroupBy(row => row.FamilyId).Select(family => new MeasureLineItem(
            new MeasureItem("", family.First().Counts ? MeasurePlace.Counts : MeasurePlace.LeftOut, family.First().Counts ? "Signed in" : "Signed in, but not here long enough to count")
            {
                Day = family.Max(row => row.Day),
                Number = family.Select(row => row.Day).Distinct().Count(),
                Link = $"families/{family.Key}",
            }, lines[family.Key]));
        return new MeasureList([.. families.OrderBy(line => Folding.Fold(line.Family!.Name), StringComparer.Ordinal).ThenBy(line => line.Family!.Id)])
        {
            Late = late,
            HiddenFamilies = rows.Select(row => row.FamilyId).Distinct().Count(id => !rows.Exists(row => row.FamilyId == id && row.MayKnow) || !lines.ContainsKey(id)),
        };
    }
}
