using System.Text.RegularExpressions;

namespace FamilyEngagement.BrowserTests;

/// <summary>The main job, end to end, by the demo accounts in a real browser.</summary>
[Collection(WorkCollection.Name)]
public partial class ThreePeopleAtWork(Site site)
{
    private const int Phone = 390;

    [Fact]
    public async Task A_liaison_logs_a_contact_on_a_phone_and_the_strategy_counts_it()
    {
        var principal = await site.Open("principal");
        var before = await Reached(principal);

        var liaison = await site.Open("liaison", Phone, 844);
        var taps = 0;
        await liaison.GetByRole(AriaRole.Combobox, new() { Name = "Who did you talk with?" }).PressSequentiallyAsync("wars");
        await Tap(liaison.GetByRole(AriaRole.Option).Filter(new() { HasText = "Ayaan" }));
        await Tap(liaison.GetByText("We talked or wrote back and forth"));
        await liaison.GetByLabel("Note (optional)").FillAsync("Mother will come to the data night.");
        await Tap(liaison.GetByRole(AriaRole.Button, new() { Name = "Save contact" }));
        await Assertions.Expect(liaison.GetByRole(AriaRole.Status)).ToContainTextAsync("Contact saved.");
        await Assertions.Expect(liaison.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Warsame family");
        await Assertions.Expect(liaison.GetByText("Two-way talk").First).ToBeVisibleAsync();
        taps.ShouldBe(3);

        (await Reached(principal)).ShouldBe(before + 1, "the figure beside the strategy is live");

        Task Tap(ILocator target)
        {
            taps++;
            return target.ClickAsync();
        }
    }

    [Fact]
    public async Task A_liaison_logs_a_contact_without_javascript()
    {
        var page = await site.Open("liaison", Phone, 844, script: false);
        await page.GetByLabel("Who did you talk with?").FillAsync("monteiro edson");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log a contact" }).ClickAsync();
        await page.GetByText("Monteiro family").ClickAsync();
        await page.GetByText("Left a voicemail").ClickAsync();
        await page.GetByText("Tomorrow").ClickAsync();
        await page.GetByText("Day and what to do").ClickAsync();
        await page.GetByLabel("What to do").FillAsync("Try a text.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save contact" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Contact saved.");
        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Try a text." })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_contact_is_logged_by_keyboard_alone()
    {
        var page = await site.Open("liaison");
        await page.GetByLabel("Who did you talk with?").FocusAsync();
        await page.Keyboard.TypeAsync("jean");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/contacts/log?familyId=*");
        await page.GetByLabel("Left a voicemail").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Contact saved.");
    }

    [Fact]
    public async Task A_plan_is_mended_sent_and_approved()
    {
        var principal = await site.Open("principal");
        await principal.GetByRole(AriaRole.Link, new() { Name = "Fix Goal 1", Exact = false }).ClickAsync();
        var leaders = principal.GetByLabel("Who leads it?");
        await leaders.Nth(1).FillAsync("Denise Whitcomb");
        await principal.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        // The unfinished third goal is dropped: a plan with half a goal cannot be sent.
        await Plan(principal);
        await principal.GetByRole(AriaRole.Link, new() { NameRegex = ThirdGoal() }).First.ClickAsync();
        await principal.GetByRole(AriaRole.Link, new() { Name = "Remove this goal" }).ClickAsync();
        await principal.GetByRole(AriaRole.Button, new() { Name = "Remove the goal" }).ClickAsync();
        await Plan(principal);
        await principal.GetByRole(AriaRole.Button, new() { Name = "Send for review" }).ClickAsync();
        await Assertions.Expect(principal.Locator("main .fe-status--wait").First).ToContainTextAsync("Sent for review");

        var district = await site.Open("district");
        await district.GotoAsync("/district/plans");
        await district.GetByRole(AriaRole.Link, new() { Name = "Kingsley Elementary School" }).ClickAsync();
        for (var rounds = 0; rounds < 12 && await district.GetByRole(AriaRole.Button, new() { Name = "Approve the plan" }).IsDisabledAsync(); rounds++)
        {
            var next = district.Locator("nav.fe-side li:has(.fe-status--none) a, nav.fe-side li:has(.fe-status--due) a").First;
            await next.ClickAsync();
            await district.GetByText("Looks good", new() { Exact = true }).Last.ClickAsync();
            await district.GetByRole(AriaRole.Button, new() { NameRegex = SaveReview() }).ClickAsync();
        }

        await district.GetByRole(AriaRole.Button, new() { Name = "Approve the plan" }).ClickAsync();
        await Assertions.Expect(district.Locator("main .fe-status--met").First).ToContainTextAsync("Approved");
        await Plan(principal);
        await Assertions.Expect(principal.Locator("main .fe-status--met").First).ToContainTextAsync("Approved");
    }

    [Fact]
    public async Task A_standard_goes_from_a_tick_to_met()
    {
        var liaison = await site.Open("liaison");
        await Standard(liaison, 2);
        var item = liaison.GetByRole(AriaRole.Checkbox).First;
        if (!await item.IsCheckedAsync()) await liaison.Locator("main .usa-checkbox__label").First.ClickAsync();
        await liaison.GetByRole(AriaRole.Button, new() { Name = "Save checklist" }).ClickAsync();
        await liaison.GetByLabel("Note").First.FillAsync("Thursdays 2:30 to 3:10, on the staff calendar.");
        await liaison.GetByRole(AriaRole.Button, new() { Name = "Add evidence" }).ClickAsync();

        var principal = await site.Open("principal");
        await Standard(principal, 2);
        await Assertions.Expect(principal.GetByText("Thursdays 2:30 to 3:10").First).ToBeVisibleAsync();
        await principal.GetByRole(AriaRole.Button, new() { Name = "Confirm this standard" }).ClickAsync();
        await Assertions.Expect(principal.Locator("main .fe-status").First).ToContainTextAsync("To check");

        var district = await site.Open("district");
        await district.GotoAsync("/district/compliance");
        var cell = district.Locator("tr", new() { HasText = "Kingsley Elementary School" }).Locator("td").Nth(1);
        await Assertions.Expect(cell).ToContainTextAsync("To check");
        await cell.GetByRole(AriaRole.Link).ClickAsync();
        await district.GetByRole(AriaRole.Button, new() { Name = "Mark as met" }).ClickAsync();
        await district.GotoAsync("/district/compliance");
        await Assertions.Expect(cell).ToContainTextAsync("Met");
    }

    private static async Task<int> Reached(IPage principal)
    {
        await principal.GotoAsync("/");
        var words = await principal.GetByRole(AriaRole.Region, new() { Name = "Is the plan happening?" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Welcome call to every new family" }).Locator("strong").First.InnerTextAsync();
        return int.Parse(words.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task Plan(IPage page)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Plan" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the plan", Exact = false }).First.ClickAsync();
    }

    private static async Task Standard(IPage page, int number)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Standards" }).ClickAsync();
        await page.Locator($"a[href$='/standards/{number}']").First.ClickAsync();
    }

    [GeneratedRegex("^Goal 3")]
    private static partial Regex ThirdGoal();

    [GeneratedRegex("^Save")]
    private static partial Regex SaveReview();
}
