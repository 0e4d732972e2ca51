using System.Net;

namespace FamilyEngagement.Tests.Documents;

public class HandingOut
{
    [Fact]
    public async Task How_and_save_is_all_it_takes()
    {
        var given = await ADocument.Given();
        var page = await given.Added();
        (await page.Submit("Save how it went out")).ShouldComplain("Say how it went out.");
        page = (await page.Submit("Save how it went out", ("Way", "Session"))).ShouldBeOk().ShouldSay("At a session, Nov 19, 2026").ShouldSay("Version 1 · English");
        (await given.Liaison.Get(given.Url)).ShouldSay("Nov 19");
        page = (await page.Submit("Remove: At a session, Nov 19")).ShouldBeOk().ShouldSay("Nothing says yet how families got it.");
        (await page.Submit("Bring back: At a session, Nov 19")).ShouldSay("It is back.").ShouldNotSay("Nothing says yet");
    }

    [Fact]
    public async Task Only_what_has_happened_and_only_in_languages_that_are_there()
    {
        var given = await ADocument.Given();
        var page = await given.Added();
        var form = await given.Liaison.Get(page.Url + "/distributions/new");
        (await form.Submit("Save how it went out", ("Way", "Mail"), ("On", "2026-12-01"))).ShouldComplain("This day is to come. Record it when it has gone out.");
        (await form.Submit("Save how it went out", ("Way", "Mail"), ("Languages", "vi"))).ShouldComplain("Tick only languages that this version is in.");
        (await form.Submit("Save how it went out", ("Way", "Mail"), ("Languages", null))).ShouldComplain("Tick the languages it went out in.");
        (await form.Submit("Save how it went out", ("Way", "Mail"), ("Families", "0"))).ShouldComplain("Type a number from 1 to 20,000, or leave it empty.");
        (await form.Submit("Save how it went out", ("Way", "Mail"), ("Families", "3"), ("Note", "With the report cards"))).ShouldBeOk().ShouldSay("3 families").ShouldSay("With the report cards");
    }

    [Fact]
    public async Task The_district_and_files_go_without_small_groups()
    {
        var given = await ADocument.Given();
        await given.Added();
        var district = await given.Portal.SignedInAs(FamilyEngagement.Web.Security.PortalRole.DistrictStaff);
        var list = (await district.Get(given.Url)).ShouldBeOk().ShouldSay("Handbook 2026–27").ShouldSay("Languages of few families are left out here.").ShouldNotSay("Vietnamese").ShouldNotSay("Add a document");
        (await list.Click("Handbook 2026–27")).ShouldBeOk().ShouldNotSay("Vietnamese").ShouldNotSay("Save how it went out");
        (await district.Get(given.Url + "/new")).ShouldBe(HttpStatusCode.Forbidden);
        (await given.Liaison.Get(given.Url + "/print")).ShouldBeOk().ShouldSay("Handbook 2026–27").ShouldNotSay("Vietnamese");
        var csv = (await given.Liaison.Get(given.Url + "/csv")).Html;
        csv.ShouldContain("Handbook 2026–27,Handbook,yes,1,2026-11-19,English");
        csv.ShouldNotContain("Vietnamese");
        for (var more = 0; more < 12; more++) await given.Portal.Have(A.Family(given.School.Id, $"Family {Portal.Next()}", "vi", "vi"));
        for (var more = 0; more < 12; more++) await given.Portal.Have(A.Family(given.School.Id, $"Family {Portal.Next()}", "pt", "pt"));
        (await district.Get(given.Url)).ShouldSay("14 families read Portuguese: no translation yet");
        (await given.Liaison.Get(given.Url + "/csv")).Html.ShouldContain("Portuguese,14,Translation missing");
    }

    [Fact]
    public async Task What_went_out_is_the_version_that_the_person_saw()
    {
        var given = await ADocument.Given();
        var page = await given.Added();
        await (await page.Click("A new version")).Submit("Save the version", ("Changed", "School begins at 8:10."), ("Url", "https://example.org/v2"));
        var answer = (await page.Submit("Save how it went out", ("Way", "Mail"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed this while you had it open.").ShouldSay("version 2");
        (await given.Portal.Ask(db => db.DocumentDistributions.CountAsync(row => row.SchoolId == given.School.Id))).ShouldBe(0);
        (await answer.Submit("Save how it went out")).ShouldBeOk().ShouldSay("Version 2 · English");
    }
}
