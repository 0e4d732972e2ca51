using System.Text.RegularExpressions;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.BrowserTests;

/// <summary>Many contacts at once: a campaign of thirty families with and without script, and a file from upload to result.</summary>
[Collection(WorkCollection.Name)]
public partial class ManyContacts(Site site)
{
    private const int Phone = 390;

    private async Task<string> School() => $"/schools/{await site.Ask(db => db.Schools.Where(school => school.SourcedId == DemoSchools.Kingsley).Select(school => school.Id).FirstAsync())}";

    [Fact]
    public async Task Thirty_families_are_worked_by_keyboard_alone()
    {
        var page = await site.Open("liaison");
        await page.GotoAsync(await MakeCampaign(page, "Calls by keyboard"));
        var rows = page.Locator("tr[data-row]");
        (await rows.CountAsync()).ShouldBe(30);

        await rows.First.GetByRole(AriaRole.Combobox).First.FocusAsync();
        for (var at = 0; at < 30; at++)
        {
            // A letter chooses (Left a voicemail, Two-way talk), Enter goes to the next family; the row saves on the way.
            await page.Keyboard.PressAsync(at % 3 == 0 ? "l" : "t");
            await page.Keyboard.PressAsync("Enter");
        }

        for (var at = 0; at < 30; at++) await Assertions.Expect(rows.Nth(at).GetByRole(AriaRole.Status)).ToContainTextAsync("Saved by Ana Teixeira");
        await rows.First.GetByLabel(NoteLabel()).FillAsync("Spoke with the grandmother.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(rows.First.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved by");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("done, of 30")).ToBeVisibleAsync();
        (await page.Locator(".fe-figure").AllInnerTextsAsync()).ShouldBe(["30", "20", "20"]);
        (await rows.First.GetByLabel(NoteLabel()).InputValueAsync()).ShouldBe("Spoke with the grandmother.");
    }

    [Fact]
    public async Task A_lost_connection_loses_nothing_and_the_row_says_so()
    {
        var page = await site.Open("liaison", Phone, 844);
        await page.GotoAsync(await MakeCampaign(page, "Calls in a cellar"));
        var row = page.Locator("tr[data-row]").First;
        await page.Context.SetOfflineAsync(true);
        await row.GetByRole(AriaRole.Combobox).First.SelectOptionAsync("TwoWay");
        await Assertions.Expect(row.GetByRole(AriaRole.Status)).ToContainTextAsync("Not saved. What you typed is still here.");
        await page.Context.SetOfflineAsync(false);
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Save") }).ClickAsync();
        await Assertions.Expect(row.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved by Ana Teixeira");
    }

    [Fact]
    public async Task Thirty_families_are_saved_without_javascript()
    {
        var page = await site.Open("liaison", Phone, 844, script: false);
        await page.GotoAsync(await MakeCampaign(page, "Calls without script"));
        var rows = page.Locator("tr[data-row]");
        await rows.Nth(4).GetByRole(AriaRole.Combobox).First.SelectOptionAsync("TwoWay");
        await rows.Nth(4).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Save") }).ClickAsync();
        await Assertions.Expect(page.GetByText("done, of 30")).ToBeVisibleAsync();
        for (var at = 5; at < 30; at++) await rows.Nth(at).GetByRole(AriaRole.Combobox).First.SelectOptionAsync("NoAnswer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save all rows" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("All rows are saved.");
        (await page.Locator(".fe-figure").AllInnerTextsAsync()).ShouldBe(["26", "1", "1"]);
        (await page.EvaluateAsync<string[]>("() => document.documentElement.scrollWidth <= innerWidth ? [] : ['sideways by ' + (document.documentElement.scrollWidth - innerWidth), ...[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 6).map(e => e.outerHTML.slice(0, 150))]")).ShouldBeEmpty("these stick out to the side");
    }

    [Fact]
    public async Task A_file_goes_from_upload_to_result()
    {
        var school = await School();
        var id = int.Parse(school.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var students = await site.Ask(db => db.StudentsIn(id).OrderBy(student => student.Number).Take(2).Select(student => student.Number).ToListAsync());
        var today = await site.Ask(_ => Task.FromResult(DateTime.UtcNow.AddDays(-2)));
        var file = $"Student ID,Date,How,Result,Notes\n{students[0]},{today:M/d/yyyy},Phone call,Answered,Talked about the project.\n{students[1]},{today:M/d/yyyy},Text,Left voicemail,\n1,{today:M/d/yyyy},Text,Answered,\n";
        var page = await site.Open("liaison");
        await page.GotoAsync($"{school}/contacts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Import a file" }).ClickAsync();
        await page.GetByLabel("CSV file").SetInputFilesAsync(new FilePayload { Name = "made-up-calls.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Take this file" }).ClickAsync();
        await page.GetByLabel("How did you understand families").SelectOptionAsync("StaffSpeaks");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        if (await page.GetByText("The month").CountAsync() > 0) await page.GetByText("The month").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show me the rows" }).ClickAsync();
        await Assertions.Expect(page.GetByText("No student here has the number “1”.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 2 contacts" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("2 contacts are in.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" }).ClickAsync();
        await Assertions.Expect(page.GetByText("This import was undone")).ToBeVisibleAsync();
    }

    /// <summary>Thirty families by a pasted list of their children's numbers.</summary>
    private async Task<string> MakeCampaign(IPage page, string name)
    {
        var school = await School();
        var id = int.Parse(school.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var numbers = await site.Ask(db => db.FamiliesIn(id).Where(family => family.Students.Count == 1).OrderBy(family => family.Key)
            .Where(family => family.Students.All(link => link.Student.Families.Count == 1)).Take(30).Select(family => family.Students.First().Student.Number).ToListAsync());
        await page.GotoAsync($"{school}/campaigns/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("A list from elsewhere").FillAsync(string.Join('\n', numbers));
        await page.GetByRole(AriaRole.Button, new() { Name = "Show who fits" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the campaign with 30 families" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        return new Uri(page.Url).PathAndQuery;
    }

    [GeneratedRegex("^Note: ")]
    private static partial Regex NoteLabel();
}
