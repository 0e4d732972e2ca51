using System.Net;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.AdminStandards;

public class AdminStandardsTests
{
    [Fact]
    public async Task The_set_in_force_is_listed_and_shown_with_source_grades_rules_and_items()
    {
        var portal = await Portal.Shared;
        var list = (await (await portal.SignedInAs(PortalRole.Administrator)).Get("/admin/standards")).ShouldBeOk();
        list.ShouldSay("Every school should, edition 1").ShouldSay("In force").ShouldSay("From July 1, 2024").ShouldSay("bostonpublicschools.org").ShouldSay("Massachusetts Family, School, and Community Partnership Fundamentals");
        var page = (await list.Click("Every school should, edition 1")).ShouldBeOk();
        page.ShouldSay("grade 6 to grade 12").ShouldSay("Target 90%, help under 65%, from 10 on").ShouldSay("A room is set aside for families");
    }

    [Fact]
    public async Task District_staff_do_not_manage_standards()
    {
        var staff = await (await Portal.Shared).SignedInAs(PortalRole.DistrictStaff);
        foreach (var path in new[] { "", "/1", "/1/csv", "/import", "/1/crosswalk", "/1/standards/1" }) (await staff.Get("/admin/standards" + path)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_frame_that_ships_is_added_once_with_its_names_and_source_and_can_be_removed()
    {
        await using var portal = await new Portal().WithDistrict();
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var list = await admin.Get("/admin/standards");
        var twin = await admin.Get("/admin/standards");
        var page = (await list.Submit("Add this frame: National Standards for Family-School Partnerships")).ShouldBeOk().ShouldSay("The frame is in force.").ShouldSay("6. Collaborate with Community").ShouldSay("National PTA");
        (await twin.Submit("Add this frame: National Standards for Family-School Partnerships")).ShouldBeOk();
        (await portal.Ask(db => db.StandardSets.CountAsync(set => set.Code == "national-pta"))).ShouldBe(1);
        var set = (await portal.Set("national-pta", "2021/22"))!;
        set.Standards.Sum(standard => standard.Items.Count + standard.Rules.Count).ShouldBe(0);
        portal.Services.GetRequiredService<DistrictCache>().StandardsOn(portal.Today).Count.ShouldBe(8);
        (await (await admin.Get(page.Url)).Submit("Remove this set")).ShouldSay("The set is removed.").ShouldSay("No frame yet.");
        (await portal.Set("national-pta", "2021/22")).ShouldBeNull();
    }

    [Fact]
    public async Task The_frame_of_Massachusetts_has_five_names_with_their_codes_and_says_that_its_indicators_were_not_read()
    {
        var frame = (await Portal.Shared).Services.GetRequiredService<FamilyEngagement.Web.Features.StandardSets.ShippedFrames>().Find("ma-fscp-fundamentals")!;
        frame.Standards.Select(standard => standard.ShortTitle.Split(':')[0]).ShouldBe(["BPR", "PFWB", "PPPF", "DLHW", "BCS"]);
        frame.Citation.ShouldContain("We have not read its indicators");
    }

    [Fact]
    public async Task A_set_with_records_or_links_is_never_removed()
    {
        var portal = await Portal.Shared;
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var frame = await portal.Have(ASet.Frame());
        var page = await admin.Get($"/admin/standards/{frame.Id}");
        var served = await portal.Ask(db => db.Standards.FirstAsync(standard => db.StandardSets.Any(set => set.Id == standard.SetId && !set.IsFrame)));
        await portal.Have(new FamilyEngagement.Web.Features.Standards.StandardLink { StandardId = served.Id, FrameStandardId = frame.Standards[0].Id, At = portal.Clock.Now.UtcDateTime });
        (await page.Submit("Remove this set")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("It is part of a crosswalk.");
        (await portal.Ask(db => db.StandardSets.AnyAsync(set => set.Id == frame.Id))).ShouldBeTrue();
    }
}
