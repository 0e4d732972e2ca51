using System.Net;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.EvidenceLibrary;

/// <summary>Put in once, used by standards and plans.</summary>
public class UsingEvidence
{
    [Fact]
    public async Task A_standard_takes_an_item_and_the_item_says_where_it_is_used()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var browser = await portal.SignedInAs(PortalRole.Principal, school.Id);
        var item = await PutIn(browser, school.Id, "Notice of the data night");
        var standard = await (await browser.Get(item)).Click("2. Time each week");
        standard.ShouldBeOk().SqlCommands.ShouldBeLessThanOrEqualTo(8);
        standard.Document.QuerySelector("#Evidence_LibraryItemId option[selected]")!.TextContent.ShouldStartWith("Notice of the data night");
        var added = (await standard.Submit("Add evidence")).ShouldBeOk().ShouldSay("The evidence is added.").ShouldSay("Notice of the data night");
        var file = await portal.Ask(db => db.EvidenceItems.Where(row => row.SchoolId == school.Id).Select(row => row.FileId).SingleAsync());
        added.Document.QuerySelectorAll("a[href*='/files/']").Select(link => link.GetAttribute("href")).ShouldBe([$"/schools/{school.Id}/files/{file}"]);
        (await browser.Get(item)).ShouldSay("2. Time each week").ShouldSay("Standard, 2026–27");
        (await browser.Get($"/schools/{school.Id}/evidence?use=Used")).ShouldSay("In 1 place");
        (await (await browser.Get(item)).Submit("Remove it")).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("It is used in standards or plans, so it stays. Take it out there first");
        var district = await portal.SignedInAs(PortalRole.DistrictStaff);
        (await district.Get($"/schools/{school.Id}/standards/2")).ShouldBeOk().ShouldSay("Notice of the data night");
        (await (await browser.Get(item + "/change")).Submit("Save evidence", ("Mark", "HasNames"))).ShouldComplain("The district can read it where it is used. Take it out there first, or put in a file without names.");
        await (await browser.Get($"/schools/{school.Id}/standards/2")).Submit("Take back the evidence of " + await NameOf(portal, school.Id) + ": Notice of the data night");
        (await (await browser.Get(item)).Submit("Remove it")).ShouldBeOk().ShouldSay("You can bring it back here.");
    }

    [Fact]
    public async Task What_was_removed_has_names_or_is_another_schools_is_not_taken()
    {
        var portal = await Portal.Shared;
        var (school, other) = (await portal.Have(A.School()), await portal.Have(A.School()));
        var browser = await portal.SignedInAs(PortalRole.Principal, school.Id);
        await PutIn(browser, school.Id, "Offered");
        var hidden = await PutIn(browser, school.Id, "With names", 1, "HasNames");
        var foreign = await PutIn(await portal.SignedInAs(PortalRole.Principal, other.Id), other.Id, "Theirs");
        var page = await browser.Get($"/schools/{school.Id}/standards/2");
        page.ShouldSay("Offered").ShouldNotSay("With names");
        foreach (var id in new[] { hidden, foreign })
            (await page.Submit("Add evidence", ("Evidence.LibraryItemId", id.Split('/')[^1]))).ShouldComplain("Choose from the list. What was removed, or has names of families, cannot be used here.");
        (await page.Submit("Add evidence")).ShouldComplain("Write a note, add a link or choose from the library.");
    }

    [Fact]
    public async Task A_plan_keeps_the_file_that_it_was_written_with()
    {
        var story = await CouncilStory.Begin(parts: SectionParts.Attachments);
        var browser = await story.AsPrincipal();
        var item = await PutIn(browser, story.School.Id, "Home-School Compact");
        var section = $"{story.PlanUrl}/sections/{story.Plan.Sections[0].Id}";
        var form = await browser.Get(section + "/attachments/new");
        (await form.Submit("Save the attachment", ("LibraryItemId", item.Split('/')[^1]), ("Url", "https://example.org/x"))).ShouldComplain("Choose either from the library, or a file or link of your own.");
        (await form.Submit("Save the attachment", ("LibraryItemId", item.Split('/')[^1]))).ShouldBeOk().ShouldSay("Home-School Compact").ShouldSay("a.pdf");
        (await browser.Get(item)).ShouldSay("Our families today").ShouldSay("Plan 2026–27");
        var old = await story.Portal.Ask(db => db.EvidenceItems.Where(one => one.SchoolId == story.School.Id).Select(one => one.FileId).SingleAsync());
        await (await browser.Get(item + "/change")).Submit(browser, "Save evidence", "File", "newer.pdf", [.. Uploads.Pdf, 7], ("Mark", "Free"));
        (await browser.Get(section)).ShouldSay("a.pdf").ShouldNotSay("newer.pdf");
        (await browser.Get($"/schools/{story.School.Id}/files/{old}")).ShouldBe(HttpStatusCode.OK);
        var reviewer = await story.AsReviewer();
        (await reviewer.Get($"/schools/{story.School.Id}/files/{old}")).ShouldBe(HttpStatusCode.NotFound);
        (await reviewer.Get(item)).ShouldBeOk().ShouldNotSay("Our families today");
        await (await browser.Get(story.PlanUrl)).Submit("Send for review");
        (await reviewer.Get($"/schools/{story.School.Id}/files/{old}")).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> PutIn(Browser browser, int school, string title, byte more = 0, string mark = "Free") =>
        (await (await browser.Get($"/schools/{school}/evidence/new")).Submit(browser, "Save evidence", "File", "a.pdf", [.. Uploads.Pdf, more], ("Title", title), ("Mark", mark))).ShouldBeOk().Url;

    private static Task<string> NameOf(Portal portal, int school) => portal.Ask(db => db.EvidenceItems.Where(item => item.SchoolId == school).Select(item => item.By.Name).FirstAsync());
}
