using System.Net;
using FamilyEngagement.Tests.AdminStandards;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.AdminCrosswalks;

public class MakingACrosswalk
{
    private static async Task<(Portal Portal, Browser Admin, StandardSet Frame, string Url, List<int> Standards)> Given()
    {
        var portal = await Portal.Shared;
        var frame = await portal.Have(ASet.Frame());
        return (portal, await portal.SignedInAs(PortalRole.Administrator), frame, $"/admin/standards/{frame.Id}/crosswalk", [.. (await portal.Set("every-school-should"))!.Standards.Select(standard => standard.Id)]);
    }

    private static Task<List<string>> Links(Portal portal, int frameId) => portal.Ask(db => db.StandardLinks.Where(link => link.FrameStandard.SetId == frameId).OrderBy(link => link.FrameStandard.Number).ThenBy(link => link.Standard.Number)
        .Select(link => link.FrameStandard.Number + "←" + link.Standard.Number + " " + link.Note).ToListAsync());

    [Fact]
    public async Task Ticks_and_notes_are_kept_changed_and_taken_away()
    {
        var (portal, admin, frame, url, standards) = await Given();
        var page = (await admin.Get(url)).ShouldBeOk().ShouldSay("served by “Every school should”, edition 1");
        page = (await page.Submit("Save the crosswalk", ("Form.Rows[0].Serves", $"{standards[0]}"), ("Form.Rows[0].Serves", $"{standards[3]}"), ("Form.Rows[0].Note", " Rooms and languages "), ("Form.Rows[1].Serves", $"{standards[3]}"))).ShouldBeOk().ShouldSay("The crosswalk is saved.");
        (await Links(portal, frame.Id)).ShouldBe(["1←1 Rooms and languages", "1←4 Rooms and languages", "2←4 "]);
        page.Document.QuerySelectorAll("input[type=checkbox][checked]").Length.ShouldBe(3);
        await page.Submit("Save the crosswalk", ("Form.Rows[0].Serves", $"{standards[3]}"), ("Form.Rows[0].Note", "Languages"), ("Form.Rows[1].Serves", null));
        (await Links(portal, frame.Id)).ShouldBe(["1←4 Languages"]);
        (await portal.Ask(db => db.AuditEntries.CountAsync(entry => entry.Entity == "StandardLink" && entry.Action == "Removed"))).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task What_does_not_fit_is_named_and_kept()
    {
        var (portal, admin, frame, url, standards) = await Given();
        var page = await admin.Get(url);
        var wrong = (await page.Submit("Save the crosswalk", ("Form.Rows[0].Note", "Why not"), ("Form.Rows[1].Serves", "999999"))).ShouldComplain("A note goes with ticks. Tick a standard, or clear the note.").ShouldComplain("Choose standards of the two sets on this page.");
        wrong.Html.ShouldContain("Why not");
        (await page.Submit("Save the crosswalk", ("Form.Rows[0].Serves", $"{standards[0]}"), ("Form.Rows[0].Note", new string('x', 501)))).ShouldComplain("Keep the note under 500 characters.");
        (await page.Submit("Save the crosswalk", ("Form.Rows[0].FrameStandardId", $"{standards[0]}"))).ShouldComplain("Choose standards of the two sets on this page.");
        (await page.Submit("Save the crosswalk", ("Form.With", "999999"))).ShouldBe(HttpStatusCode.NotFound);
        (await Links(portal, frame.Id)).ShouldBeEmpty();
        var set = (await portal.Set("every-school-should"))!.Id;
        (await admin.Get($"/admin/standards/{set}/crosswalk")).ShouldBe(HttpStatusCode.NotFound);
        (await admin.Get($"{url}?with={frame.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_second_person_sees_the_ticks_of_the_first()
    {
        var (portal, admin, frame, url, standards) = await Given();
        var (mine, theirs) = (await admin.Get(url), await admin.Get(url));
        await theirs.Submit("Save the crosswalk", ("Form.Rows[0].Serves", $"{standards[0]}"));
        mine = (await mine.Submit("Save the crosswalk", ("Form.Rows[0].Serves", $"{standards[3]}"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Space for meetings").ShouldSay("Home language");
        (await Links(portal, frame.Id)).ShouldBe(["1←1 "]);
        await mine.Submit("Save the crosswalk");
        (await Links(portal, frame.Id)).ShouldBe(["1←4 "]);
    }
}
