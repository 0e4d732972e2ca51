using System.Net;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Users;

public class ManagingUsers
{
    private static string NewEmail() => $"new.o'person{Portal.Next()}@test.example";

    private static async Task<(Portal Portal, Browser Browser, PortalUser Me)> Administrator()
    {
        var portal = await Portal.Shared;
        var me = await portal.Have(A.Administrator());
        return (portal, await portal.SignedIn(me), me);
    }

    [Fact]
    public async Task Making_an_account_shows_its_link_once_and_the_person_comes_in_with_it()
    {
        var (portal, browser, _) = await Administrator();
        var schools = new[] { await portal.Have(A.School()), await portal.Have(A.School()) };
        var email = NewEmail();
        var form = await browser.Get("/admin/users/new");
        var person = (await form.Submit("Make the account", ("Form.Name", " ليلى المصري "), ("Form.Email", $" {email} "), ("Form.School.Role", "Liaison"), ("Form.School.From", "2026-08-01"),
            ("Form.School.Schools", $"{schools[0].Id}"), ("Form.School.Schools", $"{schools[1].Id}"))).ShouldBeOk();
        person.Heading.ShouldBe("ليلى المصري");
        person.ShouldSay(schools[0].Name).ShouldSay(schools[1].Name).ShouldSay("No password yet");
        var link = new Uri(person.Document.QuerySelector("#password-link")!.TextContent);
        (await browser.Get(person.Url)).Document.QuerySelector("#password-link").ShouldBeNull();

        var theirs = portal.Browser();
        await (await theirs.Get(link.PathAndQuery)).Submit("Set password", ("Password", Portal.Password), ("Again", Portal.Password));
        var user = await portal.Ask(db => db.Users.SingleAsync(row => row.Email == email));
        (await (await portal.SignedIn(user)).Get("/account")).ShouldSay(schools[1].Name);
    }

    [Fact]
    public async Task A_double_click_makes_one_account()
    {
        var (portal, browser, _) = await Administrator();
        var email = NewEmail();
        var form = await browser.Get("/admin/users/new");
        var fields = new (string, string?)[] { ("Form.Name", "Twice"), ("Form.Email", email), ("Form.DistrictRole", "DistrictStaff") };
        var pages = await Task.WhenAll(form.Submit("Make the account", fields), form.Submit("Make the account", fields));
        pages.ShouldAllBe(page => page.Status == HttpStatusCode.OK && page.Heading == "Twice");
        (await portal.Ask(db => db.Users.CountAsync(row => row.Email == email))).ShouldBe(1);
    }

