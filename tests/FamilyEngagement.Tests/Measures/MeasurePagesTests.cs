using System.Net;
using FamilyEngagement.Tests.Documents;
using FamilyEngagement.Tests.SessionSignIns;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Measures;

/// <summary>What a page says of a measure, and who sees what was counted.</summary>
public class MeasurePagesTests
{
    private static string Url(int school, StandardMeasure measure) => $"/schools/{school}/measures/{measure}";

    [Fact]
    public async Task All_measures_stand_by_standard_with_their_figures()
    {
        var given = await ADocument.Given();
        await given.Added("compact", "Our compact");
        var page = (await given.Liaison.Get($"/schools/{given.School.Id}/measures")).ShouldBeOk().ShouldSay("Family rooms").ShouldSay("Two-way").ShouldSay("Not counted yet");
        page = (await page.Submit("Count again")).ShouldBeOk().ShouldSay("Counted again");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(17, "the syllabus standard is not for grades K to 5");
        page.ShouldSay("Too little to say").ShouldSay("No target");
        (await page.Click("School-family compact")).ShouldBeOk().ShouldSay("Our compact").ShouldSay("Not given to families yet").ShouldSay("In force since");
    }

    [Fact]
    public async Task A_paper_is_missing_in_each_language_and_outside_the_school_small_languages_are_left_out()
    {
        var given = await ADocument.Given();
        await given.Added();
        var page = (await given.Liaison.Get(Url(given.School.Id, StandardMeasure.EssentialDocuments))).ShouldBeOk();
        page.ShouldSay("Handbook 2026–27").ShouldSay("Portuguese").ShouldSay("No copy in this language").ShouldSay("The paper is not on record this year").ShouldNotSay("Amharic");
        (await page.Submit("Count again")).ShouldSay("0 of 8");
        var outside = (await (await given.Portal.SignedInAs(PortalRole.DistrictStaff)).Get(Url(given.School.Id, StandardMeasure.EssentialDocuments))).ShouldBeOk();
        outside.ShouldSay("Languages of fewer than 10 families are counted, and left out of this list.").ShouldNotSay("Portuguese").ShouldNotSay("Vietnamese");
        (await (await given.Portal.SignedInAs(PortalRole.DistrictStaff)).Get(Url(given.School.Id, StandardMeasure.EssentialDocuments) + "/csv")).Html.ShouldNotContain("Portuguese");
    }

    [Fact]
    public async Task Families_who_came_have_names_inside_the_school_only()
    {
        var door = await ADoor.With(families: 3);
        foreach (var family in door.Families) await SignedIn(door, family);
        var page = await (await door.Liaison.Get(Url(door.SchoolId, StandardMeasure.DataAttendance))).Submit("Count again");
        page.ShouldBeOk().ShouldSay("3 of 3").ShouldSay("Too few for a percentage").ShouldSay("Family A").ShouldSay("Family C");
        (await door.Liaison.Get(Url(door.SchoolId, StandardMeasure.DataAttendance) + "/csv")).Html.ShouldContain("Family B");

        var outside = await door.Portal.SignedInAs(PortalRole.DistrictStaff);
        (await outside.Get(Url(door.SchoolId, StandardMeasure.DataAttendance))).ShouldBeOk().ShouldSay("Too few families to show").ShouldSay("Names of families are for the school.").ShouldNotSay("Family A").ShouldNotSay("3 of 3");
        (await outside.Get(Url(door.SchoolId, StandardMeasure.DataAttendance) + "/csv")).ShouldBe(HttpStatusCode.NotFound);
        (await outside.Get($"/schools/{door.SchoolId}/measures")).ShouldBeOk().ShouldSay("Too few families to show").ShouldNotSay("3 of 3");
    }

    [Fact]
    public async Task A_family_whose_sign_in_is_restricted_is_a_number_for_those_who_may_not_know()
    {
        var door = await ADoor.With(families: 2);
        await SignedIn(door, door.Families[0]);
        await SignedIn(door, door.Families[1], restricted: true, await door.Portal.Have(A.Principal(door.SchoolId)));
        var page = await door.Liaison.Get(Url(door.SchoolId, StandardMeasure.DataAttendance));
        page.ShouldBeOk().ShouldSay("Family A").ShouldNotSay("Family B").ShouldSay("1 more family signed in. Its name is not for this list.");
        (await (await door.Portal.SignedInAs(PortalRole.Principal, door.SchoolId)).Get(Url(door.SchoolId, StandardMeasure.DataAttendance))).ShouldSay("Family B").ShouldNotSay("more family");
    }

