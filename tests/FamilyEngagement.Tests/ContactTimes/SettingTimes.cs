using System.Net;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.ContactTimes;

public class SettingTimes
{
    [Fact]
    public async Task All_teachers_are_set_in_one_grid()
    {
        var given = await ATimetable.Given();
        var list = (await given.Liaison.Get(given.Url)).ShouldSay("0 of 3 teachers have a weekly time").ShouldSay("No weekly time yet (3)").ShouldSay("Luis Ferreira, Ngozi Okafor, Nathaniel Wren");
        var grid = await list.Click("Set the times");
        list = (await grid.Submit("Save all times", ("Rows[0].Day", "Monday"), ("Rows[0].From", "14:15"), ("Rows[0].To", "15:00"), ("Rows[0].Note", "By phone"), ("Rows[1].Day", "Friday"), ("Rows[1].From", "08:00"), ("Rows[1].To", "08:40"))).ShouldBeOk()
            .ShouldSay("2 times are saved.").ShouldSay("2 of 3 teachers have a weekly time").ShouldSay("85 minutes a week together").ShouldSay("Monday, 2:15 PM to 3:00 PM · By phone").ShouldSay("No weekly time yet (1)");
        (await given.Standing()).ShouldBe(["Ferreira Monday 14:15–15:00 By phone", "Okafor Friday 08:00–08:40"]);
        grid = await (await list.Click("Set the times")).Click("Another time: Luis Ferreira");
        await grid.Submit("Save all times", ("Rows[2].Day", "Wednesday"), ("Rows[2].From", "14:15"), ("Rows[2].To", "15:00"));
        (await given.Standing()).Count.ShouldBe(3);
        grid = await given.Liaison.Get(given.Url + "/edit");
        list = await grid.Submit("Save all times", ("Rows[3].Day", ""), ("Rows[3].From", ""), ("Rows[3].To", ""));
        (await given.Standing()).Count.ShouldBe(2);
        (await list.Submit("Bring back: Ngozi Okafor, Friday")).ShouldSay("The time is back.");
        (await given.Standing()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Half_a_row_and_impossible_hours_come_back_with_all_that_was_typed()
    {
        var given = await ATimetable.Given();
        var grid = await given.Liaison.Get(given.Url + "/edit");
        var back = (await grid.Submit("Save all times", ("Rows[0].Day", "Monday"), ("Rows[0].From", "14:15"), ("Rows[1].From", "15:00"), ("Rows[1].To", "14:00"), ("Rows[2].Note", "Room 4"))).ShouldComplain("Type when it ends.").ShouldComplain("Choose the day.").ShouldComplain("The end is not after the beginning. Check AM and PM.");
        back.Html.ShouldContain("Room 4");
        (await given.Standing()).ShouldBeEmpty();
        await given.Have(given.Ferreira);
        grid = await given.Liaison.Get($"{given.Url}/edit?more={given.Ferreira.Id}");
        var at = grid.Document.QuerySelectorAll("input[name$='.Staff']").Select((input, place) => (input, place)).Last().place;
        (await grid.Submit("Save all times", ($"Rows[{at}].Day", "Monday"), ($"Rows[{at}].From", "14:45"), ($"Rows[{at}].To", "15:30"))).ShouldComplain("This overlaps another time of the same teacher.");
    }

    [Fact]
    public async Task Somebody_faster_is_shown_and_nothing_is_lost()
    {
        var given = await ATimetable.Given();
        await given.Have(given.Ferreira);
        var (mine, theirs) = (await given.Liaison.Get(given.Url + "/edit"), await given.Liaison.Get(given.Url + "/edit"));
        var at = Array.FindIndex([.. mine.Document.QuerySelectorAll("input[name$='.Staff']")], input => input.GetAttribute("value") == $"{given.Ferreira.Id}");
        await theirs.Submit("Save all times", ($"Rows[{at}].Day", "Tuesday"));
        var answer = (await mine.Submit("Save all times", ($"Rows[{at}].Day", "Friday"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("There now: Tuesday, 2:15 PM to 3:00 PM");
        await answer.Submit("Save all times");
        (await given.Standing()).ShouldBe(["Ferreira Friday 14:15–15:00"]);
    }

    [Fact]
    public async Task What_somebody_else_brought_back_meanwhile_is_said_on_the_list()
    {
        var given = await ATimetable.Given();
        var (time, now) = (await given.Have(given.Okafor), given.Portal.Clock.Now.UtcDateTime);
        await given.Portal.Edit(time, row => row.SetRemoved(true, given.Teacher.Id, now));
        var mine = await given.Liaison.Get(given.Url);
        await given.Portal.Edit(time, row => row.SetRemoved(false, given.Teacher.Id, now));
        (await mine.Submit("Bring back: Ngozi Okafor, Monday")).ShouldBe(HttpStatusCode.Conflict)
            .ShouldSay("Someone else changed this meanwhile. Nothing of yours was saved; below is how it stands now.").ShouldSay("1 of 3 teachers have a weekly time").ShouldNotSay("Removed times");
        (await given.Standing()).ShouldBe(["Okafor Monday 14:15–15:00"]);
    }

    [Fact]
    public async Task A_teacher_sees_and_sets_the_own_time_only()
    {
        var given = await ATimetable.Given();
        var foreign = await given.Have(given.Okafor);
        var teacher = await given.Portal.SignedIn(given.Teacher);
        var list = (await teacher.Get(given.Url)).ShouldBeOk().ShouldSay("1 of 3 teachers have a weekly time").ShouldSay("You have no weekly time yet").ShouldNotSay("Okafor");
        var grid = (await list.Click("Set my time")).ShouldNotSay("Okafor");
        (await grid.Submit("Save all times", ("Rows[0].Staff", $"{given.Okafor.Id}"), ("Rows[0].Day", "Monday"), ("Rows[0].From", "14:15"), ("Rows[0].To", "15:00"))).ShouldBe(HttpStatusCode.NotFound);
        (await grid.Submit("Save all times", ("Rows[0].Day", "Monday"), ("Rows[0].From", "14:15"), ("Rows[0].To", "15:00"))).ShouldBeOk().ShouldSay("Your times");
        (await teacher.Get(given.Url + "/csv")).Html.ShouldNotContain("Okafor");
        (await teacher.Get(given.Url + "/import")).ShouldBe(HttpStatusCode.Forbidden);
        (await teacher.Get(given.Url + "/print")).ShouldNotSay("Okafor");
        (await given.Standing()).Count.ShouldBe(2);
        foreign.IsRemoved.ShouldBeFalse();
    }

    [Fact]
    public async Task Contacts_stand_beside_by_name_and_the_district_sees_none()
    {
        var given = await ATimetable.Given();
        await given.Have(given.Ferreira);
        var family = await given.Portal.Have(A.Family(given.SchoolId));
        for (var calls = 0; calls < 3; calls++) await given.Portal.Have(A.Contact(given.SchoolId, family, given.Teacher, day: new(2026, 11, 17)));
        var row = (await given.Liaison.Get(given.Url)).Document.QuerySelector("main tbody tr")!;
        Page.Words(row).ShouldBe("Luis FerreiraMonday, 2:15 PM to 3:00 PM 4530");
        var district = await given.Portal.SignedInAs(PortalRole.DistrictStaff);
        var outside = (await district.Get(given.Url)).ShouldBeOk().ShouldSay("Luis Ferreira").ShouldNotSay("Contacts this week").ShouldNotSay("Set the times");
        Page.Words(outside.Document.QuerySelector("main tbody tr")!).ShouldBe("Luis FerreiraMonday, 2:15 PM to 3:00 PM 45");
        (await district.Get(given.Url + "/edit")).ShouldBe(HttpStatusCode.Forbidden);
        (await district.Get(given.Url + "/print")).ShouldBeOk().ShouldSay("When teachers call and meet families");
    }

    [Fact]
    public async Task Last_years_times_are_copied_to_who_has_none_and_taken_back()
    {
        var given = await ATimetable.Given();
        var last = given.Portal.YearBefore(given.Portal.ThisYear).Id;
        await given.Have(given.Ferreira, DayOfWeek.Tuesday, yearId: last);
        await given.Have(given.Okafor, DayOfWeek.Tuesday, yearId: last);
        await given.Have(given.Ferreira);
        var list = (await given.Liaison.Get(given.Url)).ShouldSay("1 of them had a time in 2025–26.");
        list = (await list.Submit("Copy from 2025–26")).ShouldSay("1 time is copied.");
        (await given.Standing()).ShouldBe(["Ferreira Monday 14:15–15:00", "Okafor Tuesday 14:15–15:00"]);
        await list.Submit("Undo 2025–26");
        (await given.Standing()).ShouldBe(["Ferreira Monday 14:15–15:00"]);
    }
}
