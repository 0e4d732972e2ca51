using System.Net;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Campaigns;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Tests.Campaigns;

public class WorkingTheTable
{
    [Fact]
    public async Task One_row_saves_by_its_button_and_becomes_a_contact_that_counts()
    {
        var given = await ACampaign.With(note: "Welcome to school.");
        var page = (await given.Liaison.Get(given.Url)).ShouldBeOk().ShouldSay("Family A family").ShouldSay("(617) 555-0142");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        page = await page.Submit("Save: Family A", (given.Field(0, "Outcome"), "TwoWay"), (given.Field(0, "Note"), "Glad to hear from us."), (given.Field(1, "Outcome"), "Voicemail"));
        page.ShouldBeOk().ShouldSay("Saved by Ana Teixeira");

        var contact = (await given.Contacts()).ShouldHaveSingleItem("only the row whose button was pressed");
        (contact.Source, contact.FamilyId, contact.IsTwoWay, contact.Note).ShouldBe((ContactSource.Campaign, given.Families[0].Id, true, "Welcome to school.\nGlad to hear from us."));
        (contact.Language, contact.Mode, contact.Day, contact.Marks).ShouldBe(("kea", "StaffSpeaks", given.Portal.Today, ContactMarks.None));
        contact.Topics.ShouldBe(["GoodNews"]);
        contact.Students.Count.ShouldBe(1);
        var reach = await given.Portal.Ask(db => db.Reach.In(given.SchoolId).By(ReachDimension.Everyone).SingleAsync());
        (reach.TwoWay, reach.Attempted).ShouldBe((1, 1));
    }

    [Fact]
    public async Task All_rows_save_at_once_and_a_second_time_changes_nothing()
    {
        var given = await ACampaign.With();
        var page = await given.Liaison.Get(given.Url);
        page = await page.Submit("Save all rows", (given.Field(0, "Outcome"), "TwoWay"), (given.Field(1, "Outcome"), "NoAnswer"), (given.Field(1, "Way"), "en"), ("Day", "2026-11-17"));
        page.ShouldBeOk().ShouldSay("All rows are saved.");
        var contacts = await given.Contacts();
        contacts.Select(contact => (contact.Outcome, contact.Language, contact.Day)).ShouldBe([("TwoWay", "kea", new(2026, 11, 17)), ("NoAnswer", "en", new(2026, 11, 17))], ignoreOrder: true);
        (await page.Submit("Save all rows")).ShouldBeOk();
        (await given.Contacts()).ShouldAllBe(contact => contact.Revisions.Count == 0);
    }

    [Fact]
    public async Task A_saved_row_is_corrected_and_taken_back_and_saved_anew()
    {
        var given = await ACampaign.With();
        var page = await (await given.Liaison.Get(given.Url)).Submit("Save: Family A", (given.Field(0, "Outcome"), "Voicemail"));
        page = await page.Submit("Save: Family A", (given.Field(0, "Outcome"), "TwoWay"), (given.Field(0, "Note"), "Called back."));
        var contact = (await given.Contacts()).ShouldHaveSingleItem();
        (contact.Outcome, contact.Note, contact.Revisions.Single().Reason).ShouldBe(("TwoWay", "Called back.", Campaign.ChangedReason));

        page = await page.Submit("Save: Family A", (given.Field(0, "Outcome"), ""), (given.Field(0, "Note"), ""));
        (await given.Contacts()).Single().VoidReason.ShouldBe(Campaign.ChangedReason);
        (await given.Portal.Ask(db => db.Reach.In(given.SchoolId).By(ReachDimension.Everyone).SingleAsync())).TwoWay.ShouldBe(0);
        await page.Submit("Save: Family A", (given.Field(0, "Outcome"), "NoAnswer"));
        (await given.Contacts()).Where(row => !row.IsVoided).Select(row => row.Outcome).ShouldBe(["NoAnswer"]);
    }

