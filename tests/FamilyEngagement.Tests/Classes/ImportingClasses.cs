using FamilyEngagement.Tests.Imports;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Imports;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Classes;

public sealed class ImportingClasses : RosterPortal
{
    private const string Classes = "sourcedId,status,title,schoolSourcedId\nc4,,Grade 4 homeroom,N\nc5,,Grade 5 homeroom,N\n";
    private const string Headings = "sourcedId,status,classSourcedId,schoolSourcedId,userSourcedId,role,beginDate,endDate\n";

    [Fact]
    public async Task Classes_come_with_their_children_and_teachers_and_a_second_time_changes_nothing()
    {
        var result = await Import(Bundle("a c4 student", "b c5 student", "t c4 teacher"));
        result.Of("classes").Numbers.ShouldBe("2 added, 0 changed, 0 deactivated, 0 unchanged");
        result.Of("class lists").Numbers.ShouldBe("3 added, 0 changed, 0 deactivated, 0 unchanged");
        (await Import(Bundle("a c4 student", "b c5 student", "t c4 teacher"))).Total().Numbers.ShouldStartWith("0 added, 0 changed, 0 deactivated, ");
        ImportResult.FromAudit(result.ToAudit()).Single(count => count.Kind == "class lists").Added.ShouldBe(3);
    }

    [Fact]
    public async Task A_teacher_sees_the_children_of_the_list_and_no_longer_after_the_list_has_changed()
    {
        var teacher = await Have("luis@north.example");
        await Import(Bundle("a c4 student", "b c5 student", "t c4 teacher"));
        (await ChildrenOf(teacher)).ShouldBe(["a"]);
        await Import(Bundle("a c5 student", "b c4 student", "t c4 teacher"));
        (await ChildrenOf(teacher)).ShouldBe(["b"]);
        (await Import(Bundle("a c5 student", "b c4 student"))).Of("class lists").Deactivated.ShouldBe(1);
        (await ChildrenOf(teacher)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("t c4 teacher tobedeleted")]
    [InlineData("t c4 teacher  2026-11-18")]
    [InlineData("t c5 teacher")]
    public async Task A_teacher_who_left_the_class_sees_nobody_of_it(string row)
    {
        var teacher = await Have("luis@north.example");
        await Import(Bundle("a c4 student", "t c4 teacher"));
        await Import(Bundle("a c4 student", row));
        (await ChildrenOf(teacher)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_class_that_ends_and_a_teacher_who_leaves_the_district_see_nobody()
    {
        var teacher = await Have("luis@north.example");
        await Import(Bundle("a c4 student", "t c4 teacher"));
        await Import(Bundle("a c4 student", "t c4 teacher").File("classes.csv", Classes.Replace("c4,,", "c4,tobedeleted,")));
        (await ChildrenOf(teacher)).ShouldBeEmpty();
        await Import(Bundle("a c4 student", "t c4 teacher"));
        (await ChildrenOf(teacher)).ShouldBe(["a"]);
        var gone = New().Student("a", "Ana", "Silva").User("t,tobedeleted,true,N,teacher,Luis,Ferreira,,luis@north.example,,,,,,");
        await Import(gone);
        (await ChildrenOf(teacher)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bundle_without_class_lists_takes_nobody_out()
    {
        var teacher = await Have("luis@north.example");
        await Import(Bundle("a c4 student", "t c4 teacher"));
        var people = New().Student("a", "Ana", "Silva").User("t,,true,N,teacher,Luis,Ferreira,,luis@north.example,,,,,,");
        (await Import(people)).Total().Numbers.ShouldStartWith("0 added, 0 changed, 0 deactivated, ");
        (await ChildrenOf(teacher)).ShouldBe(["a"]);
        // Rows about another class and other people say nothing about this one.
        await Import(New().Student("b", "Bia", "Costa").File("classes.csv", Classes).File("enrollments.csv", Headings + "e1,,c5,N,b,student,,\n"));
        (await ChildrenOf(teacher)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Rows_that_lead_nowhere_give_nobody_a_class_and_are_said()
    {
        var result = await Import(Bundle("a c4 student", "a c9 student", "nobody c4 teacher"));
        result.Notices.ShouldBe(["2 rows of enrollments.csv name a class that is not in classes.csv or a teacher who is not in users.csv. They give nobody a class."]);
        var problem = await Should.ThrowAsync<RosterProblem>(() => Import(Bundle("a c4 student").File("classes.csv", Classes.Replace("homeroom,N", "homeroom,X"))));
        problem.Message.ShouldStartWith("classes.csv, row 2: the school “X” is not in orgs.csv and not in the portal.");
    }

    [Fact]
    public async Task A_preferred_name_is_kept_shown_and_searched_unless_it_is_the_given_one()
    {
        const string Rows = "a,,true,N,student,Nilton,Silva,a00,,,,,04,,,Nito\nb,,true,N,student,Bia,Costa,b00,,,,,04,,,bia\n";
        await Import(New().File("users.csv", ABundle.UserHeadings + ",metadata.preferredName\n" + Rows));
        var students = await Portal.Ask(db => db.Students.OrderBy(student => student.SourcedId).Select(student => student.PreferredName).ToListAsync());
        students.ShouldBe(["Nito", ""]);
        var school = await Portal.Ask(db => db.Schools.Select(row => row.Id).FirstAsync());
        var liaison = await Portal.SignedIn(await Portal.Have(A.Liaison(school)));
        (await liaison.Get($"/schools/{school}/families/search?q=nito")).ShouldBeOk().Html.ShouldContain("Nilton (Nito)");
    }

    /// <param name="rows">"person class role", and behind it status and last day.</param>
    private ABundle Bundle(params string[] rows)
    {
        var lines = rows.Select((row, at) => row.Split(' ') is var cells ? $"e{at},{cells.ElementAtOrDefault(3)},{cells[1]},N,{cells[0]},{cells[2]},,{cells.ElementAtOrDefault(4)}" : "");
        return New().Student("a", "Ana", "Silva").Student("b", "Bia", "Costa").User("t,,true,N,teacher,Luis,Ferreira,,luis@north.example,,,,,,")
            .File("classes.csv", Classes).File("enrollments.csv", Headings + string.Join('\n', lines) + "\n");
    }

    private async Task<PortalUser> Have(string email)
    {
        var user = A.User(PortalRole.Teacher);
        (user.Email, user.UserName, user.NormalizedEmail, user.NormalizedUserName) = (email, email, email.ToUpperInvariant(), email.ToUpperInvariant());
        return await Portal.Have(user);
    }

    private Task<List<string>> ChildrenOf(PortalUser teacher) => Portal.Ask(async db =>
        await db.StudentsIn(new Reader(await db.Schools.Where(row => row.SourcedId == "N").Select(row => row.Id).FirstAsync(), teacher.Id, OwnClassesOnly: true, ReadsRestricted: false)).Select(student => student.SourcedId).ToListAsync());
}
