using System.Net;
using FamilyEngagement.Tests.AdminStandards;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.AdminStandardRules;

/// <summary>On portals of their own: all tests of the shared one live by its rules.</summary>
public class ChangingRules
{
    private static async Task<(Portal Portal, Browser Admin, string Url)> Given(int number)
    {
        var portal = await new Portal().WithDistrict();
        var admin = await portal.SignedIn(await portal.Have(A.Administrator("Ada Stone")));
        return (portal, admin, $"/admin/standards/{(await portal.Set("every-school-should"))!.Id}/standards/{number}");
    }

    [Fact]
    public async Task A_new_rule_holds_from_its_day_and_the_old_one_stays_in_the_history()
    {
        var (portal, admin, url) = await Given(4);
        await using var _ = portal;
        var page = (await admin.Get(url)).ShouldBeOk().ShouldSay("Home language: Target 90%, help under 65%, from 10 on");
        page = await page.Click("Change and history: Home language");
        page.ShouldSay("came with the set").ShouldSay("Formula, version 1");
        page = (await page.Submit("Save this rule", ("Form.Target", "85"), ("Form.HelpBelow", "60"), ("Form.From", "2026-12-07"))).ShouldBeOk().ShouldSay("Saved. It holds from December 7, 2026 on.").ShouldSay("Ada Stone").ShouldSay("holds today");
        (await admin.Get(page.Url)).SqlCommands.ShouldBeLessThanOrEqualTo(8);
        var rules = portal.Services.GetRequiredService<DistrictCache>().StandardsOn(portal.Today).Single(standard => standard.Number == 4);
        rules.RulesOn(portal.Today)[0].Target.ShouldBe(90);
        var next = rules.RulesOn(new(2026, 12, 7))[0];
        (next.Target, next.HelpBelow, next.MinimumData, next.Explanation).ShouldBe((85, 60, 10, rules.RulesOn(portal.Today)[0].Explanation));
        (await admin.Get(url)).ShouldSay("From December 7, 2026: Target 85%, help under 60%, from 10 on");
        (await portal.Ask(db => db.AuditEntries.Where(entry => entry.Entity == "MeasureRule").OrderByDescending(entry => entry.Id).Select(entry => entry.Values).FirstAsync())).ShouldContain("Target: 85");
    }

    [Fact]
    public async Task Numbers_fit_the_unit_and_days_do_not_lie_in_the_past()
    {
        var (portal, admin, url) = await Given(4);
        await using var _ = portal;
        var page = await admin.Get(url + "/measures/HomeLanguage");
        (await page.Submit("Save this rule")).ShouldComplain("Nothing is different from the latest rule. Change a number.");
        (await page.Submit("Save this rule", ("Form.Target", "101"), ("Form.HelpBelow", "0"), ("Form.MinimumData", "1001"), ("Form.From", "2026-11-18"))).ShouldComplain("Type a number from 1 to 100, or leave it empty.").ShouldComplain("Type a number from 0 to 1,000.").ShouldComplain("Choose November 19, 2026 or a later day. What was judged before stays as it was.");
        page = (await page.Submit("Save this rule", ("Form.Target", "60"), ("Form.HelpBelow", "70"), ("Form.From", ""))).ShouldComplain("A school at its target would need help. Change one of the two.").ShouldComplain("Choose from which day it holds.");
        page.Document.QuerySelector("[name='Form.HelpBelow']")!.GetAttribute("value").ShouldBe("70");
        (await (await admin.Get(url.Replace("/4", "/3") + "/measures/AnswerMedian")).Submit("Save this rule", ("Form.Target", "600"), ("Form.HelpBelow", "300"))).ShouldComplain("A school at its target would need help. Change one of the two.");
        (await (await admin.Get(url.Replace("/4", "/1") + "/measures/FamilyRooms")).Submit("Save this rule", ("Form.Target", "0"))).ShouldBeOk().ShouldSay("Saved. It holds from today.");
        foreach (var wrong in new[] { "/measures/Happiness", "/measures/3", "/measures/TwoWay" }) (await admin.Get(url + wrong)).ShouldBe(HttpStatusCode.NotFound);
        (await admin.Get(url.Replace("/standards/4", "/standards/99"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_second_person_sees_the_rule_of_the_first()
    {
        var (portal, admin, url) = await Given(4);
        await using var _ = portal;
        var (mine, theirs) = (await admin.Get(url + "/measures/HomeLanguage"), await admin.Get(url + "/measures/HomeLanguage"));
        await theirs.Submit("Save this rule", ("Form.Target", "88"));
        mine = (await mine.Submit("Save this rule", ("Form.Target", "70"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed this.").ShouldSay("88");
        (await mine.Submit("Save this rule")).ShouldBeOk();
        (await portal.Set("every-school-should"))!.Standards.Single(standard => standard.Number == 4).RulesOn(portal.Today)[0].Target.ShouldBe(70);
    }

    [Fact]
    public async Task When_a_standard_is_met_is_chosen_and_two_people_see_each_other()
    {
        var (portal, admin, url) = await Given(1);
        await using var _ = portal;
        var (mine, theirs) = (await admin.Get(url), await admin.Get(url));
        mine.ShouldSay("The school’s word counts, the district looks at some");
        (await theirs.Submit("Save when it is met", ("Form.Check", "Always"))).ShouldBeOk().ShouldSay("Saved.");
        portal.Services.GetRequiredService<DistrictCache>().StandardsOn(portal.Today)[0].Check.ShouldBe(CheckRule.Always);
        mine = (await mine.Submit("Save when it is met", ("Form.Check", "OnFigure"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("The district looks at each");
        (await mine.Submit("Save when it is met")).ShouldBeOk();
        (await portal.Set("every-school-should"))!.Standards[0].Check.ShouldBe(CheckRule.OnFigure);
        (await (await admin.Get(url)).Submit("Save when it is met", ("Form.Check", null))).ShouldComplain("Choose when the standard is met.");
    }

    [Fact]
    public async Task The_rules_of_a_set_that_ended_stay()
    {
        var (portal, admin, url) = await Given(4);
        await using var _ = portal;
        var (rule, check) = (await admin.Get(url + "/measures/HomeLanguage"), await admin.Get(url));
        await portal.Change(async db =>
        {
            (await db.StandardSets.FirstAsync()).EffectiveTo = portal.Today.AddDays(-1);
            await db.SaveChangesAsync();
        });
        (await rule.Submit("Save this rule", ("Form.Target", "70"))).ShouldBe(HttpStatusCode.NotFound);
        (await check.Submit("Save when it is met", ("Form.Check", "Always"))).ShouldBe(HttpStatusCode.NotFound);
        (await admin.Get(url)).ShouldSay("This set has ended: its rules stay as they were.");
    }
}
