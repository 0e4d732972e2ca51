using FamilyEngagement.Tests.Plans;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Rooms;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Measures;

/// <summary>What is kept stays true: after each save, at night, and when two count at once.</summary>
public class KeptMeasuresTests
{
    private static Task Refresh(Portal portal, School school) => portal.With<SchoolMeasures>(measures => measures.Refresh(school.Id));

    [Theory, InlineData(1), InlineData(2)]
    public async Task After_many_changes_through_the_pages_what_is_kept_equals_a_full_recount(int seed)
    {
        await using var portal = await new Portal().WithDistrict();
        var district = new MeasuredDistrict(portal, 40 + seed);
        await district.Make();
        var school = district.Schools[0];
        await Refresh(portal, school);
        await MeasureFiguresTests.ShouldBeTrue(portal, school, "at the beginning");
        var hands = await BusyHands.At(portal, school, seed);
        for (var step = 1; step <= 34; step++)
        {
            var what = await hands.DoSomething();
            await MeasureFiguresTests.ShouldBeTrue(portal, school, $"after step {step}: {what}");
        }

        var kept = await MeasureFiguresTests.Kept(portal, school);
        await Refresh(portal, school);
        (await MeasureFiguresTests.Kept(portal, school)).ShouldBe(kept, ignoreOrder: true);
    }

    [Fact]
    public async Task A_strategy_that_is_written_into_the_plan_counts_at_once()
    {
        var story = await PlanStory.Begin();
        await (await (await story.AsPrincipal()).Get(story.Goal)).Submit("Save", ("Strategies[0].StartsOn", "2026-11-01"));
        (await MeasureFiguresTests.Kept(story.Portal, story.School))[StandardMeasure.StrategiesBegun].ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task After_a_change_of_days_or_settings_the_next_hour_counts_again()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        await Refresh(portal, school);
        await portal.With<SchoolMeasures>(async measures => (await measures.Old()).ShouldNotContain(school.Id));
        (await (await (await portal.SignedInAs(PortalRole.Administrator)).Get($"/admin/school-years/{portal.ThisYear.Id}")).Submit("Save school year")).ShouldBeOk();
        await portal.With<SchoolMeasures>(async measures => (await measures.Old()).ShouldContain(school.Id));
        await Refresh(portal, school);
        (await (await (await portal.SignedInAs(PortalRole.Administrator)).Get("/admin/settings")).Submit("Save settings")).ShouldBeOk();
        await portal.With<SchoolMeasures>(async measures => (await measures.Old()).ShouldContain(school.Id));
    }

    [Fact]
    public async Task The_hour_finds_what_is_past_due_and_the_night_what_has_run_out()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        var liaison = await portal.Have(A.Liaison(school.Id));
        var contact = await portal.Have(A.Contact(school.Id, await portal.Have(A.Family(school.Id)), liaison, day: portal.Today));
        await A.Question(portal, contact, "When is the meeting?");
        var room = new FamilyRoom { SchoolId = school.Id, Name = "Room", Place = "Here", ValidUntil = portal.Today, Hours = [new RoomHour(DayOfWeek.Monday, new(8, 0), new(9, 0))], Resources = ["Books"] };
        room.Saved(liaison.Id, portal.Clock.Now.UtcDateTime);
        await portal.Have(room);
        await Night(portal);
        var kept = await MeasureFiguresTests.Kept(portal, school);
        (kept[StandardMeasure.FamilyRooms], kept[StandardMeasure.PastDue].Part).ShouldBe(((1, 1, 0), 0));

        // Friday and Monday are school days: on Tuesday the two days of the question are over, and the room's date has passed.
        portal.Clock.Now = portal.Clock.Now.AddDays(5);
        await portal.With<SchoolMeasures>(measures => measures.RefreshAll([MeasureSource.Questions]));
        kept = await MeasureFiguresTests.Kept(portal, school);
        (kept[StandardMeasure.FamilyRooms].Part, kept[StandardMeasure.PastDue].Part).ShouldBe((1, 1));
        await Night(portal);
        (await MeasureFiguresTests.Kept(portal, school))[StandardMeasure.FamilyRooms].ShouldBe((0, 1, 0));
        await portal.With<SchoolMeasures>(async measures => (await measures.Old()).ShouldBeEmpty());

