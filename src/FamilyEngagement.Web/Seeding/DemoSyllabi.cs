using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Syllabi;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Syllabi of the schools that need them, each as far as eleven weeks have brought it; at Kingsley families can read them.</summary>
public class DemoSyllabi(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    /// <summary>Courses with a syllabus by their codes; after the colon other languages that it is translated to.</summary>
    private static readonly Dictionary<string, string> Posted = new()
    {
        [DemoSchools.Kingsley] = "ELA-KG:es ELA-01:es,kea ELA-02:es ELA-03 ELA-04:es ELA-05 MAT-KG:es MAT-01 MUS-ES",
        [DemoSchools.HarborPoint] = "ELA-KG ELA-01 ELA-02 MAT-KG MAT-01 ELA-06:es ELA-07 ELA-08 MAT-06:es MAT-07 SCI-06 ART-ES",
        ["BH-0405"] = "ENG9:es ENG10 ENG11:es ENG12 ALG1:es,ht GEOM BIO CHEM WHIS SPA1 POR:pt",
        ["BH-0410"] = "ENG9 ENG10 ENG11 ENG12 ALG1 GEOM ALG2 PREC BIO CHEM PHYS WHIS",
    };

    /// <summary>Schools whose roster has no courses typed them in: for which grades, how many of them have a syllabus, and how many of these in Spanish too.</summary>
    private static readonly Dictionary<string, (int Low, int High, int Posted, int Spanish)> TypedIn = new()
    {
        ["BH-0205"] = (6, 8, 4, 3),
        ["BH-0210"] = (6, 8, 12, 8),
        ["BH-0220"] = (6, 8, 12, 2),
        ["BH-0310"] = (6, 8, 9, 2),
        ["BH-0320"] = (6, 8, 3, 0),
        ["BH-0505"] = (7, 12, 21, 4),
        ["BH-0510"] = (6, 12, 15, 0),
    };

    private static readonly string[] Subjects = ["English", "Mathematics", "Science", "Social studies"];

    /// <summary>Kingsley's of last year that can be copied.</summary>
    private static readonly string[] LastYear = ["MAT-02", "MAT-03", "MAT-04", "ELA-01"];

    public async Task Make()
    {
        foreach (var (sourcedId, codes) in Posted)
        {
            var school = await db.Schools.Where(school => school.SourcedId == sourcedId).Select(school => school.Id).FirstAsync();
            var by = await db.Assignments.In(school).Where(role => role.Role == PortalRole.Liaison).Select(role => role.UserId).FirstAsync();
            var courses = await db.Courses.Where(course => course.Classes.Any(row => row.SchoolId == school && row.Type != "homeroom")).ToDictionaryAsync(course => course.Code);
            await Post(school, by, codes, courses);
            if (sourcedId == DemoSchools.Kingsley) await Kingsley(school, by, courses);
        }

        foreach (var (sourcedId, story) in TypedIn) await TypeIn(sourcedId, story);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private async Task TypeIn(string sourcedId, (int Low, int High, int Posted, int Spanish) story)
    {
        var school = await db.Schools.Where(school => school.SourcedId == sourcedId).Select(school => school.Id).FirstAsync();
        var by = await db.Assignments.In(school).Where(role => role.Role == PortalRole.Liaison).Select(role => role.UserId).FirstAsync();
        var courses = Enumerable.Range(story.Low, story.High - story.Low + 1).SelectMany(grade => Subjects.Select(subject => new Course { SchoolId = school, Title = $"{subject}, grade {grade}", Grades = $"{grade:00}" })).ToList();
        db.Courses.AddRange(courses);
        await db.SaveChangesAsync();
        var year = district.YearOn(clock.Today)!;
        for (var at = 0; at < Math.Min(story.Posted, courses.Count); at++)
        {
            var day = year.StartsOn.AddDays(6 + 3 * (at % 9));
            db.Syllabi.Add(Syllabus(school, by, courses[at], year.Id, day, SyllabusKind.Text, Text(courses[at])));
            if (at < story.Spanish) db.Syllabi.Add(Syllabus(school, by, courses[at], year.Id, day.AddDays(12), SyllabusKind.Text, Translated("es", courses[at]), language: "es"));
        }
    }

    private async Task Post(int school, int by, string codes, Dictionary<string, Course> courses)
    {
        var (year, at) = (district.YearOn(clock.Today)!, 0);
        foreach (var entry in codes.Split(' '))
        {
            var (course, day) = (courses[entry.Split(':')[0]], year.StartsOn.AddDays(8 + at % 5 + 7 * (at % 4)));
            // Some have a page in the system of the district, some a file.
            var original = (at++ % 5) switch
            {
                3 => Syllabus(school, by, course, year.Id, day, SyllabusKind.Link, url: $"https://www.bayharbor.example/courses/{course.Code.ToLowerInvariant()}"),
                4 => Syllabus(school, by, course, year.Id, day, SyllabusKind.File, file: await Keep(school, by, course, day)),
                _ => Syllabus(school, by, course, year.Id, day, SyllabusKind.Text, Text(course)),
            };
            db.Syllabi.Add(original);
            foreach (var language in entry.Contains(':') ? entry.Split(':')[1].Split(',') : [])
                db.Syllabi.Add(Syllabus(school, by, course, year.Id, day.AddDays(9), SyllabusKind.Text, Translated(language, course), language: language));
        }
    }

    private async Task Kingsley(int school, int by, Dictionary<string, Course> courses)
    {
        var year = district.YearBefore(district.YearOn(clock.Today)!)!;
        foreach (var code in LastYear) db.Syllabi.Add(Syllabus(school, by, courses[code], year.Id, year.StartsOn.AddDays(20), SyllabusKind.Text, Text(courses[code])));
        var principal = await db.Assignments.In(school).Where(role => role.Role == PortalRole.Principal).Select(role => role.UserId).FirstAsync();
        var sharing = new SyllabusSharing { SchoolId = school };
        sharing.Say(isOn: true, showsTeachers: false, principal, At(district.YearOn(clock.Today)!.StartsOn.AddDays(30)));
        db.SyllabusSharings.Add(sharing);
    }

    private Syllabus Syllabus(int school, int by, Course course, int yearId, DateOnly day, SyllabusKind kind, string text = "", string url = "", StoredFile? file = null, string language = "en") => new()
    {
        SchoolId = school,
        CourseId = course.Id,
        SchoolYearId = yearId,
        Language = language,
        IsTranslation = language != "en",
        Kind = kind,
        Text = text,
        Url = url,
        File = file,
        PostedOn = day,
        ById = by,
        At = At(day),
    };

    private async Task<StoredFile> Keep(int school, int by, Course course, DateOnly day)
    {
        var content = DemoPdf.Of([course.Title, .. Text(course).Split('\n')]);
        return await db.KeepFile(new FormFile(new MemoryStream(content), 0, content.Length, "File", $"Syllabus {course.Code}.pdf"), school, planId: null, by, At(day));
    }

    private static string Text(Course course) => $"What we learn in {course.Title} this year, what work is expected, and how it is graded.\nEach unit takes about six weeks and ends with work that your child brings home.\nHomework: up to four times a week, no more than the grade needs.\nGrades: half from work in class, a third from projects, the rest from homework.\nQuestions? Write to the office in your language.";

    private static string Translated(string language, Course course) => language switch
    {
        "es" => $"{course.Title}\nQué aprendemos este año, qué trabajo se espera y cómo se califica.\nCada unidad dura unas seis semanas y termina con un trabajo que su hijo o hija lleva a casa.\nTarea: hasta cuatro veces por semana.\n¿Preguntas? Escriba a la oficina en su idioma.",
        "pt" => $"{course.Title}\nO que aprendemos este ano, que trabalho se espera e como se avalia.\nCada unidade dura cerca de seis semanas e termina com um trabalho que o seu filho leva para casa.\nPerguntas? Escreva à secretaria na sua língua.",
        "ht" => $"{course.Title}\nSa nou aprann ane sa a, ki travay nou tann, ak ki jan nou bay nòt.\nChak inite dire anviwon sis semèn.\nKesyon? Ekri biwo a nan lang ou.",
        _ => $"{course.Title}\nKuzê ki nu ta prende es anu, ki trabadju ta speradu i modi ki ta avaliadu.\nPergunta? Skrebe pa sekretaria na bu língua.",
    };

    private DateTime At(DateOnly day) => clock.ToUtc(day.ToDateTime(new TimeOnly(15, 25)));
}
