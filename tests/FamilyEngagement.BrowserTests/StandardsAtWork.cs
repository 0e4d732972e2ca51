using System.IO.Compression;
using System.Text.RegularExpressions;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.BrowserTests;

/// <summary>A school works through its standards; the district checks, returns, looks again, draws and takes the table along; a monitor gets a pack without names.</summary>
[Collection(WorkCollection.Name)]
public class StandardsAtWork(Site site)
{
    /// <summary>It teaches kindergarten to grade 8, so all eight apply.</summary>
    private Task<int> HarborPoint() => site.Ask(db => db.Schools.Where(school => school.SourcedId == "BH-0025").Select(school => school.Id).FirstAsync());

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    private static Task ShouldSay(IPage page, string text) => Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync();

    private static ILocator State(IPage page) => page.Locator("main .fe-status").First;

    [Fact]
    public async Task A_school_works_through_all_eight_and_the_district_verifies_returns_and_looks_again()
    {
        var school = await HarborPoint();
        var page = await site.Open("principal2");
        for (var number = 1; number <= 8; number++) await Confirm(page, school, number);
        await page.GotoAsync($"/schools/{school}/standards");
        await Assertions.Expect(page.GetByText("Not started")).ToHaveCountAsync(0);

        var district = await site.Open("district");
        await district.GotoAsync($"/district/checks?Standard=6");
        await district.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^6\\. .*Harbor Point") }).ClickAsync();
        await district.GetByLabel("What should change?").FillAsync("Add the page that families got. شكرا");
        await Press(district, "Return for changes");
        await Assertions.Expect(State(district)).ToContainTextAsync("Returned for changes");

        await page.GotoAsync($"/schools/{school}/standards/6");
        await ShouldSay(page, "Add the page that families got. شكرا");
        await page.GetByLabel("Why is it met?").FillAsync("It is the second piece of evidence.");
        await Press(page, "Ask the district to look again");
        await Assertions.Expect(State(page)).ToContainTextAsync("To check");

        await district.ReloadAsync();
        await ShouldSay(district, "It is the second piece of evidence.");
        await Press(district, "It is met after all");
        await Assertions.Expect(State(district)).ToContainTextAsync("Met");
        await district.GetByLabel("Your question").FillAsync("Which evening works best?");
        await Press(district, "Ask");
        await page.ReloadAsync();
        await page.GetByLabel("Your answer").FillAsync("Tuesdays.");
        await Press(page, "Send the answer");
        await ShouldSay(page, "Tuesdays.");
    }

    /// <summary>Ticks an item with an owner, adds evidence and confirms; asks for help where help is still open, the answer comes first.</summary>
    private static async Task Confirm(IPage page, int school, int number)
    {
        await page.GotoAsync($"/schools/{school}/standards/{number}");
        if (await page.GetByRole(AriaRole.Button, new() { Name = "Take the confirmation back" }).CountAsync() > 0) await Press(page, "Take the confirmation back");
        var box = page.Locator("main form[action$=checklist] .usa-checkbox__label").First;
        if (!await page.Locator("main form[action$=checklist] input[type=checkbox]").First.IsCheckedAsync()) await box.ClickAsync();
        await page.GetByLabel("Who sees to it?").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Press(page, "Save checklist");
        await page.GetByLabel("Note", new() { Exact = true }).FillAsync($"What shows standard {number}.");
        await Press(page, "Add evidence");
        await ShouldSay(page, $"What shows standard {number}.");
        await Press(page, "Confirm this standard");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take the confirmation back" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_district_reads_the_table_by_keyboard_draws_and_takes_it_along()
    {
        var page = await site.Open("district");
        await page.GotoAsync("/district/compliance");
        var cells = page.Locator(".fe-matrix td a");
        await cells.First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        (await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.fe-matrix td a')].indexOf(document.activeElement)")).ShouldBe(1);
        await page.Keyboard.PressAsync("ArrowDown");
        (await page.EvaluateAsync<bool>("() => document.activeElement.closest('tr').previousElementSibling !== null && document.activeElement.matches('.fe-matrix td a')")).ShouldBeTrue();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Evidence", Exact = true })).ToBeVisibleAsync();

        await page.GotoAsync("/district/compliance?Standard=4&Status=NeedsHelp");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download (CSV)" }).ClickAsync());
        var table = await File.ReadAllTextAsync(await download.PathAsync());
        table.ShouldContain("Needs help");
        table.ShouldNotContain("Space for meetings");

        await page.GotoAsync("/district/checks/samples");
        await site.Ask(db => db.StandardSamples.ExecuteDeleteAsync());
        await page.ReloadAsync();
        await Press(page, "Draw now");
        (await site.Ask(db => db.StandardSamples.CountAsync(sample => sample.ClosedAt == null))).ShouldBe(5);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^Drawn for") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_pack_for_a_monitor_names_no_family()
    {
        var school = await HarborPoint();
        var family = await site.Ask(db => db.FamiliesIn(school).OrderBy(family => family.Id).Select(family => new { family.Name, Student = family.Students.First().Student.GivenName }).FirstAsync());
        var page = await site.Open("principal2");
        await page.GotoAsync($"/schools/{school}/standards/7");
        await page.GetByLabel("Note", new() { Exact = true }).FillAsync($"{family.Student} {family.Name} read aloud, call 617-555-0142.");
        await Press(page, "Add evidence");
        await ShouldSay(page, "read aloud");

        await page.GotoAsync($"/schools/{school}/evidence-pack");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download the pack" }).First.ClickAsync());
        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync());
        zip.Entries.Select(entry => entry.FullName).ShouldContain("index.html");
        var said = "";
        foreach (var entry in zip.Entries.Where(entry => Path.GetExtension(entry.Name) is ".html" or ".csv"))
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            var text = await reader.ReadToEndAsync();
            text.ShouldNotContain(family.Name, Case.Sensitive, entry.FullName);
            text.ShouldNotContain("555-0142", Case.Sensitive, entry.FullName);
            said += text;
        }

        said.ShouldContain("read aloud");
        said.ShouldContain("[name removed]");
    }
}
