using System.Net;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.AdminSchools;

public class ManagingSchools
{
    private const string CodeTaken = "Another school has this code. Look for it under Schools, also among those not in use.";

    private static (string, string?)[] Fields(string name, string code) =>
        [("Form.Name", name), ("Form.Code", code), ("Form.Level", "K8"), ("Form.LowGrade", "KG"), ("Form.HighGrade", "08"), ("Form.Neighborhood", "Harbor Point"), ("Form.Region", " North "), ("Form.IsTitleI", "true")];

    private static async Task<Browser> Administrator() => await (await Portal.Shared).SignedInAs(PortalRole.Administrator);

    [Fact]
    public async Task A_school_is_added_and_found_by_name_and_code()
    {
        var (browser, portal, number) = (await Administrator(), await Portal.Shared, Portal.Next());
        var form = await (await browser.Get("/admin/schools")).Click("Add a school");
        (await form.Submit("Save school", Fields($" Escuela Ñandú {number} ", $"00{number}"))).ShouldSay("The school is added.");
        var school = await portal.Ask(db => db.Schools.SingleAsync(row => row.Code == $"00{number}"));
        school.Region.ShouldBe("North");
        (school.Name, school.FoldedName, school.IsTitleI, school.IsActive).ShouldBe(($"Escuela Ñandú {number}", $" escuela nandu {number}", true, true));
        var found = (await browser.Get($"/admin/schools?Q=nandu+{number}")).ShouldBeOk();
        found.ShouldSay("1 school").ShouldSay("Harbor Point · North").ShouldSay($"00{number}").ShouldSay("K–8");
        found.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        (await browser.Get($"/admin/schools?Q=00{number}")).ShouldSay("1 school");
        (await browser.Get("/admin/schools?Q=***")).ShouldSay("No schools fit.");
    }

    [Fact]
    public async Task A_code_is_used_once_also_in_a_race()
    {
        var (browser, number) = (await Administrator(), Portal.Next());
        var forms = await Task.WhenAll(browser.Get("/admin/schools/new"), browser.Get("/admin/schools/new"));
        var pages = await Task.WhenAll(forms.Select(form => form.Submit("Save school", Fields("Racer", $"R{number}"))));
        pages.Count(page => page.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Single(page => page.Status != HttpStatusCode.OK).ShouldComplain(CodeTaken);
        (await (await browser.Get("/admin/schools/new")).Submit("Save school", Fields("Late", $" R{number} "))).ShouldComplain(CodeTaken);
    }

    [Fact]
    public async Task Mistakes_are_named()
    {
        var browser = await Administrator();
        var form = await browser.Get("/admin/schools/new");
        (await form.Submit("Save school")).ShouldComplain("Type the school’s name.").ShouldComplain("Type the state’s code for the school.").ShouldComplain("Choose the kind of school.").ShouldComplain("Choose the lowest grade.");
        (await form.Submit("Save school", ("Form.Name", new string('x', 2000)), ("Form.Code", new string('9', 2000)))).ShouldComplain("A school’s name has at most 120 characters.").ShouldComplain("A code has at most 20 characters.");
        (await form.Submit("Save school", [.. Fields("x", "1x").Where(field => field.Item1 is not "Form.LowGrade"), ("Form.LowGrade", "12")])).ShouldComplain("The highest grade is below the lowest grade. Change one of them.");
    }

    [Fact]
    public async Task A_name_that_unfolds_to_many_characters_fits_its_column()
    {
        var (browser, portal, number) = (await Administrator(), await Portal.Shared, Portal.Next());
        (await (await browser.Get("/admin/schools/new")).Submit("Save school", Fields(new string('ﷺ', 120), $"U{number}"))).ShouldSay("The school is added.");
        (await portal.Ask(db => db.Schools.SingleAsync(row => row.Code == $"U{number}"))).FoldedName.Length.ShouldBeLessThanOrEqualTo(240);
    }

    [Fact]
    public async Task Two_people_see_both_values_and_neither_is_lost()
    {
        var (browser, portal) = (await Administrator(), await Portal.Shared);
        var school = await portal.Have(A.School("Before"));
        var mine = await browser.Get($"/admin/schools/{school.Id}");
        await (await browser.Get($"/admin/schools/{school.Id}")).Submit("Save school", ("Form.Neighborhood", "Theirs"));
        var conflict = await mine.Submit("Save school", ("Form.Neighborhood", "Mine"), ("Form.IsActive", null));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Theirs").ShouldSay("Mine");
        (await conflict.Submit("Save school")).ShouldBeOk();
        var saved = await portal.Ask(db => db.Schools.SingleAsync(row => row.Id == school.Id));
        (saved.Neighborhood, saved.IsActive).ShouldBe(("Mine", false));
    }

    [Fact]
    public async Task Unknown_is_not_found_and_others_are_kept_out()
    {
        (await (await Administrator()).Get("/admin/schools/999999")).ShouldBe(HttpStatusCode.NotFound);
        (await (await (await Portal.Shared).SignedInAs(PortalRole.DistrictStaff)).Get("/admin/schools")).ShouldBe(HttpStatusCode.Forbidden);
    }
}
