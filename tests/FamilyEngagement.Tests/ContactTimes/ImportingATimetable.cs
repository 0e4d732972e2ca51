using System.Net;

namespace FamilyEngagement.Tests.ContactTimes;

public class ImportingATimetable
{
    private const string File = "Teacher,Weekday,From,To,Note\nNgozi Okafor,Mon,2:15 PM,3:00 PM,By phone\n\"Wren, Nathaniel\",Tue/Thu,14:15,15:00,\nLuis Ferreira,soon,2:15 PM,3:00 PM,\nNgozi Okafo,Tue,2:15 PM,3:00 PM,\n";

    [Fact]
    public async Task A_timetable_with_two_bad_rows_goes_in_without_them()
    {
        var given = await ATimetable.Given();
        var check = (await given.Upload(File)).ShouldBeOk().ShouldSay("Nothing has changed yet.").ShouldSay("3times to take").ShouldSay("Rows we cannot take (2)")
            .ShouldSay("“soon” is no weekday.").ShouldSay("Write the day, such as Mon or Monday.").ShouldSay("No teacher here fits “Ngozi Okafo”.");
        (await given.Standing()).ShouldBeEmpty();
        var errors = (await given.Liaison.Get(check.Url + "/errors")).Html;
        errors.ShouldContain("4,“soon” is no weekday.,");
        errors.ShouldContain("Luis Ferreira,soon,2:15 PM,3:00 PM");
        var list = (await check.Submit("Import these times")).ShouldBeOk().ShouldSay("3 times are in, 0 took the place of others, 2 rows were left out.").ShouldSay("2 of 3 teachers have a weekly time");
        (await given.Standing()).ShouldBe(["Okafor Monday 14:15–15:00 By phone", "Wren Thursday 14:15–15:00", "Wren Tuesday 14:15–15:00"]);
        (await list.Submit("Undo timetable.csv")).ShouldBeOk().ShouldSay("Undone: the times are as they were before.");
        (await given.Standing()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_file_replaces_or_keeps_and_says_so_before()
    {
        var given = await ATimetable.Given();
        await given.Have(given.Okafor, DayOfWeek.Friday);
        await given.Have(given.Okafor, DayOfWeek.Monday, note: "By phone");
        await given.Have(given.Ferreira, DayOfWeek.Friday);
        var check = (await given.Upload(File)).ShouldSay("2 times come in, 1 go. Teachers who are not in the file keep theirs.").ShouldSay("2 times come in, for teachers without one.").ShouldSay("1on record already");
        var list = await check.Submit("Import these times");
        (await given.Standing()).ShouldBe(["Ferreira Friday 14:15–15:00", "Okafor Monday 14:15–15:00 By phone", "Wren Thursday 14:15–15:00", "Wren Tuesday 14:15–15:00"]);
        await list.Submit("Undo timetable.csv");
        (await given.Standing()).ShouldBe(["Ferreira Friday 14:15–15:00", "Okafor Friday 14:15–15:00", "Okafor Monday 14:15–15:00 By phone"]);
        await (await given.Upload("Teacher,Weekday,From,To\nNgozi Okafor,Wed,2:15 PM,3:00 PM\nNathaniel Wren,Wed,2:15 PM,3:00 PM\n")).Submit("Import these times", ("Mode", "Keep"));
        (await given.Standing()).ShouldBe(["Ferreira Friday 14:15–15:00", "Okafor Friday 14:15–15:00", "Okafor Monday 14:15–15:00 By phone", "Wren Wednesday 14:15–15:00"]);
    }

    [Fact]
    public async Task The_downloaded_list_comes_back_filled_in()
    {
        var given = await ATimetable.Given();
        await given.Have(given.Okafor, note: "=1+1");
        var csv = (await given.Liaison.Get(given.Url + "/csv")).Html;
        csv.ShouldContain($"Ngozi Okafor,{given.Okafor.Email},{given.Okafor.SourcedId},Monday,2:15 PM,3:00 PM,'=1+1");
        var check = (await given.Upload(csv.Replace($"Nathaniel Wren,,{given.Wren.SourcedId},,,", $"Nathaniel Wren,,{given.Wren.SourcedId},Tue,14:15,15:00"))).ShouldSay("1without a time");
        await check.Submit("Import these times", ("Mode", "Keep"));
        (await given.Standing()).ShouldBe(["Okafor Monday 14:15–15:00 =1+1", "Wren Tuesday 14:15–15:00"]);
    }

    [Fact]
    public async Task What_is_no_timetable_is_refused_and_a_file_can_be_dropped()
    {
        var given = await ATimetable.Given();
        (await (await given.Liaison.Get(given.Url + "/import")).Submit("Look at this file")).ShouldComplain("Choose the CSV file.");
        (await given.Upload("Teacher,Weekday\nNgozi Okafor,Mon\n")).ShouldComplain("No column has the hours. Call one “From” and one “To”, then choose the file again.");
        (await given.Upload([0x25, 0x50, 0x44, 0x46, 0, 1, 2])).ShouldComplain("This is not a CSV file. Export the list as CSV and choose that file.");
        var check = await given.Upload("Teacher,Weekday,From,To\nNobody,Mon,2:15 PM,3:00 PM\n", "<img src=x>.csv");
        check.ShouldSay("No row can go in yet.");
        (await check.Submit("Drop this file")).ShouldSay("The file is dropped. Nothing was imported.");
        (await given.Liaison.Get(check.Url)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Times_that_changed_after_the_preview_are_shown_first()
    {
        var given = await ATimetable.Given();
        var check = await given.Upload(File);
        await given.Have(given.Okafor, DayOfWeek.Friday);
        check = (await check.Submit("Import these times")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed the times meanwhile.").ShouldSay("3 times come in, 1 go.");
        (await given.Standing()).Count.ShouldBe(1);
        await check.Submit("Import these times");
        (await given.Standing()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Two_people_take_a_file_once()
    {
        var given = await ATimetable.Given();
        var check = await given.Upload(File);
        var again = await given.Liaison.Get(check.Url);
        await check.Submit("Import these times");
        (await again.Submit("Import these times")).ShouldBeOk();
        (await given.Standing()).Count.ShouldBe(3);
    }
}
