using System.Net;
using FamilyEngagement.Web.Features.Families;

namespace FamilyEngagement.Tests.Contacts;

public class WallsAroundFamilies
{
    [Fact]
    public async Task A_family_of_another_school_is_not_there()
    {
        var portal = await Portal.Shared;
        var (mine, theirs) = (await portal.Have(A.School()), await portal.Have(A.School()));
        var family = await portal.Have(A.Family(theirs.Id, "Zebedee"));
        var liaison = await portal.SignedIn(await portal.Have(A.Liaison(mine.Id)));
        (await liaison.Get($"/schools/{mine.Id}/families/{family.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await liaison.Get($"/schools/{mine.Id}/contacts/log?familyId={family.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await liaison.Get($"/schools/{mine.Id}/families/search?q=zebedee")).ShouldNotSay("Zebedee");
        (await liaison.Get($"/schools/{mine.Id}/families?q=zebedee")).ShouldNotSay("family/");
        (await liaison.Get($"/schools/{theirs.Id}/families/{family.Id}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Of_a_sibling_elsewhere_a_school_sees_name_grade_and_school_only()
    {
        var portal = await Portal.Shared;
        var (mine, theirs) = (await portal.Have(A.School()), await portal.Have(A.School("Far Away School")));
        var family = A.Family(mine.Id, "Sibling");
        family.Students.Add(new FamilyStudent { Student = A.Student(theirs.Id, "Edmar", "Sibling", grade: "08") });
        await portal.Have(family);
        var author = await portal.Have(A.Liaison(theirs.Id));
        var edmar = family.Students[^1].StudentId;
        await portal.Have(A.Contact(theirs.Id, family, author, note: "Only about Edmar.", studentIds: edmar));
        var liaison = await portal.SignedIn(await portal.Have(A.Liaison(mine.Id)));

        var page = await liaison.Get($"/schools/{mine.Id}/families/{family.Id}");
        page.ShouldBeOk().ShouldSay("Grade 8 at Far Away School").ShouldNotSay("Only about Edmar.");
        page.ShouldNotSay(family.Students[^1].Student.Number);
        (await liaison.Get($"/schools/{mine.Id}/contacts")).ShouldNotSay("Only about Edmar.");
        (await liaison.Get($"/schools/{mine.Id}/contacts/export")).ShouldNotSay("Only about Edmar.");
    }

    [Fact]
    public async Task A_student_number_finds_own_students_and_not_their_siblings_elsewhere()
    {
        var portal = await Portal.Shared;
        var (mine, theirs) = (await portal.Have(A.School()), await portal.Have(A.School()));
        var family = A.Family(mine.Id, "Numbered");
        family.Students.Add(new FamilyStudent { Student = A.Student(theirs.Id, "Edmar", "Numbered") });
        await portal.Have(A.Searchable(family));
        var liaison = await portal.SignedIn(await portal.Have(A.Liaison(mine.Id)));
        var (own, foreign) = (family.Students[0].Student.Number, family.Students[1].Student.Number);
        foreach (var path in new[] { "families/search?q=", "families?q=" })
        {
            (await liaison.Get($"/schools/{mine.Id}/{path}{own}")).Html.ShouldContain("Nilton");
            (await liaison.Get($"/schools/{mine.Id}/{path}{foreign}")).ShouldNotSay("Nilton");
        }
    }

    [Fact]
    public async Task A_contact_about_siblings_shows_at_both_schools_and_leaves_with_the_child()
    {
        var portal = await Portal.Shared;
        var (mine, theirs) = (await portal.Have(A.School()), await portal.Have(A.School()));
        var family = A.Family(mine.Id, "Both");
        family.Students.Add(new FamilyStudent { Student = A.Student(theirs.Id, "Edmar", "Both") });
        await portal.Have(family);
        await portal.Have(A.Contact(theirs.Id, family, await portal.Have(A.Liaison(theirs.Id)), note: "About both."));
        var liaison = await portal.SignedIn(await portal.Have(A.Liaison(mine.Id)));
        (await liaison.Get($"/schools/{mine.Id}/families/{family.Id}")).ShouldSay("About both.");

        await portal.Change(db => db.Enrollments.Where(row => row.SchoolId == mine.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, false)));
        (await liaison.Get($"/schools/{mine.Id}/families/{family.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await liaison.Get($"/schools/{mine.Id}/contacts")).ShouldNotSay("About both.");
    }

    [Fact]
    public async Task A_guardian_without_access_is_a_warning_and_never_a_choice()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var family = A.Family(school.Id, "Custody");
        family.Students[0].Student.Guardianships.Add(new Guardianship { HasAccess = false, Relationship = "father", Member = new FamilyMember { SourcedId = $"barred-{Portal.Next()}", GivenName = "Barred", FamilyName = "Person", Phone = "(617) 555-0199" } });
        await portal.Have(family);
        var liaison = await portal.SignedIn(await portal.Have(A.Liaison(school.Id)));
        (await liaison.Get($"/schools/{school.Id}/families/{family.Id}")).ShouldSay("Barred Person (father of Nilton) may not have contact or records.").ShouldNotSay("555-0199");
        foreach (var path in new[] { $"contacts/log?familyId={family.Id}", "families/call-list", "families/search?q=custody", "contacts/export" })
            (await liaison.Get($"/schools/{school.Id}/{path}")).ShouldBeOk().ShouldNotSay("Barred");
    }

    [Theory]
    [InlineData("nguyen")]
    [InlineData("KHOI")]
    [InlineData("Nguyễn")]
    [InlineData("khôi ngu")]
    public async Task Search_folds_accents_and_case(string query)
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        await portal.Have(A.Family(school.Id, "Nguyễn", children: "Minh Khôi"));
        await portal.Have(A.Family(school.Id, "Silva", children: "Rui"));
        var liaison = await portal.SignedIn(await portal.Have(A.Liaison(school.Id)));
        var found = (await liaison.Get($"/schools/{school.Id}/families/search?q={Uri.EscapeDataString(query)}")).ShouldBeOk();
        found.ShouldNotSay("Silva");
        found.Html.ShouldContain("Minh Khôi");
    }
}