        static Task Night(Portal portal) => portal.With<MeasuresJob>(job => job.Run(new JobFiring(portal.Clock.Now.UtcDateTime, IsStart: false), CancellationToken.None));
    }

    [Fact]
    public async Task A_closed_school_is_left_alone_at_night()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = A.School();
        school.IsActive = false;
        await portal.Have(school);
        await portal.With<SchoolMeasures>(async measures => (await measures.RefreshAll()).ShouldBe(0));
        (await MeasureFiguresTests.Kept(portal, school)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Those_who_count_at_once_end_with_the_count_that_began_last()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Refresh(portal, school)));
        (await MeasureFiguresTests.Kept(portal, school)).Count.ShouldBe(MeasureSources.Kept.Count);

        await portal.Change(async db =>
        {
            var row = await db.MeasureResults.FirstAsync(row => row.SchoolId == school.Id && row.Measure == StandardMeasure.FamilyRooms);
            row.Set(new MeasureCount(7, 7), 1, portal.Clock.Now.UtcDateTime.AddMinutes(1));
            await db.SaveChangesAsync();
        });
        await Refresh(portal, school);
        (await MeasureFiguresTests.Kept(portal, school))[StandardMeasure.FamilyRooms].Part.ShouldBe(7, "a count that was begun a minute later has seen more");
    }

    [Fact]
    public async Task A_late_evening_counts_in_its_own_term_and_a_week_without_school_does_not_count()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        var teacher = await portal.Have(A.Teacher(school.Id));
        var family = await portal.Have(A.Family(school.Id));
        await portal.Have(A.Class(school.Id, teacher));
        await portal.Change(async db =>
        {
            var year = await db.SchoolYears.Include(row => row.Terms).Include(row => row.Holidays).FirstAsync(row => row.StartsOn == new DateOnly(2026, 9, 1));
            year.Holidays.Add(new FamilyEngagement.Web.Features.SchoolYears.Holiday { Name = "Fall week", StartsOn = new(2026, 10, 26), EndsOn = new(2026, 10, 30) });
            await db.SaveChangesAsync();
        });
        portal.Services.GetService(typeof(FamilyEngagement.Web.Features.District.DistrictCache)).ShouldBeOfType<FamilyEngagement.Web.Features.District.DistrictCache>().Forget();
        // 11:30 at night before the clocks go back: four o'clock of the next day in UTC; and the hour that comes twice.
        foreach (var (utc, day) in new[] { ("2026-11-01T03:30Z", "2026-10-31"), ("2026-11-01T05:30Z", "2026-11-01"), ("2026-11-01T06:30Z", "2026-11-01"), ("2026-09-01T03:30Z", "2026-08-31") })
            await portal.With<FamilyEngagement.Web.Features.District.DistrictClock>(async clock =>
            {
                var at = DateTimeOffset.Parse(utc).UtcDateTime;
                clock.DayOf(at).ShouldBe(DateOnly.Parse(day));
                await portal.Have(A.Contact(school.Id, family, teacher, day: clock.DayOf(at)));
            });
        await Refresh(portal, school);
        // Twelve weeks from August 31 to today, one of them without a school day; the evening before the term does not count.
        (await MeasureFiguresTests.Kept(portal, school))[StandardMeasure.TeacherWeekContacts].ShouldBe((3, 11, 0));
        await MeasureFiguresTests.ShouldBeTrue(portal, school);
    }

    [Fact]
    public async Task A_contact_of_the_liaison_counts_nothing_again_and_one_of_a_teacher_little()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var family = await portal.Have(A.Family(school.Id));
        await portal.Have(A.Class(school.Id, null, family.Students.Select(link => link.StudentId)));
        var liaison = await Log(await portal.SignedInAs(PortalRole.Liaison, school.Id));
        (await MeasureFiguresTests.Kept(portal, school)).ShouldBeEmpty();
        var account = await portal.Have(A.Teacher(school.Id));
        await portal.Have(A.Class(school.Id, account, family.Students.Select(link => link.StudentId)));
        var teacher = await Log(await portal.SignedIn(account));
        (await MeasureFiguresTests.Kept(portal, school)).Keys.ShouldBe([StandardMeasure.TeacherWeekContacts]);
        (await MeasureFiguresTests.Kept(portal, school))[StandardMeasure.TeacherWeekContacts].Part.ShouldBe(1);
        (teacher - liaison).ShouldBeLessThanOrEqualTo(6);

        async Task<int> Log(Browser browser)
        {
            var (action, values) = (await browser.Get($"/schools/{school.Id}/contacts/log?familyId={family.Id}")).Filled("Save contact", ("Outcome", ContactOutcome.TwoWay));
            var answer = await browser.Client.PostAsync(action, new FormUrlEncodedContent(values));
            return int.Parse(answer.Headers.GetValues(SqlCount.HeaderName).Single());
        }
    }
}
