using System.Net;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Campaigns;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Campaigns;

public class MakingACampaign
{
    private sealed record Setting(Portal Portal, int SchoolId, Browser Liaison, Dictionary<string, Family> Families)
    {
        public string Url => $"/schools/{SchoolId}/campaigns";
    }

    private static async Task<Setting> Given()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var families = new Dictionary<string, Family>();
        foreach (var (name, spoken) in new[] { ("Alves", "kea"), ("Brown", "en"), ("Castro", "es"), ("Castro", "kea") })
        {
            var family = A.Family(school.Id, name, spoken);
            if (name == "Brown") family.Students[0].Student.Grade = "02";
            if (spoken == "es") family.Students[0].Student.IsEnglishLearner = true;
            families[name + spoken] = await portal.Have(family);
        }

        return new Setting(portal, school.Id, await portal.SignedIn(await portal.Have(A.Liaison(school.Id))), families);
    }

    [Theory]
    [InlineData("Grade", "02", "1 family fits")]
    [InlineData("Grade", "04", "3 families fit")]
    [InlineData("Language", "kea", "2 families fit")]
    [InlineData("EnglishLearners", "true", "1 family fits")]
    [InlineData("Reached", "unreached", "4 families fit")]
    [InlineData("List", "Alves\nNobody Here\nCastro", "1 family fits")]
    public async Task Shows_who_fits_before_anything_is_made(string field, string value, string words)
    {
        var given = await Given();
        var page = await (await given.Liaison.Get(given.Url + "/new")).Submit("Show who fits", (field, value));
        page.ShouldBeOk().ShouldSay(words);
        if (field == "List") page.ShouldSay("Nobody Here: no such name or number here").ShouldSay("Castro: 2 families have this name");
        (await given.Portal.Ask(db => db.Campaigns.In(given.SchoolId).AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Is_made_with_the_families_that_fit_and_those_not_reached_make_the_next()
    {
        var given = await Given();
        var page = await (await given.Liaison.Get(given.Url + "/new")).Submit("Show who fits", ("Name", "Grade 4 calls"), ("Grade", "04"), ("Note", "Hello."));
        page = await page.Submit("Make the campaign with 3 families", ("Mode", "InterpreterPhone"), ("Topics", "Learning"));
        page.ShouldBeOk().ShouldSay("The campaign is ready.");
        page.Heading.ShouldBe("Grade 4 calls");
        var campaign = await given.Portal.Ask(db => db.Campaigns.In(given.SchoolId).Include(row => row.Families).AsNoTracking().SingleAsync());
        (campaign.Families.Count, campaign.Mode, campaign.Note, campaign.Channel).ShouldBe((3, "InterpreterPhone", "Hello.", "Phone"));

        var row = campaign.Families.First(family => family.FamilyId == given.Families["Alveskea"].Id).Id;
        page = await page.Submit("Save all rows", ($"Rows[{row}].Outcome", "TwoWay"));
        page = await (await page.Click("New campaign for those not reached")).Submit("Show who fits");
        page.ShouldSay("2 families fit").ShouldNotSay("<bdi>Alves</bdi>");
        page = await (await given.Liaison.Get(given.Url + "/new")).Submit("Show who fits", ("Reached", "untried"));
        page.ShouldSay("3 families fit");
    }

    [Fact]
    public async Task Says_what_is_missing_and_keeps_what_was_typed()
    {
        var given = await Given();
        var page = await (await given.Liaison.Get(given.Url + "/new")).Submit("Show who fits");
        page = await page.Submit("Make the campaign with 4 families", ("Note", "Keep me."), ("Day", ""));
        page.ShouldComplain("Type a name that the team knows it by.").ShouldComplain("Choose the day.");
        page.Document.QuerySelector("textarea[name=Note]")!.TextContent.ShouldContain("Keep me.");
        page = await page.Submit("Make the campaign with 4 families", ("Name", new string('x', 2000)), ("Day", "2026-11-19"));
        page.ShouldComplain("A name has at most 120 characters. Shorten it.");
        (await page.Submit("Make the campaign with 4 families", ("Name", "Evening"), ("Channel", "Event"))).ShouldComplain("Choose how.");
    }

    [Fact]
    public async Task A_filter_that_finds_nobody_makes_nothing()
    {
        var given = await Given();
        var page = (await (await given.Liaison.Get(given.Url + "/new")).Submit("Show who fits", ("List", "999"))).ShouldSay("No family fits");
        page.Document.QuerySelector("button[value=make]").ShouldBeNull();
    }

    [Fact]
    public async Task A_list_that_changed_since_it_was_shown_is_shown_again()
    {
        var given = await Given();
        var page = await (await given.Liaison.Get(given.Url + "/new")).Submit("Show who fits", ("Name", "All"));
        await given.Portal.Have(A.Family(given.SchoolId, "New here"));
        (await page.Submit("Make the campaign with 4 families")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("The list has changed meanwhile.").ShouldSay("5 families fit");
        (await given.Portal.Ask(db => db.Campaigns.In(given.SchoolId).AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_double_click_makes_one()
    {
        var given = await Given();
        var page = await (await given.Liaison.Get(given.Url + "/new")).Submit("Show who fits", ("Name", "All"));
        var (action, values) = page.Filled("Make the campaign with 4 families");
        await Task.WhenAll(given.Liaison.Post(action, new FormUrlEncodedContent(values)), given.Liaison.Post(action, new FormUrlEncodedContent(values)));
        (await given.Portal.Ask(db => db.Campaigns.In(given.SchoolId).CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_change_meanwhile_shows_both_texts()
    {
        var given = await ACampaign.With();
        var mine = await given.Liaison.Get(given.Url + "/edit");
        await (await given.Liaison.Get(given.Url + "/edit")).Submit("Save campaign", ("Name", "Theirs"));
        var page = await mine.Submit("Save campaign", ("Name", "Mine"));
        page.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Theirs");
        page.Document.QuerySelector("input[name=Name]")!.GetAttribute("value").ShouldBe("Mine");
        (await page.Submit("Save campaign")).ShouldBeOk().Heading.ShouldBe("Mine");
    }

    [Fact]
    public async Task A_teacher_sees_and_calls_only_families_of_own_classes()
    {
        var given = await ACampaign.With();
        var teacher = await given.Portal.SignedIn(await given.TeacherOf(given.Families[0]));
        (await teacher.Get($"/schools/{given.SchoolId}/campaigns")).ShouldBeOk().ShouldSay("0 of 1");
        var page = (await teacher.Get(given.Url)).ShouldBeOk().ShouldSay("Family A").ShouldNotSay("Family B");
        page.Document.QuerySelector("form[action$='/close']").ShouldBeNull();
        await page.Submit("Save all rows", (given.Field(0, "Outcome"), "TwoWay"));
        (await given.Contacts()).Count.ShouldBe(1);
        (await given.Send(teacher, 1, ("Outcome", "TwoWay"))).ShouldBe(HttpStatusCode.NotFound);
        (await teacher.Get(given.Url + "/edit")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await teacher.Get($"/schools/{given.SchoolId}/campaigns/new")).Submit("Show who fits")).ShouldSay("1 family fits");

        var elsewhere = await given.Portal.SignedIn(await given.TeacherOf());
        (await elsewhere.Get(given.Url)).ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Get($"/schools/{given.SchoolId}/campaigns")).ShouldSay("No campaign yet.");
    }

    [Fact]
    public async Task Others_have_no_way_in()
    {
        var given = await ACampaign.With();
        var stranger = await given.Portal.Have(A.School());
        (await (await given.Portal.SignedInAs(PortalRole.DistrictStaff)).Get(given.Url)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await given.Portal.SignedInAs(PortalRole.Liaison, stranger.Id)).Get(given.Url)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await given.Portal.SignedInAs(PortalRole.Liaison, stranger.Id)).Get($"/schools/{stranger.Id}/campaigns/{given.Campaign.Id}")).ShouldBe(HttpStatusCode.NotFound);
        var theirs = await given.Portal.Have(A.Family(stranger.Id, "Elsewhere"));
        var page = await given.Liaison.Get(given.Url);
        var (action, values) = page.Filled("Find", ("q", "x"));
        values.Add(new("familyId", theirs.Id.ToString()));
        (await given.Liaison.Post(action, new FormUrlEncodedContent(values))).ShouldBe(HttpStatusCode.NotFound);
    }
}