    [Fact]
    public async Task A_double_click_makes_one_contact()
    {
        var given = await ACampaign.With();
        var (action, values) = (await given.Liaison.Get(given.Url)).Filled("Save all rows", (given.Field(0, "Outcome"), "TwoWay"));
        var both = await Task.WhenAll(given.Liaison.Post(action, new FormUrlEncodedContent(values)), given.Liaison.Post(action, new FormUrlEncodedContent(values)));
        both.ShouldAllBe(page => page.Status == HttpStatusCode.OK);
        (await given.Contacts()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_people_on_one_list_never_make_two_contacts_and_the_second_reads_who_was_faster()
    {
        var given = await ACampaign.With();
        var other = await given.Portal.SignedIn(await given.Portal.Have(A.Liaison(given.SchoolId, "Bea Silva")));
        var theirs = await other.Get(given.Url);
        await (await given.Liaison.Get(given.Url)).Submit("Save all rows", (given.Field(0, "Outcome"), "TwoWay"));

        var page = await theirs.Submit("Save all rows", (given.Field(0, "Outcome"), "Voicemail"), (given.Field(0, "Note"), "Left word."), (given.Field(1, "Outcome"), "NoAnswer"));
        page.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Ana Teixeira saved this at");
        (await given.Contacts()).Select(contact => contact.Outcome).ShouldBe(["TwoWay", "NoAnswer"], "the other row of the same page is saved");

        var fetched = await given.Send(other, 0, ("Outcome", "Voicemail"), ("Seen", ""));
        fetched.ShouldBe(HttpStatusCode.Conflict);
        fetched.Html.ShouldContain("Ana Teixeira saved this at");
    }

    [Fact]
    public async Task Ten_saves_of_one_row_in_the_same_moment_make_one_contact()
    {
        var given = await ACampaign.With();
        await given.Send(given.Liaison, 1, ("Outcome", "NoAnswer"));
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => given.Send(given.Liaison, 0, ("Outcome", "TwoWay"), ("Seen", ""))));
        all.ShouldAllBe(page => page.Status == HttpStatusCode.OK || page.Status == HttpStatusCode.Conflict);
        (await given.Contacts()).Count(contact => contact.FamilyId == given.Families[0].Id).ShouldBe(1);
    }

    [Fact]
    public async Task The_script_saves_one_row_and_gets_its_state_back()
    {
        var given = await ACampaign.With();
        var page = (await given.Send(given.Liaison, 0, ("Outcome", "TwoWay"), ("Way", "InterpreterPhone"))).ShouldBeOk();
        page.Html.ShouldContain("Saved by");
        page.Html.ShouldNotContain("<html");
        page.SqlCommands.ShouldBeLessThan(30);
        (await given.Contacts()).Single().Mode.ShouldBe("InterpreterPhone");
        var wrong = await given.Send(given.Liaison, 1, ("Note", "Only a note."));
        wrong.ShouldBe(HttpStatusCode.BadRequest);
        wrong.Html.ShouldContain("Choose what happened.");
    }

    [Theory]
    [InlineData("Outcome", "Nonsense", "Choose what happened.")]
    [InlineData("Outcome", "", "Choose what happened.")]
    [InlineData("Way", "Nonsense", "Choose from the list.")]
    public async Task Says_what_is_wrong_in_the_row_and_keeps_what_was_typed(string field, string value, string sentence)
    {
        var given = await ACampaign.With();
        var page = await given.Liaison.Get(given.Url);
        var fields = new Dictionary<string, string> { [given.Field(0, "Outcome")] = "TwoWay", [given.Field(0, "Note")] = "Keep me.", [given.Field(0, field)] = value };
        page = await page.Submit("Save all rows", [.. fields.Select(pair => (pair.Key, (string?)pair.Value)), (given.Field(1, "Outcome"), "NoAnswer")]);
        page.ShouldComplain(sentence);
        page.Document.QuerySelector($"input[name='{given.Field(0, "Note")}']")!.GetAttribute("value").ShouldBe("Keep me.");
        (await given.Contacts()).Single().FamilyId.ShouldBe(given.Families[1].Id);
    }

