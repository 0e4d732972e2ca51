using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Imports;

namespace FamilyEngagement.Tests.Imports;

public sealed class RosterImportTests : RosterPortal
{
    private readonly ABundle _bundle;

    public RosterImportTests() => _bundle = New();

    [Fact]
    public async Task An_empty_database_gets_district_school_year_schools_people_and_families()
    {
        var result = await Import(Sample("grandbend"));
        Numbers(result).ShouldBe(["school years 1", "terms 3", "schools 3", "staff 2", "students 5", "guardians 11", "enrollments 3", "guardianships 10", "families 5"]);
        result.StudentsWithoutSchool.ShouldBe(["604824", "604827"]);
        (await Portal.Ask(db => db.District.Select(district => district.Name).SingleAsync())).ShouldBe("Grand Bend ISD");
        (await Import(Sample("grandbend"))).Total().Numbers.ShouldStartWith("0 added, 0 changed, 0 deactivated, ");
    }

    [Fact]
    public async Task The_next_nightly_bundle_adds_and_deactivates_and_a_second_time_does_nothing()
    {
        var first = await Import(Sample("nightly-1"));
        first.Of("students").Added.ShouldBe(6);
        first.Of("terms").Added.ShouldBe(2);
        var second = await Import(Sample("nightly-2"));
        second.Of("students").Numbers.ShouldBe("3 added, 0 changed, 2 deactivated, 4 unchanged");
        second.Of("enrollments").Numbers.ShouldBe("3 added, 0 changed, 2 deactivated, 4 unchanged");
        second.Of("families").Numbers.ShouldBe("3 added, 0 changed, 2 deactivated, 4 unchanged");
        (await Import(Sample("nightly-2"))).Total().Numbers.ShouldStartWith("0 added, 0 changed, 0 deactivated, ");
        (await Portal.Ask(db => db.Students.CountAsync())).ShouldBe(9);
    }

