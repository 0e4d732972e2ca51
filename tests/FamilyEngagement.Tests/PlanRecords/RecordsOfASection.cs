using System.Net;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.PlanRecords;

public class RecordsOfASection
{
    private static readonly (string, string?)[] Breakfast =
        [("Title", "Families at the October breakfast"), ("HeldOn", "2026-10-14"), ("People", "41"), ("Languages", "es"), ("Languages", "ht"), ("Said", "Shorter messages."), ("Changed", "One message a week.")];

    private static string Section(CouncilStory story) => $"{story.PlanUrl}/sections/{story.Plan.Sections[0].Id}";

    [Fact]
    public async Task A_section_that_asks_for_them_is_not_complete_without_them()
    {
        var story = await CouncilStory.Begin(parts: SectionParts.Consultation | SectionParts.Attachments | SectionParts.Budget);
        var browser = await story.AsPrincipal();
        var plan = (await browser.Get(story.PlanUrl)).ShouldSay("still missing: a consultation, an attachment, a budget line");
        (await plan.Submit("Send for review")).ShouldBe(HttpStatusCode.BadRequest);
        await (await browser.Get(Section(story) + "/consultations/new")).Submit("Save the consultation", Breakfast);
        await (await browser.Get(Section(story) + "/attachments/new")).Submit("Save the attachment", ("Title", "Compact"), ("Url", "https://example.org/compact"));
        (await browser.Get(story.PlanUrl)).ShouldSay("still missing: a budget line");
        await (await browser.Get(story.TitleOne + "/lines/new")).Submit("Save the line", ("What", "Interpreters"), ("Planned", "400"));
        (await (await browser.Get(story.PlanUrl)).Submit("Send for review")).ShouldBeOk().ShouldSay("The plan is sent for review.");
        var review = await (await story.AsReviewer()).Get($"/district/plans/{story.Plan.Id}/sections/{story.Plan.Sections[0].Id}");
        review.ShouldSay("Families at the October breakfast").ShouldSay("41 people · Spanish, Haitian Creole").ShouldSay("What we changed: One message a week.").ShouldSay("Open the link at example.org");
        (await browser.Get(story.PlanUrl + "/print")).ShouldSay("Families at the October breakfast");
    }

    [Fact]
    public async Task A_consultation_is_checked_saved_changed_and_removed()
    {
        var story = await CouncilStory.Begin(parts: SectionParts.Consultation);
        var browser = await story.AsPrincipal();
        var page = (await browser.Get(Section(story) + "/consultations/new")).ShouldBeOk();
        (await page.Submit("Save the consultation", ("HeldOn", "2026-12-01"))).ShouldComplain("Say with whom you talked.").ShouldComplain("Write what they said.");
        page = (await page.Submit("Save the consultation", Breakfast)).ShouldBeOk().ShouldSay("The consultation is saved.");
        var id = await story.Portal.Ask(db => db.PlanRecords.Where(record => record.SectionId == story.Plan.Sections[0].Id).Select(record => record.Id).SingleAsync());
        var url = $"{Section(story)}/consultations/{id}";
        var (mine, theirs) = (await browser.Get(url), await browser.Get(url));
        (await theirs.Submit("Save the consultation", ("People", "40"))).ShouldBeOk().ShouldSay("40 people");
        var answer = (await mine.Submit("Save the consultation", ("Said", "Evening meetings."))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed this");
        page = (await answer.Submit("Save the consultation")).ShouldBeOk().ShouldSay("Evening meetings.");
        (await page.Submit("Remove Families at the October breakfast")).ShouldBeOk().ShouldSay("No consultation is recorded yet.");
        (await browser.Get(url)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_writes_the_text_meanwhile_meets_no_conflict()
    {
        var story = await CouncilStory.Begin(parts: SectionParts.Attachments);
        var browser = await story.AsPrincipal();
        var text = await browser.Get(Section(story));
        await (await browser.Get(Section(story) + "/attachments/new")).Submit("Save the attachment", ("Title", "Compact"), ("Url", "https://example.org/compact"));
        (await text.Submit("Save", ("Text", "Many more families."))).ShouldBeOk().ShouldSay("Many more families.").ShouldSay("Compact");
    }

    [Fact]
    public async Task While_the_district_reads_nothing_changes_and_others_only_read()
    {
        var story = await CouncilStory.Begin(PlanStatus.Sent, parts: SectionParts.Consultation);
        var browser = await story.AsPrincipal();
        (await browser.Get(Section(story))).ShouldBeOk().ShouldNotSay("Add a consultation");
        (await browser.Get(Section(story) + "/consultations/new")).ShouldBe(HttpStatusCode.Conflict);
        var liaison = await story.Portal.SignedInAs(PortalRole.Liaison, story.School.Id);
        (await liaison.Get(Section(story) + "/consultations/new")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Sent_meanwhile_what_was_typed_is_shown()
    {
        var story = await CouncilStory.Begin();
        var browser = await story.AsPrincipal();
        var page = await browser.Get(Section(story) + "/consultations/new");
        (await (await browser.Get(story.PlanUrl)).Submit("Send for review")).ShouldBeOk();
        (await page.Submit("Save the consultation", Breakfast)).ShouldBe(HttpStatusCode.Conflict).ShouldSay("sent this plan for review").ShouldSay("Shorter messages.");
    }
}