    [Fact]
    public async Task Refuses_a_long_note_a_day_to_come_and_a_day_before_the_campaign()
    {
        var given = await ACampaign.With();
        var page = await given.Liaison.Get(given.Url);
        (await page.Submit("Save all rows", (given.Field(0, "Outcome"), "TwoWay"), (given.Field(0, "Note"), new string('x', 2000)))).ShouldComplain("A note here has at most 500 characters. Shorten it.").Html.ShouldContain(new string('x', 2000));
        (await page.Submit("Save all rows", (given.Field(0, "Outcome"), "TwoWay"), ("Day", "2026-11-20"))).ShouldComplain("This day is still to come. Choose the day it happened.");
        (await page.Submit("Save all rows", (given.Field(0, "Outcome"), "TwoWay"), ("Day", "2026-11-10"))).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("The campaign began on");
        (await given.Contacts()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_closed_campaign_takes_nothing_until_it_is_reopened()
    {
        var given = await ACampaign.With();
        var open = await given.Liaison.Get(given.Url);
        var closed = (await open.Submit("Close the campaign")).ShouldBeOk().ShouldSay("Closed on");
        closed.Document.QuerySelector("select[name^=Rows]").ShouldBeNull();
        (await open.Submit("Save all rows", (given.Field(0, "Outcome"), "TwoWay"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("This campaign is closed.");
        (await closed.Submit("Reopen the campaign")).ShouldSay("Save all rows");
    }

    [Fact]
    public async Task A_restricted_contact_leaves_the_table_without_a_trace_for_others()
    {
        var given = await ACampaign.With();
        await (await given.Liaison.Get(given.Url)).Submit("Save all rows", (given.Field(0, "Outcome"), "Declined"), (given.Field(0, "Note"), "Secret words."));
        await given.Portal.Change(db => db.Contacts.Where(contact => contact.SchoolId == given.SchoolId).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.IsRestricted, true)));
        var other = await given.Portal.SignedIn(await given.Portal.Have(A.Liaison(given.SchoolId)));
        foreach (var path in new[] { given.Url, given.Url + "/print", given.Url + "/export" })
        {
            var page = await other.Get(path);
            page.ShouldNotSay("Secret words.");
            var row = page.Document.QuerySelector($"#r{given.Row(0)}");
            if (row is not null) Page.Words(row).ShouldNotContain("Declined");
        }

        (await given.Send(other, 0, ("Outcome", "TwoWay"))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_sheet_and_the_file_hold_what_is_shown()
    {
        var given = await ACampaign.With(note: "For all.");
        await (await given.Liaison.Get(given.Url)).Submit("Save all rows", (given.Field(0, "Outcome"), "TwoWay"), (given.Field(0, "Note"), "=1+1"));
        (await given.Liaison.Get(given.Url + "/print")).ShouldBeOk().ShouldSay("Holds families’ data.").ShouldSay("(617) 555-0142").SqlCommands.ShouldBeLessThanOrEqualTo(8);
        var file = await given.Liaison.Get(given.Url + "/export?show=done");
        file.Html.ShouldContain("'=1+1");
        file.Html.ShouldContain("Family A");
        file.Html.ShouldNotContain("Family B");
        (await given.Liaison.Get(given.Url + "?q=family+b")).ShouldSay("Family B").ShouldNotSay("Family A family");
        (await given.Liaison.Get(given.Url + "?q=zzz")).ShouldSay("No family on the list fits.");
        (await given.Liaison.Get($"/schools/{given.SchoolId}/campaigns")).ShouldSay("1 of 3");
        (await given.Liaison.Get($"/schools/{given.SchoolId}/today")).ShouldSay("1 campaign under way");
    }

    [Fact]
    public async Task Every_row_of_a_long_list_is_reached_by_its_pages()
    {
        var given = await ACampaign.With(families: 2);
        var more = new List<Family>();
        for (var at = 0; at < 103; at++) more.Add(A.Family(given.SchoolId, $"Long {at:000}"));
        await given.Portal.Change(async db =>
        {
            db.Families.AddRange(more);
            await db.SaveChangesAsync();
            db.CampaignFamilies.AddRange(more.Select(family => new CampaignFamily { CampaignId = given.Campaign.Id, FamilyId = family.Id }));
            await db.SaveChangesAsync();
        });
        var first = await given.Liaison.Get(given.Url);
        var second = await first.Click("Next page");
        (first.Document.QuerySelectorAll("tr[data-row]").Length, second.Document.QuerySelectorAll("tr[data-row]").Length).ShouldBe((100, 5));
        second.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        var row = second.Document.QuerySelector("tr[data-row]")!.GetAttribute("data-row");
        (await second.Submit("Save all rows", ($"Rows[{row}].Outcome", "TwoWay"))).ShouldBeOk().Url.ShouldContain("page=2");
    }

    [Fact]
    public async Task Families_come_and_go()
    {
        var given = await ACampaign.With();
        var late = await given.Portal.Have(A.Family(given.SchoolId, "Zebedee", children: "Tiny"));
        var page = await given.Liaison.Get(given.Url);
        page = (await page.Submit("Find", ("q", "zebedee"))).ShouldSay("Zebedee family");
        page = (await page.Submit("Add the Zebedee family")).ShouldBeOk().ShouldSay("The Zebedee family is on the list.");
        var row = page.Document.QuerySelector("tr[data-row]")!.GetAttribute("data-row");
        (await page.Submit("Take off", ("rowId", row))).ShouldSay("The family is off the list.");
        (await given.Portal.Ask(db => db.CampaignFamilies.AnyAsync(row => row.FamilyId == late.Id))).ShouldBeFalse();
        (await given.Contacts()).ShouldBeEmpty("calls are not made by adding a family");
    }
}
