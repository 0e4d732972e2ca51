using System.Net;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.ContactImports;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.ContactImports;

public class ImportingContacts
{
    private const string Talking = "made-up-talkingpoints-like.csv", Google = "made-up-google-form-like.csv";

    [Fact]
    public async Task A_talkingpoints_like_file_comes_in_and_its_announcements_never_count()
    {
        var given = await AFile.Given();
        var columns = (await given.Upload(given.Sample(Talking))).ShouldBeOk();
        columns.Heading.ShouldBe("Which column is what?");
        columns.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        var words = (await columns.Submit("Go on", ("Mode", "MachineTranslation"))).ShouldBeOk();
        words.Heading.ShouldBe("What do the file’s words mean?");
        words.ShouldSay("Pending").ShouldNotSay("Nothing has changed yet.</strong></strong>");
        var check = (await words.Submit("Show me the rows")).ShouldBeOk().ShouldSay("No student here has the number “999999999”.");
        check.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        (await given.Contacts()).ShouldBeEmpty("nothing changes before the last step");

        var result = (await check.Submit("Import 3 contacts")).ShouldBeOk().ShouldSay("3 contacts are in.");
        result.ShouldSay("The file itself is deleted.");
        var contacts = await given.Contacts();
        contacts.Select(contact => (contact.Channel, contact.Outcome, contact.IsTwoWay, contact.IsReached)).ShouldBe([("App", "TwoWay", true, true), ("Broadcast", "MessageOnly", false, false), ("App", "TwoWay", true, true)]);
        contacts.ShouldAllBe(contact => contact.Source == ContactSource.Import && contact.AuthorId == given.Owner.Id && !contact.Marks.HasFlag(ContactMarks.Burst) && contact.Understanding == Understanding.Machine && !contact.InHomeLanguage);
        contacts[0].OccurredAt.ShouldBe(new DateTime(2026, 11, 16, 18, 5, 33, DateTimeKind.Utc));
        (contacts[0].Language, contacts[0].FamilyMemberId).ShouldBe(("kea", given.Fortes.Members[0].FamilyMemberId));
        (contacts[2].Direction, contacts[2].Note).ShouldBe((ContactDirection.Inbound, "=HYPERLINK(\"http://x\",\"yes, I come\")"));
        (await given.Portal.Ask(db => db.Reach.In(given.SchoolId).By(ReachDimension.Everyone).SumAsync(row => row.TwoWay))).ShouldBe(2);
        (await given.Portal.Ask(db => db.ContactImportRows.CountAsync(row => db.ContactImports.Any(import => import.SchoolId == given.SchoolId && import.Id == row.ImportId)))).ShouldBe(0);
        (await given.Portal.Ask(db => db.AuditEntries.CountAsync(entry => entry.Entity == "ContactImport" && entry.SchoolId == given.SchoolId && entry.Action == "Imported"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_like_file_comes_in_the_second_time_without_questions_and_without_doubles()
    {
        var given = await AFile.Given();
        var check = await given.Check(given.Sample(Google), "StaffSpeaks");
        check.ShouldSay("The day “11/31/2026 9:00:00” is not a real day.");
        (await check.Click("look like doubles")).ShouldSay("It says the same as row 2.");
        await check.Submit("Import 3 contacts");
        var contacts = await given.Contacts();
        contacts.Select(contact => contact.Outcome).ShouldBe(["TwoWay", "TwoWay", "Voicemail"]);
        (contacts[0].Minutes, string.Join(',', contacts[0].Topics), contacts[1].Direction).ShouldBe((10, "Learning,GoodNews", ContactDirection.Inbound));

        var again = await given.Upload(given.Sample(Google));
        again.Heading.ShouldBe("Check before you import");
        again.ShouldSay("No row can go in yet.");
        var doubles = (await again.Click("look like doubles")).ShouldSay("It looks like a contact that is on record.");
        var one = doubles.Document.QuerySelector("input[name=Take]")!.GetAttribute("value");
        doubles = await doubles.Submit("Keep my choices", ("Take", one));
        await doubles.Submit("Import 1 contact");
        (await given.Contacts()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task The_whole_import_is_undone_by_who_made_it_or_the_principal_only()
    {
        var given = await AFile.Given();
        var result = await (await given.Check(given.Sample(Google), "StaffSpeaks")).Submit("Import 3 contacts");
        var other = await given.Portal.SignedIn(await given.Portal.Have(A.Liaison(given.SchoolId)));
        (await other.Get(result.Url)).ShouldBeOk().Document.QuerySelector("form[action$='/undo']").ShouldBeNull();
        var (action, _) = result.Filled("Undo this import");
        var token = (await other.Get("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await other.Post(action, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]))).ShouldBe(HttpStatusCode.Forbidden);

        var principal = await given.Portal.SignedIn(await given.Portal.Have(A.Principal(given.SchoolId)));
        (await (await principal.Get(result.Url)).Submit("Undo this import")).ShouldBeOk().ShouldSay("3 contacts are voided").ShouldSay("This import was undone");
        (await given.Contacts()).ShouldAllBe(contact => contact.IsVoided && contact.VoidReason == ContactImport.UndoneReason);
        (await given.Portal.Ask(db => db.Reach.In(given.SchoolId).By(ReachDimension.Everyone).SumAsync(row => row.TwoWay))).ShouldBe(0);
        (await result.Submit("Undo this import")).ShouldBeOk().ShouldSay("This import was undone");
    }

    [Fact]
    public async Task A_double_click_imports_once()
    {
        var given = await AFile.Given();
        var (action, values) = (await given.Check(given.Sample(Google), "StaffSpeaks")).Filled("Import 3 contacts");
        var both = await Task.WhenAll(given.Liaison.Post(action, new FormUrlEncodedContent(values)), given.Liaison.Post(action, new FormUrlEncodedContent(values)));
        both.ShouldAllBe(page => page.Status == HttpStatusCode.OK);
        (await given.Contacts()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Words_changed_meanwhile_are_looked_at_again_first()
    {
        var given = await AFile.Given();
        var check = await given.Check(given.Sample(Google), "StaffSpeaks");
        await (await check.Click("Words of the file")).Submit("Show me the rows", ("Words[0].Code", "Text"));
        (await check.Submit("Import 3 contacts")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("were changed meanwhile");
        (await given.Contacts()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Columns_say_what_is_missing()
    {
        var given = await AFile.Given();
        var columns = await given.Upload("A,B,C\n1,2,3\n");
        columns.Document.QuerySelectorAll("select[name^=Fields]").Length.ShouldBe(3);
        var page = (await columns.Submit("Go on")).ShouldComplain("Say which column names the student or the family.").ShouldComplain("The file has no column for it: choose how.");
        page.ShouldComplain("Choose how you understood families who speak another language.");
        (await page.Submit("Go on", ("Fields[0]", "Day"), ("Fields[1]", "Day"), ("Fields[2]", "StudentName"), ("Channel", "Phone"), ("Outcome", "TwoWay"), ("Mode", "StaffSpeaks"))).ShouldComplain("Two columns are the same thing. Choose one of them, and “Leave out” for the other.");
    }

    [Fact]
    public async Task Days_that_can_be_read_in_two_ways_are_asked_once()
    {
        var given = await AFile.Given();
        const string file = "Student,Date,Note\nNilton Fortes,05/10/2026,One\nNilton Fortes,06/11/2026,Two\n";
        var words = await (await given.Upload(file)).Submit("Go on", ("Channel", "Phone"), ("Outcome", "TwoWay"), ("Mode", "StaffSpeaks"));
        words.ShouldSay("In a day like “05/10/2026”, what comes first?");
        (await words.Submit("Show me the rows")).ShouldComplain("Say whether the month or the day comes first.");
        var check = await words.Submit("Show me the rows", ("Order", "DayFirst"));
        (await check.Click("ready")).ShouldSay("Oct 5, 2026").ShouldSay("Nov 6, 2026");
        await check.Submit("Import 2 contacts");
        (await given.Upload(file.Replace("One", "Three"))).Heading.ShouldBe("Check before you import");
    }

    [Fact]
    public async Task Restricted_rows_come_in_restricted_and_hostile_text_stays_text()
    {
        var given = await AFile.Given();
        var check = await given.Check("Student,Date,Confidential,Note\nNilton Fortes,2026-11-18,yes,\"<script>alert(1)</script> =cmd|' /C calc'!A0\"\n", "StaffSpeaks", ("Channel", "Phone"), ("Outcome", "TwoWay"));
        check.Html.ShouldNotContain("<script>alert");
        await check.Submit("Import 1 contact");
        var contact = (await given.Contacts()).Single();
        (contact.IsRestricted, contact.SearchText, contact.Note).ShouldBe((true, "", "<script>alert(1)</script> =cmd|' /C calc'!A0"));
    }

    [Fact]
    public async Task The_rows_to_mend_are_a_file_that_no_spreadsheet_runs()
    {
        var given = await AFile.Given();
        var check = await given.Check("Student,Date,Note\n=1+1,2026-11-18,x\nNilton Fortes,2026-13-40,y\n", "StaffSpeaks", ("Channel", "Phone"), ("Outcome", "TwoWay"));
        var file = await check.Click("Download these rows");
        file.Html.ShouldContain("'=1+1");
        file.Html.ShouldContain("is not a real day");
        check.ShouldSay("No row can go in yet.");
    }

    [Fact]
    public async Task Only_who_uploaded_it_sees_a_file_that_waits()
    {
        var given = await AFile.Given();
        var check = await given.Check(given.Sample(Google), "StaffSpeaks");
        var id = check.Url.Split('/')[^1].Split('?')[0];
        var other = await given.Portal.SignedIn(await given.Portal.Have(A.Principal(given.SchoolId)));
        foreach (var path in new[] { "", "/columns", "/words", "/errors" }) (await other.Get($"{given.Url}/{id}{path}")).ShouldBe(HttpStatusCode.NotFound);
        (await other.Get(given.Url)).ShouldBeOk().ShouldNotSay("calls.csv");
        var stranger = await given.Portal.Have(A.School());
        (await (await given.Portal.SignedInAs(PortalRole.Liaison, stranger.Id)).Get($"{given.Url}/{id}")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await given.Portal.SignedInAs(PortalRole.DistrictStaff)).Get(given.Url)).ShouldBe(HttpStatusCode.Forbidden);
        (await check.Submit("Drop this file")).ShouldSay("The file is dropped.");
        (await given.Portal.Ask(db => db.ContactImports.In(given.SchoolId).AnyAsync())).ShouldBeFalse();
    }
}
