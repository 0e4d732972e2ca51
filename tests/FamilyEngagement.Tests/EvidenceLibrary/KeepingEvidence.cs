using System.Net;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.EvidenceLibrary;

public class KeepingEvidence
{
    private static readonly (string, string?)[] Notice = [("Title", "Notice of the data night"), ("Shows", "two-way, five languages"), ("Mark", "Free")];

    private static async Task<(Portal, int School, Browser)> Begin(PortalRole role = PortalRole.Liaison)
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        return (portal, school.Id, await portal.SignedInAs(role, school.Id));
    }

    private static async Task<Page> PutIn(Browser browser, int school, string name = "notice.pdf", byte[]? content = null, params (string, string?)[] more) =>
        await (await browser.Get($"/schools/{school}/evidence/new")).Submit(browser, "Save evidence", "File", name, content ?? Uploads.Pdf, [.. Notice.Where(field => !more.Any(other => other.Item1 == field.Item1)), .. more]);

    [Fact]
    public async Task A_file_a_link_and_a_note_are_put_in_and_found()
    {
        var (portal, school, browser) = await Begin();
        (await browser.Get($"/schools/{school}/evidence")).ShouldSay("Nothing is here yet.");
        (await PutIn(browser, school)).ShouldBeOk().ShouldSay("It is in the library.").ShouldSay("None.").ShouldSay("looked and said so on November 19, 2026");
        await (await browser.Get($"/schools/{school}/evidence/new?kind=Link")).Submit("Save evidence", ("Title", "Newsletter"), ("Url", "https://school.example/news"), ("Mark", "Free"));
        await (await browser.Get($"/schools/{school}/evidence/new?kind=Note")).Submit("Save evidence", ("Title", "The family room"), ("Note", "Room 104, open on Tuesdays."), ("Mark", "Free"));
        var list = (await browser.Get($"/schools/{school}/evidence")).ShouldSay("3 items").ShouldSay("two-way, five languages").ShouldSay("PDF").ShouldSay("Link").ShouldSay("Note").ShouldSay("Not yet");
        list.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        (await browser.Get($"/schools/{school}/evidence?q=newsl")).ShouldSay("1 item").ShouldNotSay("The family room");
        (await browser.Get($"/schools/{school}/evidence?q=five+lang")).ShouldSay("Notice of the data night");
        (await browser.Get($"/schools/{school}/evidence?kind=Note")).ShouldSay("The family room").ShouldNotSay("Newsletter");
        (await browser.Get($"/schools/{school}/evidence?use=Used")).ShouldSay("No evidence fits.");
        (await browser.Get($"/schools/{school}/evidence/csv")).Html.ShouldContain("Notice of the data night,PDF,notice.pdf");
        (await portal.Ask(db => db.EvidenceItems.Where(item => item.SchoolId == school).Select(item => item.SchoolYearId).Distinct().SingleAsync())).ShouldBe(portal.ThisYear.Id);
    }

    [Fact]
    public async Task Whoever_puts_it_in_says_whether_it_has_names()
    {
        var (_, school, browser) = await Begin();
        var page = await browser.Get($"/schools/{school}/evidence/new");
        page.ShouldSay("cover or cut out names, grades and faces of children and families");
        (await page.Submit(browser, "Save evidence", "File", "x.pdf", Uploads.Pdf, ("Title", "A"))).ShouldComplain("Look at it, then say whether names of children or families are in it.");
        (await page.Submit("Save evidence", ("Mark", "Free"))).ShouldComplain("Choose the file.").ShouldComplain("Type a title, so that others find it.");
        (await page.Submit("Save evidence", ("Mark", "Free"), ("Title", "A"), ("Day", "2026-11-20"))).ShouldComplain("This day is to come. Evidence is of what was done.");
        (await (await browser.Get($"/schools/{school}/evidence/new?kind=Link")).Submit("Save evidence", ("Mark", "Free"), ("Title", "A"), ("Url", "javascript:alert(1)"))).ShouldComplain("Copy the whole web address. It starts with https:// or http://.");
    }

    [Fact]
    public async Task What_is_empty_too_large_or_lies_about_its_kind_is_refused_with_a_sentence()
    {
        var (_, school, browser) = await Begin();
        (await PutIn(browser, school, "x.pdf", [])).ShouldComplain("This file is empty. Save it again, then choose it.");
        (await PutIn(browser, school, "x.pdf", [.. Uploads.Pdf, .. new byte[10 << 20]])).ShouldComplain("This file is larger than 10 MB. Save it smaller, or put it where you keep documents and add the link.");
        (await PutIn(browser, school, "../../x.html", "<script>"u8.ToArray())).ShouldComplain("This is not a PDF, a Word or Excel file (without macros) or a picture. Save it as a PDF and choose that.");
        (await PutIn(browser, school, "x.png")).ShouldComplain("The name of this file does not fit what is in it. Open it, save it as a PDF and choose that.");
    }

    [Fact]
    public async Task The_same_file_is_not_put_in_twice()
    {
        var (_, school, browser) = await Begin();
        var first = (await PutIn(browser, school)).Url;
        var again = (await PutIn(browser, school, "other name.pdf")).ShouldComplain("This file is in the library already. Use that one, or choose another.").ShouldSay("The same file is here:");
        (await again.Click("Notice of the data night")).Url.ShouldBe(first);
        await (await browser.Get(first)).Submit("Remove it");
        (await PutIn(browser, school)).ShouldComplain("This file is in the library already. Use that one, or choose another.").ShouldSay("You can bring it back:");
        var (_, other, elsewhere) = await Begin();
        (await PutIn(elsewhere, other)).ShouldBeOk().ShouldSay("It is in the library.");
    }

    [Fact]
    public async Task A_newer_file_takes_its_place_and_the_old_one_opens_no_more()
    {
        var (portal, school, browser) = await Begin();
        var url = (await PutIn(browser, school)).Url;
        var old = await File(portal, school);
        (await browser.Get($"/schools/{school}/files/{old}")).ShouldBe(HttpStatusCode.OK);
        var page = await (await browser.Get(url + "/change")).Submit(browser, "Save evidence", "File", "newer.pdf", [.. Uploads.Pdf, 1], ("Mark", "Free"));
        page.ShouldBeOk().ShouldSay("newer.pdf").ShouldSay("What was there before").ShouldSay("notice.pdf until November 19, 2026");
        (await browser.Get($"/schools/{school}/files/{old}")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get($"/schools/{school}/files/{await File(portal, school)}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_stays_a_link_whatever_the_form_says()
    {
        var (portal, school, browser) = await Begin();
        var page = await (await browser.Get($"/schools/{school}/evidence/new?kind=Link")).Submit("Save evidence", ("Title", "News"), ("Url", "https://school.example/news"), ("Mark", "Free"));
        var change = await browser.Get(page.Url + "/change");
        (await change.Submit("Save evidence", ("Kind", "Note"), ("Note", "A"), ("Url", "javascript:alert(1)"))).ShouldBe(HttpStatusCode.NotFound);
        (await portal.Ask(db => db.EvidenceItems.Where(item => item.SchoolId == school).Select(item => item.Url).SingleAsync())).ShouldBe("https://school.example/news");
    }

    [Fact]
    public async Task Two_who_change_it_see_both_texts()
    {
        var (_, school, browser) = await Begin();
        var url = (await PutIn(browser, school)).Url + "/change";
        var (mine, theirs) = (await browser.Get(url), await browser.Get(url));
        await theirs.Submit("Save evidence", ("Title", "Theirs"), ("Mark", "Free"));
        var conflict = (await mine.Submit("Save evidence", ("Title", "Mine"), ("Mark", "Free"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Theirs").ShouldSay("Mine");
        (await conflict.Submit("Save evidence")).ShouldBeOk().ShouldSay("Mine");
    }

    [Fact]
    public async Task Removed_it_leaves_the_list_and_opens_no_more_until_it_is_brought_back()
    {
        var (portal, school, browser) = await Begin();
        var page = await PutIn(browser, school);
        page = (await page.Submit("Remove it")).ShouldBeOk().ShouldSay("You can bring it back here.");
        (await browser.Get($"/schools/{school}/evidence")).ShouldNotSay("Notice of the data night");
        (await browser.Get($"/schools/{school}/evidence?show=Removed")).ShouldSay("Notice of the data night");
        (await browser.Get($"/schools/{school}/files/{await File(portal, school)}")).ShouldBe(HttpStatusCode.NotFound);
        (await page.Submit("Bring it back")).ShouldBeOk().ShouldSay("It is back in the library.");
        (await browser.Get($"/schools/{school}/files/{await File(portal, school)}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_removed_stays_inside_the_school()
    {
        var (portal, school, browser) = await Begin();
        var page = await PutIn(browser, school);
        var district = await portal.SignedInAs(PortalRole.DistrictStaff);
        (await district.Get($"/schools/{school}/evidence")).ShouldSay("Notice of the data night");
        await page.Submit("Remove it");
        (await district.Get($"/schools/{school}/evidence?show=Removed")).ShouldBeOk().ShouldNotSay("Notice of the data night");
        (await district.Get($"/schools/{school}/evidence/csv?show=Removed")).Html.ShouldNotContain("Notice");
        (await district.Get(page.Url)).ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get($"/schools/{school}/evidence/csv?show=Removed")).Html.ShouldContain("Notice of the data night");
    }

    [Fact]
    public async Task A_full_library_says_so()
    {
        var (portal, school, browser) = await Begin();
        var user = await portal.Have(A.Liaison(school));
        await portal.Change(async db =>
        {
            db.AddRange(Enumerable.Range(1, 5000).Select(at =>
            {
                var item = new EvidenceItem { SchoolId = school, Kind = EvidenceKind.Note, Title = $"Note {at}", Day = portal.Today, ById = user.Id, At = portal.Clock.Now.UtcDateTime };
                item.Hold(null, "", "Seen.", user.Id, portal.Clock.Now.UtcDateTime);
                item.Mark(false, user.Id, portal.Clock.Now.UtcDateTime);
                return item;
            }));
            await db.SaveChangesAsync();
        });
        var page = await browser.Get($"/schools/{school}/evidence/new?kind=Note");
        (await page.Submit("Save evidence", ("Title", "One more"), ("Note", "Seen."), ("Mark", "Free"))).ShouldComplain("A school has at most 5,000 pieces of evidence here, removed ones among them. Change one that is there, or bring one back.");
    }

    [Fact]
    public async Task What_has_names_stays_inside_the_school()
    {
        var (portal, school, browser) = await Begin();
        var url = (await PutIn(browser, school, more: [("Mark", "HasNames")])).ShouldSay("Inside the school").Url;
        var teacher = await portal.SignedInAs(PortalRole.Teacher, school);
        (await teacher.Get(url)).ShouldBeOk();
        var district = await portal.SignedInAs(PortalRole.DistrictStaff);
        (await district.Get($"/schools/{school}/evidence")).ShouldBeOk().ShouldNotSay("Notice of the data night");
        (await district.Get(url)).ShouldBe(HttpStatusCode.NotFound);
        (await district.Get($"/schools/{school}/files/{await File(portal, school)}")).ShouldBe(HttpStatusCode.NotFound);
        (await district.Get($"/schools/{school}/evidence/csv")).Html.ShouldNotContain("Notice");
        await (await browser.Get(url + "/change")).Submit("Save evidence", ("Mark", "Free"));
        (await district.Get(url)).ShouldBeOk().ShouldNotSay("Remove it");
        (await district.Get($"/schools/{school}/files/{await File(portal, school)}")).ShouldBe(HttpStatusCode.OK);
        (await browser.Get($"/schools/{school}/evidence?mark=HasNames")).ShouldSay("No evidence fits.");
    }

    [Fact]
    public async Task Out_of_date_is_said()
    {
        var (_, school, browser) = await Begin();
        var (day, until) = ("2026-09-10", "2026-11-01");
        (await PutIn(browser, school, more: [("Day", day), ("ValidUntil", until)])).ShouldSay("Out of date");
        (await browser.Get($"/schools/{school}/evidence?show=OutOfDate")).ShouldSay("1 item").ShouldSay("Out of date");
        (await browser.Get($"/schools/{school}/evidence?show=Valid")).ShouldSay("No evidence fits.");
        (await PutIn(browser, school, "b.pdf", [.. Uploads.Pdf, 2], ("Day", until), ("ValidUntil", day))).ShouldComplain("This is before the day above. Choose a later day, or leave it empty.");
    }

    private static Task<int> File(Portal portal, int school) => portal.Ask(db => db.EvidenceItems.Where(item => item.SchoolId == school && item.Kind == EvidenceKind.File).OrderByDescending(item => item.Id).Select(item => item.FileId!.Value).FirstAsync());
}