    [Fact]
    public async Task Two_administrators_with_one_email_end_in_a_message()
    {
        var (portal, browser, _) = await Administrator();
        var email = NewEmail();
        var forms = await Task.WhenAll(browser.Get("/admin/users/new"), browser.Get("/admin/users/new"));
        var pages = await Task.WhenAll(forms.Select((form, at) => form.Submit("Make the account", ("Form.Name", $"Racer {at}"), ("Form.Email", at == 0 ? email : email.ToUpperInvariant()), ("Form.DistrictRole", "DistrictStaff"))));
        pages.Count(page => page.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Single(page => page.Status != HttpStatusCode.OK).ShouldComplain("There is already an account with this email. Look for it under Users, also among the deactivated ones.");
        (await portal.Ask(db => db.Users.CountAsync(row => row.NormalizedEmail == email.ToUpperInvariant()))).ShouldBe(1);
    }

    [Fact]
    public async Task Mistakes_are_named_and_what_was_typed_stays()
    {
        var (_, browser, _) = await Administrator();
        var form = await browser.Get("/admin/users/new");
        (await form.Submit("Make the account")).ShouldComplain("Type the person’s name.").ShouldComplain("Type the work email. The person signs in with it.");
        var page = await form.Submit("Make the account", ("Form.Name", new string('é', 2000)), ("Form.Email", new string('x', 2000) + "@test.example"), ("Form.DistrictRole", "Principal"));
        page.ShouldComplain("A name has at most 100 characters.").ShouldComplain("An email has at most 256 characters.");
        page.Document.QuerySelector("#Form_Name")!.GetAttribute("value")!.Length.ShouldBe(2000);
        (await form.Submit("Make the account", ("Form.Name", "x"), ("Form.Email", NewEmail()))).ShouldComplain("Choose a district role, or a role at a school below.");
        (await form.Submit("Make the account", ("Form.Name", "x"), ("Form.Email", NewEmail()), ("Form.DistrictRole", "Principal"))).ShouldComplain("Choose District staff, Administrator or no district role.");
        (await form.Submit("Make the account", ("Form.Name", "x"), ("Form.Email", NewEmail()), ("Form.School.Role", "Principal"))).ShouldComplain("Choose at least one school.");
    }

    [Fact]
    public async Task A_school_that_is_not_there_is_refused()
    {
        var (portal, browser, _) = await Administrator();
        await portal.Have(A.School());
        var form = await browser.Get("/admin/users/new");
        (await form.Submit("Make the account", ("Form.Name", "x"), ("Form.Email", NewEmail()), ("Form.School.Role", "Principal"), ("Form.School.Schools", "999999"))).ShouldComplain("Choose schools from the list.");
    }

    [Fact]
    public async Task The_list_is_searched_by_folded_name_and_filtered()
    {
        var (portal, browser, _) = await Administrator();
        var school = await portal.Have(A.School());
        var number = Portal.Next();
        var user = await portal.Have(A.Liaison(school.Id, $"Zoë Łukasz{number}"));
        var found = (await browser.Get($"/admin/users?Q=zoe+lukasz{number}&School={school.Id}&Role=Liaison")).ShouldBeOk();
        found.ShouldSay("1 person").ShouldSay($"Zoë Łukasz{number}");
        found.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        (await browser.Get($"/admin/users?Q=USER+{user.Email![4..]}")).ShouldBeOk();
        (await browser.Get($"/admin/users?Q=zoe+lukasz{number}&Role=Principal")).ShouldSay("Nobody fits.");
        (await browser.Get($"/admin/users?Q=zoe+lukasz{number}&State=Deactivated")).ShouldSay("Nobody fits.");
        (await browser.Get("/admin/users?Q=" + Uri.EscapeDataString(new string('\'', 2000) + "\0%_[") + "&School=x&Role=9&State=?&page=-5")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.Get("/admin/users?State=All&page=2")).ShouldBeOk();
    }

    [Fact]
    public async Task Name_email_and_district_role_change()
    {
        var (portal, browser, me) = await Administrator();
        var user = await portal.Have(A.DistrictStaff());
        var email = NewEmail();
        var form = await browser.Get($"/admin/users/{user.Id}");
        (await form.Submit("Save", ("Form.Email", me.Email!.ToUpperInvariant()))).ShouldComplain("There is already an account with this email. Look for it under Users, also among the deactivated ones.");
        (await form.Submit("Save", ("Form.Name", "Anh Nguyễn"), ("Form.Email", email), ("Form.DistrictRole", "Administrator"))).ShouldSay("Saved.").Heading.ShouldBe("Anh Nguyễn");
        user.Email = email;
        (await (await portal.SignedIn(user)).Get("/admin/users")).ShouldBeOk();
        var entry = await portal.Ask(db => db.AuditEntries.SingleAsync(row => row.Entity == "PortalUser" && row.EntityId == $"{user.Id}" && row.Action == "Changed"));
        entry.Values.ShouldBe("DistrictRole: DistrictStaff → Administrator");
        entry.Fields.ShouldNotContain("PasswordHash");
    }

    [Fact]
    public async Task A_change_on_an_older_page_is_refused_with_both_sides()
    {
        var (portal, browser, _) = await Administrator();
        var user = await portal.Have(A.DistrictStaff("First Name"));
        var mine = await browser.Get($"/admin/users/{user.Id}");
        await (await browser.Get($"/admin/users/{user.Id}")).Submit("Save", ("Form.Name", "Their Name"));
        var conflict = await mine.Submit("Save", ("Form.Name", "My Name"));
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.ShouldSay("Their Name").ShouldSay("My Name");
        (await conflict.Submit("Save")).ShouldBeOk().Heading.ShouldBe("My Name");
    }

    [Fact]
    public async Task Deactivating_ends_the_session_and_activating_lets_in_again()
    {
        var (portal, browser, _) = await Administrator();
        var user = await portal.Have(A.DistrictStaff());
        var theirs = await portal.SignedIn(user);
        var page = await (await browser.Get($"/admin/users/{user.Id}")).Submit("Deactivate the account");
        page.ShouldSay("The account is deactivated.");
        (await theirs.Get("/account")).Url.ShouldStartWith("/account/sign-in");
        (await page.Submit("Activate the account again")).ShouldSay("The account is active again.");
        await portal.SignedIn(user);
    }

    [Fact]
    public async Task Nobody_shuts_themselves_out()
    {
        var (portal, browser, me) = await Administrator();
        var page = await browser.Get($"/admin/users/{me.Id}");
        page.ShouldSay("This is your own account.").ShouldNotSay("Deactivate the account");
        (await page.Submit("Save", ("Form.DistrictRole", "DistrictStaff"))).ShouldComplain("You cannot change your own district role. Ask another administrator.");
        var other = await portal.Have(A.DistrictStaff());
        var (_, values) = (await browser.Get($"/admin/users/{other.Id}")).Filled("Deactivate the account");
        (await browser.Post($"/admin/users/{me.Id}/active", new FormUrlEncodedContent(values))).ShouldComplain("You cannot deactivate your own account. Ask another administrator.");
        (await browser.Get("/admin/users")).ShouldBeOk();
    }

    [Theory]
    [InlineData("/admin/users/999999")]
    [InlineData("/admin/users/999999/roles")]
    [InlineData("/admin/users/999999/roles/1")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        var (_, browser, _) = await Administrator();
        (await browser.Get(path)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(PortalRole.DistrictStaff)]
    [InlineData(PortalRole.Principal)]
    public async Task Others_are_kept_out(PortalRole role)
    {
        var portal = await Portal.Shared;
        var browser = await portal.SignedInAs(role, role.IsDistrictWide() ? null : (await portal.Have(A.School())).Id);
        (await browser.Get("/admin/users")).ShouldBe(HttpStatusCode.Forbidden);
    }
}
