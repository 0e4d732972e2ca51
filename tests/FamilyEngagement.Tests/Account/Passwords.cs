using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Account;

public class Passwords
{
    private const string NewPassword = "three plain words here";

    [Fact]
    public async Task Changes_with_the_one_you_have()
    {
        var portal = await Portal.Shared;
        var user = await portal.Have(A.Administrator());
        var browser = await portal.SignedIn(user);
        var form = await browser.Get("/account/password");
        (await form.Submit("Change password", ("Current", "not mine"), ("Password", NewPassword), ("Again", NewPassword))).ShouldComplain("This is not your password. Type the one you signed in with.");
        (await form.Submit("Change password", ("Current", ""), ("Password", NewPassword), ("Again", NewPassword))).ShouldComplain("Type the password you have now.");
        (await form.Submit("Change password", ("Current", Portal.Password), ("Password", "short"), ("Again", "short"))).ShouldComplain("Use at least 12 characters. Three or four words make a good password.");
        (await form.Submit("Change password", ("Current", Portal.Password), ("Password", NewPassword), ("Again", NewPassword + "!"))).ShouldComplain("The two passwords differ. Type the same one twice.");
        (await form.Submit("Change password", ("Current", Portal.Password), ("Password", NewPassword), ("Again", NewPassword))).ShouldBeOk().ShouldSay("Your password is changed.");

        var again = await (await portal.Browser().Get("/account/sign-in")).Submit("Sign in", ("Email", user.Email!), ("Password", NewPassword));
        again.Url.ShouldBe("/admin/users");
        var entry = await portal.Ask(db => db.AuditEntries.SingleAsync(row => row.Entity == "PortalUser" && row.EntityId == $"{user.Id}" && row.Action == "Changed"));
        (entry.Fields, entry.Values, entry.UserId).ShouldBe(("PasswordHash", "", user.Id));
    }

    [Fact]
    public async Task A_link_sets_a_password_once()
    {
        var portal = await Portal.Shared;
        var user = await portal.Have(A.Administrator());
        var link = await LinkFor(portal, user);
        var form = (await portal.Browser().Get(link)).ShouldBeOk();
        (await form.Submit("Set password", ("Password", "short"), ("Again", "short"))).ShouldComplain("Use at least 12 characters. Three or four words make a good password.");
        (await form.Submit("Set password", ("Password", NewPassword), ("Again", NewPassword))).ShouldSay("Your password is set. Sign in with it.");
        (await form.Submit("Set password", ("Password", "another password"), ("Again", "another password"))).Heading.ShouldBe("This link no longer works");
        (await portal.Browser().Get(link)).Heading.ShouldBe("This link no longer works");
    }

    [Fact]
    public async Task A_newer_link_replaces_the_older_one()
    {
        var portal = await Portal.Shared;
        var user = await portal.Have(A.Administrator());
        var older = await LinkFor(portal, user);
        var newer = await LinkFor(portal, user);
        (await portal.Browser().Get(older)).Heading.ShouldBe("This link no longer works");
        (await portal.Browser().Get(newer)).Heading.ShouldBe("Choose your password");
    }

    [Fact]
    public async Task A_link_ends_with_the_account()
    {
        await using var portal = await new Portal().WithDistrict();
        var user = await portal.Have(A.DistrictStaff());
        var link = await LinkFor(portal, user);
        await portal.Change(db => db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, false)));
        (await portal.Browser().Get(link)).Heading.ShouldBe("This link no longer works");
    }

    [Theory]
    [InlineData("/account/new-password")]
    [InlineData("/account/new-password?user=0&token=x")]
    [InlineData("/account/new-password?user=abc&token=%00")]
    [InlineData("/account/new-password?user=1&token=AAAA")]
    public async Task A_made_up_link_opens_nothing(string path)
    {
        var portal = await Portal.Shared;
        (await portal.Browser().Get(path)).Heading.ShouldBe("This link no longer works");
    }

    private static async Task<string> LinkFor(Portal portal, PortalUser user)
    {
        var browser = await portal.SignedInAs(PortalRole.Administrator);
        var person = await (await browser.Get($"/admin/users/{user.Id}")).Submit("Make a password link");
        return new Uri(person.Document.QuerySelector("#password-link")!.TextContent).PathAndQuery;
    }
}