    [Fact]
    public async Task Teachers_and_questions_are_listed_inside_the_school_only()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var teacher = await portal.Have(A.Teacher(school.Id));
        await portal.Have(A.Class(school.Id, teacher));
        var liaison = await portal.Have(A.Liaison(school.Id));
        await A.Question(portal, await portal.Have(A.Contact(school.Id, await portal.Have(A.Family(school.Id)), liaison)), "Who drives the bus?");
        var (inside, outside) = (await portal.SignedIn(liaison), await portal.SignedInAs(PortalRole.DistrictStaff));
        (await (await inside.Get(Url(school.Id, StandardMeasure.ContactTime))).Submit("Count again")).ShouldSay("Luis Teacher").ShouldSay("No weekly time yet").ShouldSay("0 of 1");
        (await inside.Get(Url(school.Id, StandardMeasure.PastDue))).ShouldBeOk().ShouldSay("Open, and not due yet").ShouldNotSay("Who drives the bus?").ShouldNotSay("Fortes");
        (await outside.Get(Url(school.Id, StandardMeasure.ContactTime))).ShouldBeOk().ShouldSay("0 of 1").ShouldNotSay("Luis Teacher");
        (await outside.Get(Url(school.Id, StandardMeasure.PastDue))).ShouldBeOk().ShouldSay("Too few families to show").ShouldSay("The questions themselves are for the school.").ShouldNotSay("Nov 18");
        (await outside.Get(Url(school.Id, StandardMeasure.PastDue) + "/csv")).ShouldBe(HttpStatusCode.NotFound);
        (await outside.Get(Url(school.Id, StandardMeasure.TeacherWeekContacts))).ShouldBeOk().ShouldNotSay("Luis Teacher");
    }

    [Fact]
    public async Task What_families_said_is_for_the_school_and_late_entries_are_told_to_all()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var liaison = await portal.Have(A.Liaison(school.Id));
        var session = await portal.Have(Sessions.SessionStory.Of(school.Id, liaison.Id, "DataNight", new(2026, 9, 20)));
        foreach (var (at, count) in new[] { ("2026-09-21T14:00Z", 2), ("2026-10-03T14:00Z", 3), ("2026-10-09T02:00Z", 1) })
            for (var more = 0; more < count; more++) await portal.Have(new SessionFeedback { SchoolId = school.Id, SessionId = session.Id, Said = "Mrs. Silva should call back.", ById = liaison.Id, At = DateTimeOffset.Parse(at).UtcDateTime });
        var page = await (await portal.SignedIn(liaison)).Get(Url(school.Id, StandardMeasure.FeedbackAnswered));
        page.ShouldBeOk().ShouldSay("Mrs. Silva").ShouldSay("4 of 6 were entered more than a week after the day. 3 of them on October 3. They were entered on 3 different days.");
        (await (await portal.SignedInAs(PortalRole.DistrictStaff)).Get(Url(school.Id, StandardMeasure.FeedbackAnswered))).ShouldBeOk().ShouldNotSay("Mrs. Silva").ShouldSay("4 of 6 were entered more than a week after the day.").ShouldSay("Not answered yet");
    }

    [Fact]
    public async Task Sessions_put_on_record_all_at_once_are_told_from_the_audit()
    {
        var story = await Sessions.SessionStory.Begin(day: "2026-11-18");
        var browser = await story.AsLiaison();
        foreach (var day in new[] { "2026-10-01", "2026-10-02" })
            await (await browser.Get(story.Url + "/new")).Submit("Save the session", ("Kind", "DataNight"), ("Day", day), ("StartsAt", "17:30"), ("EndsAt", "19:00"), ("Place", "Cafeteria"));
        (await browser.Get(Url(story.School.Id, StandardMeasure.DataSessions))).ShouldBeOk().ShouldSay("2 of 3 were entered more than a week after the day. 2 of them on November 19. All were entered on one day.");
    }

    [Fact]
    public async Task Strategies_of_a_plan_that_was_never_sent_keep_their_words()
    {
        var story = await Plans.PlanStory.Begin();
        var what = story.Plan.Sections[1].Strategies[0].What;
        (await (await story.AsPrincipal()).Get(Url(story.School.Id, StandardMeasure.StrategiesBegun))).ShouldBeOk().ShouldSay(what);
        (await (await story.AsReviewer()).Get(Url(story.School.Id, StandardMeasure.StrategiesBegun))).ShouldBeOk().ShouldNotSay(what).ShouldSay("Strategy");
    }

    [Fact]
    public async Task Only_measures_of_ones_own_school_are_there()
    {
        var portal = await Portal.Shared;
        var (school, other) = (await portal.Have(A.School()), await portal.Have(A.School()));
        var liaison = await portal.SignedInAs(PortalRole.Liaison, school.Id);
        (await liaison.Get(Url(other.Id, StandardMeasure.FamilyRooms))).ShouldBe(HttpStatusCode.Forbidden);
        (await liaison.Get($"/schools/{school.Id}/measures/NoSuchThing")).ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.SignedInAs(PortalRole.Teacher, school.Id)).Get(Url(school.Id, StandardMeasure.FamilyRooms))).ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(PortalRole.DistrictStaff)).Get("/schools/999999/measures")).ShouldBe(HttpStatusCode.NotFound);
        foreach (var measure in Enum.GetValues<StandardMeasure>()) (await liaison.Get(Url(school.Id, measure))).ShouldBeOk().SqlCommands.ShouldBeLessThanOrEqualTo(8, $"{measure}");
    }

    [Fact]
    public async Task Only_a_school_in_use_is_counted_again()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        var staff = await portal.SignedInAs(PortalRole.DistrictStaff);
        var page = (await staff.Get($"/schools/{school.Id}/measures")).ShouldBeOk();
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await staff.Post("/schools/999999/measures/count", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]))).ShouldBe(HttpStatusCode.NotFound);
        await portal.Change(db => db.Schools.Where(row => row.Id == school.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, false)));
        await portal.With<SchoolMeasures>(async measures => (await measures.Refresh(school.Id, MeasureSources.All)).ShouldBeFalse());
        (await MeasureFiguresTests.Kept(portal, school)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_counts_once_somebody_was_counted()
    {
        var story = await Sessions.SessionStory.Begin(day: "2026-11-17");
        var browser = await story.AsLiaison();
        var page = await (await browser.Get(Url(story.School.Id, StandardMeasure.DataSessions))).Submit("Count again");
        page.ShouldSay("Nobody counted: sign families in or type the head count").ShouldSay("0 counted, 1 not yet");
        (await MeasureFiguresTests.Kept(story.Portal, story.School))[StandardMeasure.DataSessions].ShouldBe((0, 1, 0));
        var walkIn = new SessionSignIn { SchoolId = story.School.Id, SessionId = story.Session.Id, Name = "Kelly" };
        walkIn.Arrive(1, story.Portal.Clock.Now.UtcDateTime, story.Liaison.Id, contact: null);
        await story.Portal.Have(walkIn);
        await (await browser.Get(Url(story.School.Id, StandardMeasure.DataSessions))).Submit("Count again");
        (await MeasureFiguresTests.Kept(story.Portal, story.School))[StandardMeasure.DataSessions].ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task Where_less_is_better_help_is_over_the_limit()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        await portal.Change(db => db.MeasureRules.Where(rule => rule.Measure == StandardMeasure.PastDue).ExecuteUpdateAsync(set => set.SetProperty(rule => rule.HelpBelow, 7)));
        await portal.With<FamilyEngagement.Web.Features.District.DistrictCache>(cache =>
        {
            cache.Forget();
            return Task.CompletedTask;
        });
        (await (await portal.SignedInAs(PortalRole.Liaison, school.Id)).Get(Url(school.Id, StandardMeasure.PastDue))).ShouldBeOk().ShouldSay("over 7").ShouldNotSay("at most 7");
    }

    [Fact]
    public async Task A_changed_rule_says_what_held_before()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        await portal.Change(async db =>
        {
            var old = await db.MeasureRules.FirstAsync(rule => rule.Measure == StandardMeasure.FeedbackHeld);
            db.MeasureRules.Add(new MeasureRule { StandardId = old.StandardId, Measure = old.Measure, Position = old.Position, Target = 4, MinimumData = 0, Explanation = old.Explanation, From = new(2026, 11, 1) });
            await db.SaveChangesAsync();
        });
        await portal.With<FamilyEngagement.Web.Features.District.DistrictCache>(cache =>
        {
            cache.Forget();
            return Task.CompletedTask;
        });
        (await (await portal.SignedInAs(PortalRole.Liaison, school.Id)).Get(Url(school.Id, StandardMeasure.FeedbackHeld))).ShouldBeOk().ShouldSay("November 1, 2026").ShouldSay("What held before").ShouldSay("target 2");
    }

    private static async Task SignedIn(ADoor door, Family family, bool restricted = false, PortalUser? author = null)
    {
        var contact = A.Contact(door.SchoolId, family, author ?? door.Owner, day: door.Portal.Today, restricted: restricted);
        var signIn = new SessionSignIn { SchoolId = door.SchoolId, SessionId = door.Session.Id, FamilyId = family.Id };
        await door.Portal.Change(async db =>
        {
            signIn.Arrive(1, door.Portal.Clock.Now.UtcDateTime, door.Owner.Id, contact);
            db.Add(signIn);
            await db.SaveChangesAsync();
        });
    }
}
