using System.Net;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Standards;

/// <summary>Who sees to an item, by when, and how long a tick holds.</summary>
public class ChecklistTests
{
    private static readonly DateTime Now = new(2026, 11, 19, 15, 0, 0, DateTimeKind.Utc);

    private static async Task<(Portal Portal, int School, Browser Browser, List<ChecklistItem> Items)> Begin(PortalRole role = PortalRole.Liaison)
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        return (portal, school.Id, await portal.SignedInAs(role, school.Id), [.. (await portal.Standard(1)).Items.OrderBy(item => item.Position)]);
    }

    [Fact]
    public async Task A_tick_holds_for_the_time_of_its_item_or_to_the_end_of_the_year()
    {
        var (portal, school, browser, items) = await Begin();
        var page = await (await browser.Get($"/schools/{school}/standards/1")).Submit("Save checklist", ("Checklist.Items", $"{items[0].Id}"), ("Checklist.Items", $"{items[1].Id}"));
        page.ShouldBeOk().ShouldSay("Holds until Nov 19, 2027.").ShouldSay("Holds until Jun 25, 2027.");
        var ticks = (await portal.Find(school, 1))!.Ticks.ToDictionary(tick => tick.ItemId, tick => tick.ValidUntil);
        ticks[items[0].Id].ShouldBe(new DateOnly(2027, 11, 19));
        ticks[items[1].Id].ShouldBe(portal.ThisYear.EndsOn);
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task An_item_has_an_owner_and_a_day_and_says_when_it_is_past_due()
    {
        var (portal, school, browser, items) = await Begin();
        var ana = await portal.Have(A.Liaison(school, "Ana Teixeira"));
        var page = await browser.Get($"/schools/{school}/standards/1");
        page = await page.Submit("Save checklist", ("Checklist.Lines[0].OwnerId", $"{ana.Id}"), ("Checklist.Lines[0].DueOn", "2026-12-01"));
        page.ShouldBeOk().ShouldSay("Ana Teixeira sees to it by Dec 1.");
        var record = (await portal.Find(school, 1))!;
        (record.Assignments.Single().OwnerId, record.Assignments.Single().ItemId, record.Assignments.Single().DueOn).ShouldBe((ana.Id, items[0].Id, new DateOnly(2026, 12, 1)));
        await portal.Change(db => db.ChecklistAssignments.Where(held => held.SchoolId == school).ExecuteUpdateAsync(set => set.SetProperty(held => held.DueOn, new DateOnly(2026, 11, 18))));
        page = (await browser.Get($"/schools/{school}/standards/1")).ShouldSay("Past due");
        // What stands there is not asked about again; the tick ends it.
        page = await page.Submit("Save checklist", ("Checklist.Items", $"{items[0].Id}"));
        page.ShouldBeOk().ShouldSay("Ana Teixeira sees to it.").ShouldNotSay("Past due");
        page = await page.Submit("Save checklist", ("Checklist.Lines[0].OwnerId", ""), ("Checklist.Lines[0].DueOn", ""));
        (await portal.Find(school, 1))!.Assignments.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_fit_is_said_at_its_field_and_stays()
    {
        var (portal, school, browser, items) = await Begin();
        var teacher = await portal.Have(A.Teacher(school));
        var page = await browser.Get($"/schools/{school}/standards/1");
        var again = await page.Submit("Save checklist", ("Checklist.Items", $"{items[1].Id}"), ("Checklist.Lines[0].OwnerId", $"{teacher.Id}"), ("Checklist.Lines[1].ValidUntil", "2026-11-18"), ("Checklist.Lines[2].DueOn", "2026-12-01"), ("Checklist.Lines[3].DueOn", "2126-12-01"));
        again.ShouldComplain("Choose someone from the list.").ShouldComplain("This day is past. Choose a later day.").ShouldComplain("Choose who sees to it, or leave the day empty.").ShouldComplain("This day is far away. Check the year.");
        again.Document.QuerySelectorAll("input[name='Checklist.Items'][checked]").Length.ShouldBe(1);
        again.Document.QuerySelector("#Checklist_Lines_1__ValidUntil")!.GetAttribute("value").ShouldBe("2026-11-18");
        (await portal.Find(school, 1)).ShouldBeNull();
    }

    [Fact]
    public async Task While_it_is_confirmed_days_stay_and_owners_may_change()
    {
        var (portal, school, browser, items) = await Begin(PortalRole.Principal);
        var principal = await portal.Have(A.Principal(school, "Denise Whitcomb"));
        await portal.Record((await portal.Ask(db => db.Schools.SingleAsync(row => row.Id == school))), 1, principal.Id, StandardStep.Attest);
        var page = await browser.Get($"/schools/{school}/standards/1");
        page.ShouldSay("Met on the school’s word. The district looks at some each month.").ShouldSay("The standard is confirmed, so ticks and their days stay.");
        page.Document.QuerySelector("#Checklist_Lines_0__ValidUntil").ShouldBeNull();
        page = await page.Submit("Save checklist", ("Checklist.Lines[0].OwnerId", $"{principal.Id}"));
        page.ShouldBeOk().ShouldSay("Denise Whitcomb sees to it.");
        (await portal.Find(school, 1))!.Ticks.Count.ShouldBe(items.Count);
    }

    [Fact]
    public async Task What_is_past_its_day_is_out_of_date_until_it_is_renewed_and_confirmed_again()
    {
        var (portal, school, browser, items) = await Begin(PortalRole.Principal);
        var principal = await portal.Have(A.Principal(school));
        await portal.Record((await portal.Ask(db => db.Schools.SingleAsync(row => row.Id == school))), 1, principal.Id, StandardStep.Attest);
        await portal.Change(db => db.ChecklistTicks.Where(tick => tick.SchoolId == school && tick.ItemId == items[0].Id).ExecuteUpdateAsync(set => set.SetProperty(tick => tick.ValidUntil, new DateOnly(2026, 11, 18))));
        (await browser.Get($"/schools/{school}/standards")).ShouldSay("1 out of date").ShouldSay("something that it rests on is past its day");
        var page = await browser.Get($"/schools/{school}/standards/1");
        page.ShouldSay("What is out of date").ShouldSay($"{items[0].Text}: held until November 18").ShouldSay("Take the confirmation back.");
        page = await page.Submit("Take the confirmation back");
        page = (await page.Submit("Confirm this standard")).ShouldComplain("Something is past its day. Give the item a new day, or put new evidence in place of the old. Then confirm.");
        page = await page.Submit("Save checklist", ("Checklist.Lines[0].ValidUntil", "2027-06-01"));
        page.ShouldSay("Holds until Jun 1, 2027.");
        (await page.Submit("Confirm this standard")).ShouldBeOk().ShouldSay("Confirmed. Met on the school’s word.").ShouldNotSay("The district checks it next");
        (await portal.Find(school, 1))!.Ticks.Single(tick => tick.ItemId == items[0].Id).At.ShouldBe(portal.Clock.Now.UtcDateTime);
    }

    [Fact]
    public async Task Evidence_past_its_day_says_so()
    {
        var (portal, school, browser, _) = await Begin(PortalRole.Principal);
        var page = await browser.Get($"/schools/{school}/standards/1");
        (await page.Submit("Add evidence", ("Evidence.Note", "Sign at the door"), ("Evidence.ValidUntil", "2026-11-01"))).ShouldComplain("This day is past. Choose a later day.");
        page = await page.Submit("Add evidence", ("Evidence.Note", "Sign at the door"), ("Evidence.ValidUntil", "2027-02-01"));
        page.ShouldBeOk().ShouldSay("holds until Feb 1, 2027");
        await portal.Change(db => db.Evidence.Where(piece => piece.SchoolId == school).ExecuteUpdateAsync(set => set.SetProperty(piece => piece.ValidUntil, new DateOnly(2026, 11, 18))));
        (await browser.Get($"/schools/{school}/standards/1")).ShouldSay("held until Nov 18, 2026 Out of date");
    }

    [Fact]
    public async Task Last_years_checklist_comes_with_owners_and_evidence_that_still_holds()
    {
        var (portal, school, browser, items) = await Begin();
        var owner = await portal.Have(A.Liaison(school, "Ana Teixeira"));
        var last = new SchoolStandard { SchoolId = school, StandardId = (await portal.Standard(1)).Id, SchoolYearId = portal.YearBefore(portal.ThisYear).Id };
        last.Tick([items[0].Id, items[1].Id], owner.Id, Now.AddYears(-1));
        last.Assign(items[0].Id, owner.Id, new DateOnly(2025, 10, 1));
        foreach (var (note, until) in new[] { ("Still there", new DateOnly(2027, 1, 1)), ("Run out", new DateOnly(2026, 6, 1)) })
            last.Evidence.Add(new Evidence { SchoolId = school, ItemId = items[0].Id, ById = owner.Id, At = Now.AddYears(-1), Note = note, ValidUntil = until });
        await portal.Have(last);
        var page = await browser.Get($"/schools/{school}/standards/1");
        page.ShouldSay("Last year’s checklist").ShouldSay("Ticked by Ana Teixeira. Ana Teixeira saw to it.");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        (await page.Submit("Bring last year’s checklist", ("LastYear.Lines[0].ValidUntil", "2020-01-01"))).ShouldComplain("This day is past. Choose a later day.");
        page = await page.Submit("Bring last year’s checklist", ("LastYear.Items", $"{items[0].Id}"), ("LastYear.Lines[0].ValidUntil", "2027-05-01"));
        page.ShouldBeOk().ShouldSay("Ana Teixeira sees to it.").ShouldSay("Still there").ShouldNotSay("Run out").ShouldSay("Holds until May 1, 2027.");
        var record = (await portal.Find(school, 1))!;
        (record.Ticks.Single().ItemId, record.Assignments.Single().DueOn, record.Evidence.Count).ShouldBe((items[0].Id, null, 1));
        page.Document.QuerySelectorAll("button").Select(Page.Words).ShouldNotContain("Bring last year’s checklist");
    }

    [Fact]
    public async Task Two_people_at_once_and_the_typed_days_stay()
    {
        var (portal, school, browser, items) = await Begin();
        var (mine, theirs) = (await browser.Get($"/schools/{school}/standards/1"), await browser.Get($"/schools/{school}/standards/1"));
        await theirs.Submit("Save checklist", ("Checklist.Items", $"{items[1].Id}"));
        var page = (await mine.Submit("Save checklist", ("Checklist.Items", $"{items[0].Id}"), ("Checklist.Lines[0].ValidUntil", "2027-01-15"))).ShouldBe(HttpStatusCode.Conflict);
        page.ShouldSay("This changed while you had it open").ShouldSay("Ticked by Liaison");
        page.Document.QuerySelector("#Checklist_Lines_0__ValidUntil")!.GetAttribute("value").ShouldBe("2027-01-15");
        (await page.Submit("Save checklist")).ShouldBeOk();
        (await portal.Find(school, 1))!.Ticks.Single().ItemId.ShouldBe(items[0].Id);
    }
}
