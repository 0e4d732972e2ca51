using System.Net;
using System.Text;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.AdminStandards;

public class ImportingASet
{
    [Fact]
    public async Task A_set_from_a_table_takes_the_place_of_the_one_in_force_and_gives_it_back()
    {
        await using var portal = await new Portal().WithDistrict();
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var check = (await admin.Upload(ASet.Csv("our-own"))).ShouldBeOk().ShouldSay("Nothing has changed yet.").ShouldSay("It takes the place of “Every school should”, edition 1, which ends on June 30, 2027.").ShouldSay("2standards").ShouldSay("2checklist items");
        (await portal.Set("our-own")).ShouldBeNull();
        var again = await admin.Get(check.Url);
        var page = (await check.Submit("Import, and end “Every school should” on June 30")).ShouldBeOk().ShouldSay("The set is in.").ShouldSay("Welcome calls, by October").ShouldSay("Target 80%, help under 50%, from 10 on").ShouldSay("grade 9 to grade 12").ShouldSay("Imported from standards.csv by");
        (await again.Submit("Import, and end “Every school should” on June 30")).ShouldBeOk();
        (await portal.Ask(db => db.StandardSets.CountAsync(set => set.Code == "our-own"))).ShouldBe(1);
        var cache = portal.Services.GetRequiredService<DistrictCache>();
        cache.StandardsOn(new(2027, 6, 30)).Count.ShouldBe(8);
        cache.StandardsOn(new(2027, 7, 1)).Select(standard => standard.Check).ShouldBe([CheckRule.OnFigure, CheckRule.Sampled]);
        cache.StandardsOn(new(2027, 7, 1))[0].Items.Select(item => item.Text).ShouldBe(["Welcome calls, by October", "Élan – names known"]);
        (await portal.Set("every-school-should"))!.EffectiveTo.ShouldBe(new DateOnly(2027, 6, 30));
        (await page.Click("Standards")).ShouldSay("Coming");
        (await (await admin.Get(page.Url)).Submit("Remove this set")).ShouldSay("The set is removed.");
        (await portal.Set("every-school-should"))!.EffectiveTo.ShouldBeNull();
        (await portal.Ask(db => db.AuditEntries.CountAsync(entry => entry.Entity == "StandardSet" && entry.Action == "Removed"))).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_exported_comes_back_the_same_as_json_and_as_a_table()
    {
        await using var portal = await new Portal().WithDistrict();
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var id = (await portal.Set("every-school-should"))!.Id;
        (await admin.Get($"/admin/standards/{id}")).ShouldSay("This set came with the portal and is in force.");
        var json = (await admin.Get($"/admin/standards/{id}/json")).Html;
        var csv = (await admin.Get($"/admin/standards/{id}/csv")).Html;
        var (edition, from) = ("\"version\": \"1\"", "2024-07-01");
        await (await admin.Upload(Encoding.UTF8.GetBytes(json.Replace(edition, "\"version\": \"2\"").Replace(from, "2027-07-01")), "set.json")).Submit("Import, and end “Every school should” on June 30");
        await (await admin.Upload(Encoding.UTF8.GetBytes(csv.Replace(",every-school-should,1,2024-07-01", ",every-school-should,3,2028-07-01")))).Submit("Import, and end “Every school should” on June 30");
        var (second, third) = ((await portal.Set("every-school-should", "2"))!.Id, (await portal.Set("every-school-should", "3"))!.Id);
        var back = (await admin.Get($"/admin/standards/{second}/json")).Html.Replace("\"version\": \"2\"", edition).Replace("2027-07-01", from).Replace("\"2028-06-30\"", "null");
        back.ShouldBe(json);
        (await admin.Get($"/admin/standards/{third}/json")).Html.Replace("\"version\": \"3\"", edition).Replace("2028-07-01", from).ShouldBe(json);
    }

    [Fact]
    public async Task The_samples_can_be_imported_as_they_are()
    {
        await using var portal = await new Portal().WithDistrict();
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        foreach (var sample in new[] { "sample-csv", "sample-json" })
        {
            var text = (await admin.Get("/admin/standards/import/" + sample)).Html;
            (await admin.Upload(Encoding.UTF8.GetBytes(text), sample)).ShouldBeOk().ShouldSay("What will happen").ShouldSay("2standards").ShouldSay("3checklist items").ShouldSay("1measures");
        }
    }

    [Fact]
    public async Task Marks_of_encodings_semicolons_and_line_ends_do_not_matter()
    {
        var portal = await Portal.Shared;
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var text = $"row;number;title;code;edition;effective_from;citation;frame\r\nset;;Ältere Maßstäbe;f-{Portal.Next()};1;;Ein Verlag;yes\r\nstandard;1;Willkommen heißen;;;;;\r\n";
        byte[][] files = [[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], Encoding.UTF8.GetBytes(text), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], Encoding.Latin1.GetBytes(text)];
        foreach (var file in files) (await admin.Upload(file)).ShouldSay("“Ältere Maßstäbe”, edition 1, becomes a frame from November 19, 2026 on.").ShouldSay("1. Willkommen heißen");
        var json = $$"""{ "code": "f-{{Portal.Next()}}", "title": "Ältere", "version": "1", "isFrame": true, "citation": "x", "standards": [ { "number": 1, "title": "Maß", }, ] }""";
        foreach (var file in new byte[][] { [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(json)], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(json)] }) (await admin.Upload(file, "set.json")).ShouldSay("1. Maß");
    }

    [Fact]
    public async Task A_set_that_changed_places_after_the_preview_is_shown_again()
    {
        await using var portal = await new Portal().WithDistrict();
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var (first, second) = (await admin.Upload(ASet.Csv("first", from: "2027-01-04")), await admin.Upload(ASet.Csv("second")));
        first.ShouldSay("This day is in the middle of a school year.");
        await first.Submit("Import, and end “Every school should” on January 3");
        second = (await second.Submit("Import, and end “Every school should” on June 30")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed the sets meanwhile.");
        (await second.Submit("Import, and end “Our own” on June 30")).ShouldBeOk();
        var held = (await portal.Set("first"))!;
        (await admin.Get($"/admin/standards/{held.Id}")).ShouldSay("“Our own” takes its place. Remove that set first.");
        (await admin.Upload(ASet.Csv("between", from: "2027-02-01"))).ShouldSay("begins on July 1, 2027, while this one would be in force.");
        (await admin.Upload(ASet.Csv("between", from: "2027-02-01", to: "2027-06-30"))).ShouldSay("It takes the place of “Our own”, edition 1, which ends on January 31, 2027.");
    }
}
