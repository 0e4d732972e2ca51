using FamilyEngagement.Tests.Campaigns;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;

namespace FamilyEngagement.Tests.ContactImports;

public class MatchingFamilies
{
    private static Task<Page> Check(AFile given, string head, string row) =>
        given.Check($"{head},Date\n{row},2026-11-18\n", "StaffSpeaks", ("Channel", "Phone"), ("Outcome", "TwoWay"));

    [Theory]
    [InlineData("Student", "nilton FORTES")]
    [InlineData("Student", "\"Fortes, Nilton\"")]
    [InlineData("Student", "Minh Nguyen")]
    [InlineData("Guardian", "Maria Fortes")]
    [InlineData("Phone", "+1 (617) 555-0142")]
    public async Task One_that_fits_is_matched(string head, string name)
    {
        var given = await AFile.Given();
        (await Check(given, head, name)).ShouldSay("Import 1 contact");
    }

    [Fact]
    public async Task A_number_is_exact_and_one_that_is_not_here_is_left_out_though_the_name_fits()
    {
        var given = await AFile.Given();
        (await Check(given, "Student ID,Student", $"{given.Fortes.Students[0].Student.Number},Somebody Else")).ShouldSay("Import 1 contact");
        (await Check(given, "Student ID,Student", "123,Nilton Fortes")).ShouldSay("No student here has the number “123”.");
    }

    [Fact]
    public async Task A_phone_that_two_families_have_is_never_matched_alone()
    {
        var given = await AFile.Given();
        var page = (await Check(given, "Phone", "617.555.0100")).ShouldSay("Several families fit.").ShouldSay("Nguyễn family").ShouldSay("Silva family").ShouldSay("No row can go in yet.");
        var row = page.Document.QuerySelector("input[name^=Family]")!.GetAttribute("name")!;
        page = await page.Submit("Keep my choices", (row, given.Silva.Id.ToString()));
        await page.Submit("Import 1 contact");
        (await given.Contacts()).Single().FamilyId.ShouldBe(given.Silva.Id);
        (await Check(given, "Phone,Guardian", "617-555-0100,Maria Silva")).ShouldSay("look like doubles");
    }

    [Fact]
    public async Task A_family_that_does_not_fit_the_row_cannot_be_chosen()
    {
        var given = await AFile.Given();
        var page = await Check(given, "Phone", "617.555.0100");
        var row = page.Document.QuerySelector("input[name^=Family]")!.GetAttribute("name")!;
        (await page.Submit("Keep my choices", (row, given.Fortes.Id.ToString()))).ShouldSay("No row can go in yet.");
    }

    [Fact]
    public async Task A_guardian_who_may_not_have_contact_is_never_matched()
    {
        var given = await AFile.Given();
        var barred = new FamilyMember { SourcedId = $"barred-{Portal.Next()}", GivenName = "Paulo", FamilyName = "Fortes", Phone = "617-555-0999" };
        await given.Portal.Have(new Guardianship { StudentId = given.Fortes.Students[0].StudentId, Member = barred, HasAccess = false });
        (await Check(given, "Guardian", "Paulo Fortes")).ShouldSay("No row can go in yet.");
        (await Check(given, "Phone", "617-555-0999")).ShouldSay("No row can go in yet.");
        (await Check(given, "Student,Phone", "Nilton Fortes,617-555-0999")).ShouldSay("This guardian may not have contact with the child.");
        (await Check(given, "Student,Guardian", "Nilton Fortes,Paulo Fortes")).ShouldSay("This guardian may not have contact with the child.");
        (await given.Contacts()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_family_of_another_school_or_class_is_not_matched()
    {
        var given = await AFile.Given();
        var elsewhere = await given.Portal.Have(A.School());
        await given.Portal.Have(A.Family(elsewhere.Id, "Elsewhere", children: "Rui"));
        (await Check(given, "Student", "Rui Elsewhere")).ShouldSay("Nobody here has the name “Rui Elsewhere”.");

        var campaign = new ACampaign(given.Portal, given.SchoolId, given.Owner, given.Liaison, ACampaign.Of(given.SchoolId, given.Owner.Id, []), [given.Fortes]);
        var teacher = given with { Liaison = await given.Portal.SignedIn(await campaign.TeacherOf(given.Fortes)) };
        (await Check(teacher, "Student", "Nilton Fortes")).ShouldSay("Import 1 contact");
        (await Check(teacher, "Student,Guardian", "Ana Silva,Maria Silva")).ShouldSay("Nobody here has the name “Ana Silva”.");
    }
}
