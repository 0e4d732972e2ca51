using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.PlanRecords;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Evidence libraries of two schools: what eleven weeks of work leave behind, used by standards and by Kingsley's plan. After the standards.</summary>
public class DemoLibrary(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    /// <param name="Week">Of the school year.</param>
    /// <param name="File">Name of a file, or a link, or nothing for a note.</param>
    /// <param name="Standards">Numbers of the standards that it is used for.</param>
    private sealed record Thing(int Week, string Title, string Shows, string File, string Note = "", int? ValidWeeks = null, bool HasNames = false, bool IsRemoved = false, params int[] Standards);

    private static readonly Thing[] Kingsley =
    [
        new(1, "Family room, what it offers", "space, resources", "Family room.pdf", "Room 104: two tables, a printer, toys, coffee. Open Tuesday and Thursday.", Standards: [1]),
        new(1, "Weekly contact times of all teachers", "time each week", "Contact times.xlsx.pdf", Standards: [2]),
        new(2, "Welcome letter in seven languages", "home language, translated", "Welcome letter.pdf", Standards: [4]),
        new(2, "How we answer questions within two days", "prompt response", "", "The office writes each question into the portal. The liaison looks at the list each morning at 7:45 and hands over what is not hers.", Standards: [3]),
        new(3, "Back-to-School Night: agenda", "two-way, Title I meeting", "Agenda back-to-school evening.pdf", Standards: [5]),
        new(3, "Back-to-School Night: sign-in sheet", "attendance", "Sign-in sheet.pdf", "Sixty families. Names are on it, so it stays here.", HasNames: true),
        new(4, "Newsletter, first month", "home language", "https://www.bayharbor.example/kingsley/newsletter", Standards: [4, 7]),
        new(5, "Interpreter line, poster for the office", "home language", "Interpreter poster.pdf", ValidWeeks: 4),
        new(6, "Data night: notice in five languages", "data explained, two-way", "Data night notice.pdf", Standards: [6]),
        new(6, "Reading at home, one page for each grade", "help at home", "Reading at home.pdf", Standards: [7]),
        new(8, "What families asked for at the October breakfast", "two-way, changed because of families", "", "Shorter messages, meetings after work, someone who answers in their language. The staff meeting of the week after chose one message a week."),
        new(9, "Title I annual meeting: slides", "Title I meeting", "Title I annual meeting.pdf"),
        new(10, "Photo of the family room, draft", "space", "Photo list.pdf", IsRemoved: true),
    ];

    private static readonly Thing[] HarborPoint =
    [
        new(2, "Parent meeting room, floor plan", "space, resources", "Meeting room.pdf", Standards: [1]),
        new(4, "Welcome evening: notice", "two-way", "Welcome evening.pdf"),
        new(7, "Grade portal, how families sign in", "data explained", "https://www.bayharbor.example/harbor-point/grades", Standards: [6]),
        new(9, "Conference week: letter in four languages", "home language", "Conference week.pdf"),
    ];

    public async Task Make()
    {
        await Make(DemoSchools.Kingsley, Kingsley);
        await Make(DemoSchools.HarborPoint, HarborPoint);
        db.ChangeTracker.Clear();
    }

    private async Task Make(string sourcedId, Thing[] things)
    {
        var school = await db.Schools.Where(school => school.SourcedId == sourcedId).Select(school => school.Id).FirstAsync();
        var by = await db.Assignments.In(school).Where(role => role.Role == PortalRole.Liaison).Select(role => role.UserId).FirstAsync();
        var year = district.YearOn(clock.Today)!;
        var standards = await db.SchoolStandards.In(school).Include(row => row.Standard).Where(row => row.SchoolYearId == year.Id).ToDictionaryAsync(row => row.Standard.Number);
        EvidenceItem? last = null;
        foreach (var thing in things)
        {
            var day = year.StartsOn.AddDays(7 * thing.Week - 5);
            var at = clock.ToUtc(day.AddDays(1).ToDateTime(new TimeOnly(8, 20)));
            var item = await Put(thing, school, by, day, at, year.Id);
            db.EvidenceItems.Add(item);
            foreach (var number in thing.Standards)
                if (standards.TryGetValue(number, out var row)) row.Evidence.Add(new Evidence { SchoolId = school, LibraryItem = item, ById = by, At = at.AddDays(2) });
            if (thing.IsRemoved) item.Remove(by, at.AddDays(1));
            if (thing.Title.StartsWith("Data night", StringComparison.Ordinal)) last = item;
            await db.SaveChangesAsync();
        }

        if (last is not null) await Attach(school, by, last);
    }

    private async Task<EvidenceItem> Put(Thing thing, int school, int by, DateOnly day, DateTime at, int yearId)
    {
        var kind = thing.File.StartsWith("https", StringComparison.Ordinal) ? EvidenceKind.Link : thing.File.Length > 0 ? EvidenceKind.File : EvidenceKind.Note;
        var item = new EvidenceItem { SchoolId = school, Kind = kind, Title = thing.Title, Shows = thing.Shows, Day = day, SchoolYearId = yearId, ValidUntil = thing.ValidWeeks is { } weeks ? day.AddDays(7 * weeks) : null, ById = by, At = at };
        var file = kind == EvidenceKind.File ? await Keep(thing, school, by, at) : null;
        item.Hold(file, kind == EvidenceKind.Link ? thing.File : "", thing.Note, by, at);
        item.Mark(thing.HasNames, by, at);
        item.Index();
        return item;
    }

    private async Task<StoredFile> Keep(Thing thing, int school, int by, DateTime at)
    {
        var content = DemoPdf.Of(thing.Title, thing.Shows, $"School {school}");
        return await db.KeepFile(new FormFile(new MemoryStream(content), 0, content.Length, "File", thing.File.Replace(".xlsx", "", StringComparison.Ordinal)), school, planId: null, by, at);
    }

    /// <summary>The plan of this year shows the notice of the data night, too.</summary>
    private async Task Attach(int school, int by, EvidenceItem item)
    {
        var yearId = district.YearOn(clock.Today)!.Id;
        var section = await db.PlanSections.In(school).Where(section => section.Plan.SchoolYearId == yearId && section.Plan.Status == PlanStatus.Returned).OrderBy(section => section.Position).FirstOrDefaultAsync(section => section.Kind == SectionKind.Text);
        if (section is null) return;
        db.PlanRecords.Add(new PlanRecord { SchoolId = school, SectionId = section.Id, Kind = RecordKind.Attachment, Title = item.Title, EvidenceItemId = item.Id, FileId = item.FileId, ById = by, At = clock.UtcNow.AddHours(-4) });
        await db.SaveChangesAsync();
    }
}
