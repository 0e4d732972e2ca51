using System.Net;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Setup;

public class FirstSetupTests
{
    private static (string, string?)[] Good(Portal portal, string? token = null) =>
    [
        ("Form.Token", token ?? portal.Services.GetRequiredService<SetupToken>().Value), ("Form.District", " Cedar Falls Schools "), ("Form.Office", "Family Office"),
        ("Form.TimeZone", "America/Chicago"), ("Form.Name", "Núria O’Brien"), ("Form.Email", "nuria.o'brien@cedarfalls.example"),
        ("Form.Password", "three plain words here"), ("Form.Again", "three plain words here"),
    ];

    [Fact]
    public async Task An_empty_portal_leads_everyone_to_setup()
    {
        await using var portal = new Portal();
        (await portal.Browser().Get("/")).Url.ShouldBe("/setup");
        (await portal.Browser().Get("/account/sign-in")).Url.ShouldBe("/setup");
        (await portal.Browser().Get("/admin/users")).Url.ShouldBe("/setup");
        (await portal.Browser().Get("/help")).ShouldBeOk();
    }

    [Fact]
    public async Task The_token_makes_the_district_and_its_administrator_once()
    {
        await using var portal = new Portal { EnvironmentName = "Production" };
        var browser = new Browser(portal, portal.CreateClient(new() { BaseAddress = new Uri("https://portal.example"), AllowAutoRedirect = false }));
        var form = (await browser.Get("/setup")).ShouldBeOk();
        var late = (await new Browser(portal, portal.CreateClient(new() { BaseAddress = new Uri("https://portal.example"), AllowAutoRedirect = false })).Get("/setup")).ShouldBeOk();
        var start = (await form.Submit("Set up the portal", Good(portal))).ShouldBeOk();
        start.Url.ShouldBe("/admin/users");
        start.ShouldSay("The portal is set up.").ShouldSay("Núria O’Brien");

        var district = await portal.Ask(db => db.District.SingleAsync());
        (district.Name, district.Office, district.TimeZone).ShouldBe(("Cedar Falls Schools", "Family Office", "America/Chicago"));
        var year = await portal.Ask(db => db.SchoolYears.Include(row => row.Terms).SingleAsync());
        (year.Name, year.StartsOn, year.EndsOn, year.Terms.Count).ShouldBe(("2026–27", new DateOnly(2026, 7, 1), new DateOnly(2027, 6, 30), 3));
        (await portal.Ask(db => db.Users.SingleAsync())).DistrictRole.ShouldBe(PortalRole.Administrator);

        portal.Services.GetRequiredService<SetupToken>().Value.ShouldBeNull();
        (await browser.Get("/setup")).ShouldBe(HttpStatusCode.NotFound);
        (await late.Submit("Set up the portal", Good(portal, "x"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_wrong_token_opens_nothing_and_ten_stop_even_the_right_one()
    {
        await using var portal = new Portal();
        const string refusal = "This is not the setup token. Copy it from the portal’s log; it changes with each start. After 10 tries you have to wait 15 minutes.";
        var form = await portal.Browser().Get("/setup");
        for (var at = 0; at < 10; at++) (await form.Submit("Set up the portal", Good(portal, "0123456789ABCDEF0123456789ABCDEF"))).ShouldComplain(refusal);
        (await form.Submit("Set up the portal", Good(portal))).ShouldComplain(refusal);
        (await portal.Ask(db => db.District.AnyAsync())).ShouldBeFalse();
        portal.Clock.Now += SignInThrottle.Window;
        (await form.Submit("Set up the portal", [.. Good(portal), ("Form.WithYear", null)])).Url.ShouldBe("/admin/users");
        (await portal.Ask(db => db.SchoolYears.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_missing_is_named_and_what_was_typed_stays()
    {
        await using var portal = new Portal();
        var form = await portal.Browser().Get("/setup");
        var page = await form.Submit("Set up the portal", ("Form.District", new string('x', 2000)), ("Form.TimeZone", "Mars/Olympus"), ("Form.Name", "أمل"), ("Form.Email", "no email"), ("Form.Password", "short"), ("Form.Again", ""));
        page.ShouldComplain("Type the setup token. It stands in the portal’s log.").ShouldComplain("A district’s name has at most 120 characters.").ShouldComplain("Type an email as name@district.org.");
        page.Document.QuerySelector("#Form_Name")!.GetAttribute("value").ShouldBe("أمل");
        (await form.Submit("Set up the portal", [.. Good(portal).Where(field => field.Item1 is not "Form.Again" and not "Form.TimeZone"), ("Form.Again", "other words entirely"), ("Form.TimeZone", "Mars/Olympus")]))
            .ShouldComplain("Choose the time zone from the list.").ShouldComplain("The two passwords differ. Type the same one twice.");
        (await form.Submit("Set up the portal", [.. Good(portal).Where(field => !field.Item1.EndsWith("Password") && field.Item1 != "Form.Again"), ("Form.Password", "aaaaaaaaaaaa"), ("Form.Again", "aaaaaaaaaaaa")]))
            .Status.ShouldBe(HttpStatusCode.BadRequest);
        (await portal.Ask(db => db.District.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_clicks_make_one_district()
    {
        await using var portal = new Portal();
        var form = await portal.Browser().Get("/setup");
        var fields = Good(portal);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => form.Submit("Set up the portal", fields)));
        (await portal.Ask(db => db.District.CountAsync())).ShouldBe(1);
        (await portal.Ask(db => db.Users.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_portal_with_an_account_has_no_setup()
    {
        var portal = await Portal.Shared;
        await portal.Have(A.Administrator());
        (await portal.Browser().Get("/setup")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_roster_imported_first_locks_nobody_out()
    {
        await using var portal = await new Portal().WithDistrict();
        var form = (await portal.Browser().Get("/setup")).ShouldBeOk();
        (await form.Submit("Set up the portal", Good(portal))).Url.ShouldBe("/admin/users");
        (await portal.Ask(db => db.District.SingleAsync())).Name.ShouldBe("Cedar Falls Schools");
        (await portal.Ask(db => db.SchoolYears.CountAsync())).ShouldBe(2);
    }
}
