using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Seeding;
using Microsoft.EntityFrameworkCore;

namespace FamilyEngagement.BrowserTests;

/// <summary>A half-filled form in a real browser: closed, signed out, offline, left and come back to.</summary>
[Collection(WorkCollection.Name)]
public class NothingIsLost(Site site)
{
    private const string Text = "Grandmother answers after six. شكرا";

    [Fact]
    public async Task In_a_closed_tab()
    {
        var page = await Log();
        await page.GetByText("Home visit", new() { Exact = true }).ClickAsync();
        await Note(page).PressSequentiallyAsync(Text);
        await Kept(page);
        page.Url.ShouldContain("draft=", Case.Sensitive, "reload and a restored tab open the draft");
        await page.ReloadAsync();
        await Assertions.Expect(Note(page)).ToHaveValueAsync(Text);
        await NothingInStorage(page);

        var context = page.Context;
        await page.CloseAsync();
        page = await context.NewPageAsync();
        await page.GotoAsync("/");
        var unfinished = page.GetByRole(AriaRole.Link, new() { Name = "Log a contact, from" }).First;
        var address = await unfinished.GetAttributeAsync("href");
        await unfinished.ClickAsync();
        await Assertions.Expect(page.GetByText("It is not saved yet.")).ToBeVisibleAsync();
        await Assertions.Expect(Note(page)).ToHaveValueAsync(Text);
        await Assertions.Expect(page.GetByLabel("Home visit", new() { Exact = true })).ToBeCheckedAsync();
        await Save(page);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator($"a[href='{address}']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task When_the_tab_is_closed_at_once()
    {
        var page = await Log();
        await Note(page).FillAsync(Text);
        var context = page.Context;
        await page.CloseAsync(new() { RunBeforeUnload = true });
        page = await context.NewPageAsync();
        await page.GotoAsync(await LogPath());
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on with it" }).First.ClickAsync();
        await Assertions.Expect(Note(page)).ToHaveValueAsync(Text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Discarded.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task When_the_session_is_over()
    {
        var page = await Log();
        await Note(page).FillAsync(Text);
        await page.GetByText("We talked or wrote back and forth").ClickAsync();
        await page.Context.ClearCookiesAsync();
        await Assertions.Expect(Line(page)).ToContainTextAsync("You are signed out. What you typed is still here.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save contact" }).ClickAsync();
        await page.WaitForURLAsync("**/account/sign-in*");
        await page.GetByLabel("Email").FillAsync($"liaison@{DemoAccounts.Domain}");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByText("It is not saved yet.")).ToBeVisibleAsync();
        await Assertions.Expect(Note(page)).ToHaveValueAsync(Text);
        await Save(page, chosen: true);
    }

    [Fact]
    public async Task Without_a_connection()
    {
        var page = await Log();
        await page.Context.SetOfflineAsync(true);
        await Note(page).FillAsync(Text);
        await Assertions.Expect(Line(page)).ToContainTextAsync("You are offline. What you typed is still here, but not saved.");
        await page.GetByText("We talked or wrote back and forth").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save contact" }).ClickAsync();
        await Assertions.Expect(Note(page)).ToHaveValueAsync(Text);
        page.Url.ShouldContain("/contacts/log");
        await NothingInStorage(page);

        await page.Context.SetOfflineAsync(false);
        await Kept(page);
        await Save(page, chosen: true);
    }

    [Fact]
    public async Task When_the_server_cannot_be_reached_although_the_browser_thinks_it_is_online()
    {
        var page = await Log();
        await page.RouteAsync("**/drafts", route => route.AbortAsync());
        await Note(page).FillAsync(Text);
        await Assertions.Expect(Line(page)).ToContainTextAsync("not saved");
        await page.GetByText("We talked or wrote back and forth").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and log another" }).ClickAsync();
        await Assertions.Expect(Note(page)).ToHaveValueAsync(Text);
        await page.UnrouteAsync("**/drafts");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and log another" }).ClickAsync();
        await Assertions.Expect(page.GetByText("family saved.")).ToBeVisibleAsync();
        page.Url.ShouldEndWith("/contacts/log", Case.Sensitive, "the button that was pressed counts");
    }

    [Fact]
    public async Task By_going_away_and_Back()
    {
        var page = await Log();
        await Note(page).FillAsync(Text);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Families" }).ClickAsync();
        await page.GoBackAsync();
        var offer = page.GetByRole(AriaRole.Link, new() { Name = "Go on with it" });
        if (await Note(page).InputValueAsync() != Text) await offer.First.ClickAsync();
        await Assertions.Expect(Note(page)).ToHaveValueAsync(Text);
        await Save(page);

        // Back once more, to type a second contact on the page of the first: it is kept as a draft of its own.
        await page.GoBackAsync();
        await Note(page).FillAsync("And a second call.");
        await Kept(page);
        await Save(page);
        await Assertions.Expect(page.GetByText("And a second call.").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Of_a_plan()
    {
        var names = await Pages.Names(site);
        var page = await site.Open("principal");
        var path = $"/schools/{names["kingsley"]}/plans/{names["plan"]}/sections/{names["text"]}";
        // Another test may have sent the plan, which nobody writes on then.
        var plan = int.Parse(names["plan"], System.Globalization.CultureInfo.InvariantCulture);
        await site.Ask(db => db.Plans.Where(row => row.Id == plan).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, PlanStatus.Returned)));
        await page.GotoAsync(path);
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("We have many families.");
        await Kept(page);
        await page.GotoAsync(path);
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on with it" }).First.ClickAsync();
        await Assertions.Expect(page.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync("We have many families.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard" }).First.ClickAsync();
        await Assertions.Expect(page.GetByLabel("Text", new() { Exact = true })).Not.ToHaveValueAsync("We have many families.");
    }

    private static ILocator Note(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Note (optional)" });

    private static ILocator Line(IPage page) => page.Locator("[data-draft-line]").First;

    private static Task Kept(IPage page) => Assertions.Expect(Line(page)).ToContainTextAsync("Draft saved at", new() { Timeout = 15_000 });

    private static async Task Save(IPage page, bool chosen = false)
    {
        if (!chosen) await page.GetByText("We talked or wrote back and forth").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save contact" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Contact saved.")).ToBeVisibleAsync();
    }

    private static async Task NothingInStorage(IPage page) =>
        (await page.EvaluateAsync<int>("async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length")).ShouldBe(0);

    private async Task<string> LogPath()
    {
        var names = await Pages.Names(site);
        return $"/schools/{names["kingsley"]}/contacts/log?familyId={names["family"]}";
    }

    private async Task<IPage> Log()
    {
        var page = await site.Open("liaison", 390, 844);
        await page.GotoAsync(await LogPath());
        return page;
    }
}
