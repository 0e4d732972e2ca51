using System.Net;
using FamilyEngagement.Tests.AdminStandards;
using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Frames;

public class AFrameAtASchool
{
    private static async Task<(Portal Portal, School School, StandardSet Frame, string Url)> Given(params (int Frame, int Served)[] links)
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var frame = await portal.Have(ASet.Frame());
        foreach (var (part, number) in links)
            await portal.Have(new StandardLink { StandardId = (await portal.Standard(number)).Id, FrameStandardId = frame.Standards[part - 1].Id, Note = $"Because of {number}", At = portal.Clock.Now.UtcDateTime });
        await portal.ReadSetsAgain();
        return (portal, school, frame, $"/schools/{school.Id}/frames/{frame.Id}");
    }

    [Fact]
    public async Task One_piece_of_evidence_serves_several_standards_of_the_frame()
    {
        var (portal, school, frame, url) = await Given((1, 5), (2, 5), (2, 4));
        var principal = await portal.Have(A.Principal(school.Id));
        await portal.Record(school, 5, principal.Id, StandardStep.AskForHelp);
        await portal.Have(portal.Reach(school.Id, families: 40, twoWay: 30));
        var browser = await portal.SignedIn(principal);
        var page = (await (await browser.Get($"/schools/{school.Id}/standards")).Click($"The same work, seen by “{frame.Title}”")).ShouldBeOk();
        page.Document.QuerySelectorAll("main bdi").Count(words => words.TextContent == $"Evidence of {school.Name}").ShouldBe(2);
        page.ShouldSay("Two-way: 75% (30 of 40)").ShouldSay("Needs help").ShouldSay("Because of 5").ShouldSay("No evidence yet.");
        page.Document.QuerySelector("nav [aria-current]")!.TextContent.ShouldContain("Standards");
        var csv = (await browser.Get(url + "/csv")).Html;
        csv.ShouldContain($"Part 1 of {frame.Code[6..]}");
        csv.Split($"Evidence of {school.Name}").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Outside_the_school_small_groups_and_items_with_names_stay_hidden()
    {
        var (portal, school, _, url) = await Given((1, 5));
        var principal = await portal.Have(A.Principal(school.Id));
        var record = await portal.Record(school, 5, principal.Id);
        await portal.Have(portal.Reach(school.Id, families: 6, twoWay: 3, reached: 4));
        var at = portal.Clock.Now.UtcDateTime;
        var item = new EvidenceItem { SchoolId = school.Id, Kind = EvidenceKind.Link, Title = "Fortes letter", Day = portal.Today, SchoolYearId = portal.ThisYear.Id, ById = principal.Id, At = at };
        item.Hold(null, "https://school.example/fortes", "", principal.Id, at);
        item.Mark(hasNames: true, principal.Id, at);
        item.Index();
        await portal.Have(item);
        await portal.Have(new Evidence { SchoolId = school.Id, SchoolStandardId = record.Id, LibraryItemId = item.Id, ById = principal.Id, At = at });
        (await (await portal.SignedIn(principal)).Get(url)).ShouldSay("Two-way: 3 of 6").ShouldSay("Fortes letter");
        var district = await portal.SignedInAs(PortalRole.DistrictStaff);
        foreach (var path in new[] { url, url + "/csv" }) (await district.Get(path)).ShouldBe(HttpStatusCode.OK).ShouldNotSay("3 of 6").ShouldNotSay("Fortes").ShouldNotSay("school.example");
        (await district.Get(url)).ShouldSay("Two-way: too few families to show").ShouldSay("Kept inside the school: it has names of families.");
    }

    [Fact]
    public async Task An_empty_crosswalk_says_what_comes_next_and_others_are_kept_out()
    {
        var (portal, school, _, url) = await Given();
        var liaison = await portal.SignedInAs(PortalRole.Liaison, school.Id);
        (await liaison.Get(url)).ShouldSay("The crosswalk is empty, so no work shows here yet.").ShouldSay("No standard is tied to this one.");
        (await liaison.Get(url + "/csv")).Html.ShouldContain("Not tied to a standard yet");
        var measured = (await portal.Set("every-school-should"))!.Id;
        foreach (var wrong in new[] { "999999", $"{measured}" }) (await liaison.Get($"/schools/{school.Id}/frames/{wrong}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.SignedInAs(PortalRole.Liaison, (await portal.Have(A.School())).Id)).Get(url)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(PortalRole.Teacher, school.Id)).Get(url)).ShouldBe(HttpStatusCode.Forbidden);
    }
}
