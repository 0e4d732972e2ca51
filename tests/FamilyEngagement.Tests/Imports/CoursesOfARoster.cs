using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Imports;

namespace FamilyEngagement.Tests.Imports;

public sealed class CoursesOfARoster : RosterPortal
{
    private const string Courses = "sourcedId,status,title,courseCode,grades,orgSourcedId\nalg,,Algebra I,MA1,\"09,08\",D\nart,,Art,,,N\n";
    private const string Classes = "sourcedId,status,title,grades,courseSourcedId,classType,schoolSourcedId\nc1,,Algebra I A,08,alg,Scheduled,N\nc2,,Art,\"KG,01\",art,scheduled,N\nc3,,Homeroom,08,,homeroom,N\n";

    [Fact]
    public async Task Courses_come_in_and_classes_point_to_them_and_a_second_time_changes_nothing()
    {
        var result = await Import(Bundle());
        result.Of("courses").Numbers.ShouldBe("2 added, 0 changed, 0 deactivated, 0 unchanged");
        var courses = await All();
        (courses[0].Title, courses[0].Code, courses[0].Grades, courses[0].SchoolId).ShouldBe(("Algebra I", "MA1", "08,09", null), "the district’s course");
        (courses[1].Title, courses[1].Grades).ShouldBe(("Art", "KG,01"), "grades of its classes");
        courses[1].SchoolId.ShouldBe(await Portal.Ask(db => db.Schools.Where(school => school.SourcedId == "N").Select(school => (int?)school.Id).SingleAsync()), "the school’s own");
        (await Portal.Ask(db => db.Classes.OrderBy(row => row.SourcedId).Select(row => row.Course!.Title + "/" + row.Type).ToListAsync())).ShouldBe(["Algebra I/scheduled", "Art/scheduled", "/homeroom"]);
        (await Import(Bundle())).Total().Numbers.ShouldStartWith("0 added, 0 changed, 0 deactivated, ");
    }

    [Fact]
    public async Task A_missing_row_or_file_takes_nothing_away_and_a_marked_row_does()
    {
        await Import(Bundle());
        await Import(Bundle(courses: "sourcedId,status,title\nart,,Visual art\n"));
        var courses = await All();
        (courses[0].IsActive, courses[0].Grades, courses[1].Title, courses[1].Grades).ShouldBe((true, "08,09", "Visual art", "KG,01"));
        await Import(Bundle().Without("courses.csv"));
        (await All()).ShouldAllBe(course => course.IsActive);
        (await Import(Bundle(courses: "sourcedId,status,title\nart,tobedeleted,Art\n"))).Of("courses").Deactivated.ShouldBe(1);
        (await All())[1].IsActive.ShouldBeFalse();
    }

    [Fact]
    public async Task A_class_whose_course_is_nowhere_comes_in_without_it_and_a_wrong_school_stops_the_import()
    {
        var result = await Import(Bundle(classes: "sourcedId,title,courseSourcedId,schoolSourcedId\nc9,Choir,choir,N\n"));
        result.Notices.ShouldContain("1 classes name a course that is not in courses.csv. They came in without it: nobody sees their course under Syllabi.");
        (await Should.ThrowAsync<RosterProblem>(() => Import(Bundle(courses: "sourcedId,title,orgSourcedId\nx,X,Q\n")))).Message.ShouldContain("courses.csv");
    }

    private Task<List<Course>> All() => Portal.Ask(db => db.Courses.AsNoTracking().OrderBy(course => course.SourcedId).ToListAsync());

    private ABundle Bundle(string courses = Courses, string classes = Classes) =>
        New().Student("a", "Ana", "Silva", grade: "08").File("courses.csv", courses).File("classes.csv", classes);
}