    [Fact]
    public async Task A_missing_row_deletes_nobody_but_a_student_of_the_bundle_can_leave_a_school()
    {
        await Import(_bundle.Student("a", "Ana", "Silva", "p").Student("b", "Bia", "Costa").Guardian("p", "Rui", "Silva").Folder());
        using var next = new ABundle();
        var result = await Import(next.Student("a", "Ana", "Silva", school: "S").Folder());
        result.Of("students").Numbers.ShouldBe("0 added, 0 changed, 0 deactivated, 1 unchanged");
        result.Of("enrollments").Numbers.ShouldBe("1 added, 0 changed, 1 deactivated, 0 unchanged");
        result.Of("families").Numbers.ShouldBe("0 added, 0 changed, 0 deactivated, 2 unchanged");
        (await Portal.Ask(db => db.Guardianships.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_guardian_more_keeps_the_family_with_its_contacts()
    {
        await Import(_bundle.Student("a", "Ana", "Silva", "p").Student("b", "Bia", "Silva", "p").Guardian("p", "Rui", "Silva", "(617) 555-0101").Folder());
        var before = await Portal.Ask(db => db.Families.SingleAsync());
        using var next = new ABundle();
        next.Student("a", "Ana", "Silva", "p,q").Student("b", "Bia", "Silva", "p,q").Guardian("p", "Rui", "Silva", "(617) 555-0101").Guardian("q", "Eva", "Silva");
        (await Import(next.Folder())).Of("families").Numbers.ShouldBe("0 added, 1 changed, 0 deactivated, 0 unchanged");
        var after = await Portal.Ask(db => db.Families.Include(family => family.Members).SingleAsync());
        after.Id.ShouldBe(before.Id);
        after.Key.ShouldNotBe(before.Key);
        after.Members.Count.ShouldBe(2);
        after.SearchText.ShouldContain(" 6175550101");
        after.SearchText.ShouldContain(" eva");
    }

    [Fact]
    public async Task Families_that_become_one_household_bring_their_contacts_along()
    {
        await Import(_bundle.Student("a", "Ana", "Silva", "p").Student("b", "Bia", "Costa", "p,q").Guardian("p", "Rui", "Silva").Guardian("q", "Eva", "Costa").Folder());
        var families = await Portal.Ask(db => db.Families.Include(family => family.Students).ToListAsync());
        var author = await Portal.Have(A.Administrator());
        var school = await Portal.Ask(db => db.Schools.Select(row => row.Id).FirstAsync());
        foreach (var family in families) await Portal.Have(A.Contact(school, family, author));

        await Import(_bundle.Contact("a", "p", "1").Contact("b", "p", "1").Contact("b", "q", "1").Folder());
        var kept = await Portal.Ask(db => db.Families.SingleAsync(family => family.IsActive));
        kept.Key.ShouldBe("H:1");
        (await Portal.Ask(db => db.Contacts.Select(contact => contact.FamilyId).Distinct().ToListAsync())).ShouldBe([kept.Id]);
    }

    [Fact]
    public async Task Custody_and_households_stay_when_the_next_bundle_has_no_contacts_file()
    {
        _bundle.Student("a", "Ana", "Silva", "m,f,x").Guardian("m", "Eva", "Silva").Guardian("f", "Rui", "Costa").Guardian("x", "Max", "Silva");
        await Import(_bundle.Contact("a", "m", "1", spoken: "Spanish", written: "eng").Contact("a", "f", "2", spoken: "pt").Contact("a", "x", "1", custody: "No Rights").Folder());
        (await Import(_bundle.Without("contacts.csv").Folder())).Total().Numbers.ShouldStartWith("0 added, 0 changed, 0 deactivated, ");

        var families = await Portal.Ask(db => db.Families.OrderBy(family => family.Key)
            .Select(family => new { family.Key, family.SpokenLanguage, family.WrittenLanguage, Members = family.Members.Select(link => link.Member.SourcedId).ToList() }).ToListAsync());
        families.Select(family => (family.Key, family.SpokenLanguage, family.WrittenLanguage, family.Members.Single())).ShouldBe([("H:1", "es", "en", "m"), ("H:2", "pt", "pt", "f")]);
        (await Portal.Ask(db => db.Guardianships.Where(row => !row.HasAccess).Select(row => row.Member.SourcedId).SingleAsync())).ShouldBe("x");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Restraining order", false)]
    [InlineData("false", false)]
    [InlineData("Shared", true)]
    public async Task A_ban_stays_until_a_row_clearly_lifts_it(string custody, bool isLifted)
    {
        _bundle.Student("a", "Ana", "Silva", "m,x").Guardian("m", "Eva", "Silva").Guardian("x", "Max", "Silva");
        await Import(_bundle.Contact("a", "m").Contact("a", "x", custody: "No Rights").Folder());
        using var next = new ABundle();
        next.Student("a", "Ana", "Silva", "m,x").Guardian("m", "Eva", "Silva").Guardian("x", "Max", "Silva");
        await Import(next.Contact("a", "m").Contact("a", "x", custody: custody).Folder());
        (await Portal.Ask(db => db.Guardianships.Where(row => row.Member.SourcedId == "x").Select(row => row.HasAccess).SingleAsync())).ShouldBe(isLifted);
        (await Portal.Ask(db => db.FamilyMemberships.AnyAsync(link => link.Member.SourcedId == "x"))).ShouldBe(isLifted);
    }

    [Fact]
    public async Task A_bad_row_changes_nothing()
    {
        await Import(_bundle.Student("a", "Ana", "Silva").Folder());
        using var next = new ABundle();
        next.Student("a", "Changed", "Silva").Student("b", "Bia", "Costa", "nobody");
        var problem = await Should.ThrowAsync<RosterProblem>(() => Import(next.Folder()));
        problem.Message.ShouldBe("users.csv, row 3: the guardian “nobody” in agentSourcedIds is not in users.csv. Add the guardian’s row to users.csv, or take the id out of this cell.");
        (await Portal.Ask(db => db.Students.Select(student => student.GivenName).ToListAsync())).ShouldBe(["Ana"]);
        (await Portal.Ask(db => db.AuditEntries.CountAsync(entry => entry.Entity == RosterImport.AuditEntity))).ShouldBe(1);
    }

    [Fact]
    public async Task A_language_in_no_list_is_left_open_and_said()
    {
        var result = await Import(_bundle.Student("a", "Ana", "Silva", language: "ARB?").Student("b", "Bia", "Costa", language: "Haitian Creole").Folder());
        result.Notices.ShouldBe(["The portal does not know these languages and left them open: “ARB?”."]);
        (await Portal.Ask(db => db.Families.OrderBy(family => family.Key).Select(family => family.SpokenLanguage).ToListAsync())).ShouldBe(["und", "ht"]);
    }

    [Fact]
    public async Task An_unknown_school_is_named()
    {
        var problem = await Should.ThrowAsync<RosterProblem>(() => Import(_bundle.Student("a", "Ana", "Silva", school: "350999").Folder()));
        problem.Message.ShouldStartWith("users.csv, row 2: the school “350999” is not in orgs.csv and not in the portal.");
    }

    [Fact]
    public async Task One_entry_in_the_audit_holds_the_counts_and_no_name()
    {
        await Import(_bundle.Student("a", "Ana", "Silva").Folder());
        var entry = await Portal.Ask(db => db.AuditEntries.SingleAsync());
        (entry.Action, entry.Entity, entry.Fields).ShouldBe(("Imported", "Roster", ""));
        ImportResult.FromAudit(entry.Values).Single(count => count.Kind == "students").Added.ShouldBe(1);
        entry.Values.ShouldNotContain("Silva");
    }

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Data", "Rosters", name);

    private static IEnumerable<string> Numbers(ImportResult result) => result.Counts.Select(count => $"{count.Kind} {count.Added}");
}
