using System.Net;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Settings;

/// <summary>On portals of their own: all tests of the shared one live by its settings.</summary>
public class ManagingSettings
{
    [Fact]
    public async Task What_is_saved_holds_at_once()
    {
        await using var portal = await new Portal().WithDistrict();
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var page = await (await admin.Get("/")).Click("Settings");
        page.Document.QuerySelector("[name='Form.Languages']")!.TextContent.ShouldStartWith("English\nSpanish");
        page = await page.Submit("Save settings", ("Form.Name", "Harbor Schools"), ("Form.Languages", "Somali\r\nhaitian creole\r\nen\r\nso"), ("Form.ReachTarget", "75"), ("Form.SmallGroup", "12"),
            ("Form.AnswerDays", "3"), ("Form.PlanReviewDays", "15"), ("Form.CheckDays", "7"), ("Form.SampleSize", "0"), ("Form.SchoolDayStart", "07:30"), ("Form.SchoolDayEnd", "14:30"), ("Form.DueAttempts", "4"), ("Form.DueDays", "2"), ("Form.DueWays", "3"));
        page.ShouldBeOk().ShouldSay("Saved.");
        page.Html.ShouldContain("Harbor Schools");
        var settings = portal.Services.GetRequiredService<DistrictCache>().Settings;
        (settings.Languages, settings.ReachTarget, settings.SmallGroup).ShouldBe(("so,ht,en", 75, 12));
        (settings.AnswerDays, settings.SchoolDayStart, settings.SchoolDayEnd).ShouldBe((3, new TimeOnly(7, 30), new TimeOnly(14, 30)));
        settings.PlanReviewDays.ShouldBe(15);
        (settings.CheckDays, settings.SampleSize).ShouldBe((7, 0));
        (settings.DueAttempts, settings.DueDays, settings.DueWays).ShouldBe((4, 2, 3));
        portal.Services.GetRequiredService<DistrictCache>().Hours.MinutesADay.ShouldBe(420);
        var audit = await portal.Ask(db => db.AuditEntries.OrderByDescending(entry => entry.Id).FirstAsync(entry => entry.Entity == "DistrictSettings"));
        audit.Values.ShouldContain("75");
    }

    [Fact]
    public async Task Wrong_values_are_named_and_kept()
    {
        var portal = await Portal.Shared;
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var form = await admin.Get("/admin/settings");
        var page = await form.Submit("Save settings", ("Form.Name", ""), ("Form.Languages", "English\nKlingonish"), ("Form.ReachTarget", "101"), ("Form.SmallGroup", "1"));
        page.ShouldComplain("Type the district’s name.");
        page.ShouldComplain("The target is a percentage from 1 to 100.");
        page.ShouldComplain("Type a number from 2 to 50.");
        (await form.Submit("Save settings", ("Form.AnswerDays", "0"), ("Form.SchoolDayEnd", "08:00"))).ShouldComplain("Type a number from 1 to 20.");
        (await form.Submit("Save settings", ("Form.SchoolDayEnd", "08:00"))).ShouldComplain("The school day ends before it begins. Change one of them.");
        (await form.Submit("Save settings", ("Form.CheckDays", "61"), ("Form.SampleSize", "51"))).ShouldComplain("Type a number from 1 to 60.").ShouldComplain("Type a number from 0 to 50.");
        (await form.Submit("Save settings", ("Form.DueAttempts", "2"))).ShouldComplain("So many days or ways need as many attempts. Type a higher number.");
        page = await form.Submit("Save settings", ("Form.Languages", "English\nKlingonish"));
        page.ShouldComplain("The portal does not know: Klingonish. Write the English name, as “Haitian Creole”.");
        page.Document.QuerySelector("[name='Form.Languages']")!.TextContent.ShouldContain("Klingonish");
    }

    [Fact]
    public async Task Two_administrators_see_each_others()
    {
        await using var portal = await new Portal().WithDistrict();
        var (one, two) = (await portal.SignedInAs(PortalRole.Administrator), await portal.SignedInAs(PortalRole.Administrator));
        var (first, second) = (await one.Get("/admin/settings"), await two.Get("/admin/settings"));
        await first.Submit("Save settings", ("Form.ReachTarget", "70"));
        (await second.Submit("Save settings", ("Form.ReachTarget", "90"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Target for two-way talks");
    }
}
