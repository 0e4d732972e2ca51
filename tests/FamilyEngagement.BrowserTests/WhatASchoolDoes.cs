using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.BrowserTests;

/// <summary>Sessions on a phone from notice to notes, documents, a timetable and syllabi: done in the portal, so that the proof is there.</summary>
[Collection(WorkCollection.Name)]
public class WhatASchoolDoes(Site site)
{
    private const int Phone = 390, Families = 40;

    private Task<int> Kingsley() => site.Ask(db => db.Schools.Where(school => school.SourcedId == DemoSchools.Kingsley).Select(school => school.Id).FirstAsync());

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    private static Task Follow(IPage page, string link) => page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^" + Regex.Escape(link)) }).First.ClickAsync();

    private static async Task ShouldFit(IPage page) =>
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, $"{page.Url} scrolls sideways");

    private async Task<string> NewSession(IPage page, int school, string kind, string title)
    {
        await page.GotoAsync($"/schools/{school}/sessions");
        await Follow(page, "New session");
        await page.GetByLabel("What kind of session?").SelectOptionAsync(new SelectOptionValue { Label = kind });
        await page.GetByLabel("Title").FillAsync(title);
        await page.GetByLabel("Day").FillAsync(TimeZoneInfo.ConvertTime(site.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByLabel("Where?").FillAsync("Cafeteria");
        await Press(page, "Save the session");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task Tell(IPage page, string way, params string[] languages)
    {
        await Follow(page, "Add a notice");
        await page.GetByText(way, new() { Exact = true }).ClickAsync();
        foreach (var language in languages) await page.GetByText(language, new() { Exact = true }).First.ClickAsync();
        await Press(page, "Save the notice");
        await Assertions.Expect(page.GetByText(way, new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task SignIn(IPage page, string number, string family)
    {
        await page.GetByLabel("Family, student or guardian").FillAsync(number);
        await Press(page, "Find");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Sign in: {family} family", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Signed in:" }).First).ToContainTextAsync(family);
    }

    [Fact]
    public async Task A_data_night_goes_from_notice_to_sign_in_of_forty_families_to_notes_on_a_phone()
    {
        var school = await Kingsley();
        var page = await site.Open("liaison", Phone, 844);
        var session = await NewSession(page, school, "Data night", "Reading data night");
        await Tell(page, "Text message", "English", "Spanish");
        await Assertions.Expect(page.GetByText("No notice yet in:")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Vietnamese" }).First).ToBeVisibleAsync();
        await ShouldFit(page);

        await Follow(page, "Sign families in");
        var families = await site.Ask(db => db.FamiliesIn(school).Where(family => family.Students.Count == 1).OrderByDescending(family => family.Id)
            .Where(family => family.Students.All(link => link.Student.Families.Count == 1)).Take(Families).Select(family => new { family.Id, family.Name, family.Students.First().Student.Number }).ToListAsync());
        foreach (var family in families) await SignIn(page, family.Number, family.Name);
        await Assertions.Expect(page.GetByText($"{Families} families")).ToBeVisibleAsync();
        await ShouldFit(page);

        // The same family again is still one; a wrong tap is taken back and made good.
        await page.GetByLabel("Family, student or guardian").FillAsync(families[0].Number);
        await Press(page, "Find");
        await Assertions.Expect(page.GetByText("Signed in at").First).ToBeVisibleAsync();
        await page.GotoAsync($"{session}/sign-in");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Undo") }).First.ClickAsync();
        await Assertions.Expect(page.GetByText($"{Families - 1} families")).ToBeVisibleAsync();
        await SignIn(page, families[^1].Number, families[^1].Name);
        await Assertions.Expect(page.GetByText($"{Families} families")).ToBeVisibleAsync();

        var ids = families.Select(family => family.Id).ToList();
        var day = await site.Ask(db => db.Sessions.Where(row => row.Title == "Reading data night").Select(row => row.Day).FirstAsync());
        Task<int> TwoWay(bool isTwoWay) => site.Ask(db => db.Contacts.CountAsync(contact => ids.Contains(contact.FamilyId) && contact.Day == day && contact.Channel == "Event" && contact.VoidedAt == null && contact.IsTwoWay == isTwoWay));
        await page.Locator("#after label").Filter(new() { HasTextRegex = new Regex("^Yes") }).ClickAsync();
        await Press(page, "Save for all who came");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        (await TwoWay(true)).ShouldBe(Families);
        (await TwoWay(false)).ShouldBe(0);

        await page.GotoAsync(session);
        await Follow(page, "Write the notes");
        await page.GetByLabel("What was done and said?").FillAsync("Forty families read their child’s page. شكرا");
        await Press(page, "Save the notes");
        await Assertions.Expect(page.GetByText("Forty families read their child’s page.")).ToBeVisibleAsync();
        await ShouldFit(page);
    }

    [Fact]
    public async Task The_Title_I_meeting_leaves_what_a_monitor_asks_for()
    {
        var school = await Kingsley();
        var page = await site.Open("principal");
        var session = await NewSession(page, school, "Title I annual meeting", "Title I meeting, second evening");
        await Assertions.Expect(page.GetByText("ESEA section 1116(c)(1)")).ToBeVisibleAsync();
        await Tell(page, "Letter or flyer home", "English", "Spanish", "Haitian Creole");
        await Follow(page, "Add the agenda");
        await page.GetByLabel("What is on the agenda?").FillAsync("What Title I is. Your rights. The compact.");
        await Press(page, "Save the agenda");
        await Follow(page, "Sign families in");
        await page.GetByText("Someone who is not on the list").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Rosa Delgado");
        await page.GetByLabel("They come as").SelectOptionAsync(new SelectOptionValue { Label = "Community partner" });
        await Press(page, "Write them down");
        await Assertions.Expect(page.GetByText("Rosa Delgado").First).ToBeVisibleAsync();
        await page.GotoAsync(session);
        await Follow(page, "Write down what families said");
        await page.GetByLabel("What did families say?").FillAsync("We want the compact in Somali.");
        await page.GetByLabel("What did the school do about it?").FillAsync("It is with the translators.");
        await Press(page, "Save");
        await Assertions.Expect(page.GetByText("It is with the translators.")).ToBeVisibleAsync();

        var district = await site.Open("district");
        await district.GotoAsync(session);
        await Assertions.Expect(district.GetByText("Letter or flyer home")).ToBeVisibleAsync();
        await Assertions.Expect(district.GetByText("What Title I is. Your rights. The compact.")).ToBeVisibleAsync();
        (await district.ContentAsync()).ShouldNotContain("Rosa Delgado");
    }

    [Fact]
    public async Task A_missing_translation_is_found_and_filled()
    {
        var page = await site.Open("liaison", Phone, 844);
        await page.GotoAsync($"/schools/{await Kingsley()}/documents");
        var missing = page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Add the translation:") });
        var name = (await missing.First.GetAttributeAsync("aria-label"))!;
        await missing.First.ClickAsync();
        await page.GetByText("Translated by a person", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Translator").FillAsync("Harbor Language Services");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "translation.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n") });
        await ShouldFit(page);
        await Press(page, "Save the translation");
        await Assertions.Expect(page.GetByText("Harbor Language Services").First).ToBeVisibleAsync();
        await page.GotoAsync($"/schools/{await Kingsley()}/documents");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_syllabus_is_posted_and_the_coverage_changes()
    {
        var page = await site.Open("liaison");
        await page.GotoAsync($"/schools/{await Kingsley()}/syllabi");
        var figure = page.Locator(".fe-figure").First;
        var (covered, courses) = Read(await figure.InnerTextAsync());
        covered.ShouldBeLessThan(courses);
        await Follow(page, "Post it");
        await page.GetByLabel("The syllabus as a text").FillAsync("What we learn each month, what to read at home, how we grade.");
        await Press(page, "Post the syllabus");
        await page.GotoAsync($"/schools/{await Kingsley()}/syllabi");
        Read(await figure.InnerTextAsync()).ShouldBe((covered + 1, courses));
    }

    [Fact]
    public async Task A_timetable_is_imported_and_two_bad_rows_are_explained()
    {
        var school = await Kingsley();
        var page = await site.Open("principal");
        await page.GotoAsync($"/schools/{school}/contact-times");
        await Follow(page, "Import a timetable");
        const string File = "Teacher,Weekday,From,To,Note\nNgozi Okafor,Mon,2:15 PM,3:00 PM,By phone\n\"Wren, Nathaniel\",Tuesday,14:15,15:00,Room 118\nKatherine Ingram,Someday,2:00 PM,3:00 PM,\nNobody Known,Monday,2:15 PM,3:00 PM,\n";
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "timetable.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(File) });
        await Press(page, "Look at this file");
        await Assertions.Expect(page.GetByText("Nothing has changed yet.")).ToBeVisibleAsync();
        await Follow(page, "rows we cannot take");
        await Assertions.Expect(page.GetByText("“Someday” is no weekday.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("No teacher here fits “Nobody Known”.")).ToBeVisibleAsync();
        await Press(page, "Import these times");
        await Assertions.Expect(page.GetByText("Room 118")).ToBeVisibleAsync();
        (await site.Ask(db => db.ContactTimes.CountAsync(time => time.SchoolId == school && !time.IsRemoved && db.SchoolYears.Any(year => year.Id == time.SchoolYearId && year.EndsOn >= DateOnly.FromDateTime(DateTime.UtcNow)) && (time.Staff.FamilyName == "Okafor" || time.Staff.FamilyName == "Wren")))).ShouldBe(2);
    }

    private static (int Covered, int Courses) Read(string figure)
    {
        var numbers = Regex.Matches(figure, "[0-9]+");
        return (int.Parse(numbers[0].Value, CultureInfo.InvariantCulture), int.Parse(numbers[1].Value, CultureInfo.InvariantCulture));
    }
}
