using System.Net;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Account;

public class SigningIn
{
    private const string Refusal = "We could not sign you in. Check your email and password. After 10 tries you have to wait 15 minutes.";

    private static async Task<Page> Try(Portal portal, string email, string password)
    {
        var page = await portal.Browser().Get("/account/sign-in");
        return await page.Submit("Sign in", ("Email", email), ("Password", password));
    }

    [Theory]
    [InlineData(PortalRole.Administrator, "/admin/users")]
    [InlineData(PortalRole.DistrictStaff, "/district")]
    public async Task Leads_to_where_the_work_begins(PortalRole role, string start)
    {
        var portal = await Portal.Shared;
        var user = await portal.Have(A.User(role));
        (await Try(portal, user.Email!.ToUpperInvariant(), Portal.Password)).Url.ShouldBe(start);
    }

    [Fact]
    public async Task Wrong_unknown_and_deactivated_are_told_the_same()
    {
        var portal = await Portal.Shared;
        var user = await portal.Have(A.Administrator());
        var gone = A.Administrator();
        gone.SetActive(false);
        await portal.Have(gone);

        var wrong = (await Try(portal, user.Email!, "not the password")).ShouldComplain(Refusal);
        var unknown = (await Try(portal, "nobody@test.example", Portal.Password)).ShouldComplain(Refusal);
        var deactivated = (await Try(portal, gone.Email!, Portal.Password)).ShouldComplain(Refusal);
        unknown.Text.ShouldBe(wrong.Text);
        deactivated.Text.ShouldBe(wrong.Text);
        wrong.ShouldNotSay("not the password");
    }

    [Fact]
    public async Task Empty_fields_are_named()
    {
        var portal = await Portal.Shared;
        var page = await Try(portal, "", "");
        page.ShouldComplain("Type your email.").ShouldComplain("Type your password.");
    }

    [Theory]
    [InlineData("\uFFFE@test.example")]
    [InlineData("'; DROP TABLE Users; --")]
    [InlineData("\u202Eana@test.example")]
    public async Task Odd_emails_are_refused_like_others(string email)
    {
        var portal = await Portal.Shared;
        (await Try(portal, email, "x")).ShouldComplain(Refusal);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_gets_a_page_that_says_so()
    {
        var portal = await Portal.Shared;
        var page = await Try(portal, "ana\0@test.example", "x");
        page.ShouldBe(HttpStatusCode.BadRequest).Heading.ShouldBe("We could not read what was sent");
        var browser = await portal.SignedInAs(PortalRole.Administrator);
        var signedIn = await (await browser.Get("/account/password")).Submit("Change password", ("Current", "\0"));
        signedIn.ShouldBe(HttpStatusCode.BadRequest).Heading.ShouldBe("We could not read what was sent");
    }

    [Fact]
    public async Task After_ten_failures_even_the_right_password_waits_fifteen_minutes()
    {
        await using var portal = await new Portal().WithDistrict();
        var user = await portal.Have(A.Administrator());
        for (var at = 0; at < 9; at++) await Try(portal, user.Email!, "wrong");
        (await Try(portal, user.Email!, Portal.Password)).ShouldBeOk();
        for (var at = 0; at < 10; at++) await Try(portal, user.Email!, "wrong");
        (await Try(portal, user.Email!, Portal.Password)).ShouldComplain(Refusal);

        portal.Clock.Now += TimeSpan.FromMinutes(16);
        (await Try(portal, user.Email!, Portal.Password)).ShouldBeOk();
    }

    [Theory]
    [InlineData("https://evil.example/", "/admin/users")]
    [InlineData("//evil.example/", "/admin/users")]
    [InlineData("/\\evil.example", "/admin/users")]
    [InlineData("/account", "/account")]
    public async Task Goes_back_only_to_a_page_of_the_portal(string returnUrl, string expected)
    {
        var portal = await Portal.Shared;
        var user = await portal.Have(A.Administrator());
        var page = await portal.Browser().Get("/account/sign-in?ReturnUrl=" + Uri.EscapeDataString(returnUrl));
        (await page.Submit("Sign in", ("Email", user.Email!), ("Password", Portal.Password))).Url.ShouldBe(expected);
    }

    [Fact]
    public async Task Sign_out_is_a_button_and_not_a_link()
    {
        var portal = await Portal.Shared;
        var browser = await portal.SignedInAs(PortalRole.Administrator);
        (await browser.Get("/account/sign-out")).Status.ShouldBeOneOf(HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound);
        var start = (await browser.Get("/account")).ShouldBeOk();
        (await start.Submit("Sign out")).Url.ShouldBe("/account/sign-in");
        (await browser.Get("/account")).Url.ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task A_deactivated_person_is_out_at_the_next_click()
    {
        var portal = await Portal.Shared;
        var user = await portal.Have(A.Administrator());
        var browser = await portal.SignedIn(user);
        await portal.Change(async db =>
        {
            (await db.Users.SingleAsync(row => row.Id == user.Id)).SetActive(false);
            await db.SaveChangesAsync();
        });
        (await browser.Get("/account")).Url.ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task A_new_security_stamp_ends_sessions_within_a_minute()
    {
        await using var portal = await new Portal().WithDistrict();
        var user = await portal.Have(A.Administrator());
        var browser = await portal.SignedIn(user);
        await portal.Change(async db =>
        {
            (await db.Users.SingleAsync(row => row.Id == user.Id)).EndSessions();
            await db.SaveChangesAsync();
        });
        portal.Clock.Now += TimeSpan.FromSeconds(61);
        (await browser.Get("/account")).Url.ShouldStartWith("/account/sign-in");
    }
}
