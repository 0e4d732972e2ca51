using System.Globalization;
using System.Text.RegularExpressions;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Seeding;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.BrowserTests;

/// <summary>A plan from its first word to the next year's plan, and two people in one section, in a district whose clock the test moves.</summary>
[Collection(YearCollection.Name)]
public partial class APlanLivesAYear(Site site)
{
    private const string Principal = "principal.year";

    [Fact]
    public async Task From_its_first_word_to_the_next_years_plan()
    {
        var school = await ASchoolWithoutPlan();
        var page = await site.Open(Principal);
        await Write(page, school);
        await SendReturnAndMend(page, school);
        await Vote(page, school);
        await Approve(school);
        page = await ReviewAtNinetyDays(school);
        page = await Close(school);
        await StartNextYear(page, school);
    }

    [Fact]
    public async Task Two_people_in_one_section_lose_nothing()
    {
        var (one, two) = (await site.Open("principal"), await site.Open("principal"));
        foreach (var page in new[] { one, two })
        {
            await page.GotoAsync("/");
            await page.GetByRole(AriaRole.Link, new() { Name = "Plan", Exact = true }).First.ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Open the plan" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Community partners", Exact = true }).First.ClickAsync();
        }

        await Text(one).FillAsync("The library gives every child a card. The health center comes on Thursdays.");
        await Save(one);
        await Text(two).FillAsync("The library gives every child a card. The food bank comes on Fridays. العربية");
        await Save(two);
        await Assertions.Expect(two.GetByRole(AriaRole.Heading, new() { Name = "Two people changed this section" })).ToBeVisibleAsync();
        (await two.Locator("main mark").AllInnerTextsAsync()).Select(mark => mark.Trim()).ShouldContain("food bank");
        await two.GetByLabel("Keep your text").CheckAsync(new() { Force = true });
        await two.GetByRole(AriaRole.Button, new() { Name = "Save my choices" }).ClickAsync();
        await Assertions.Expect(Text(two)).ToHaveValueAsync("The library gives every child a card. The food bank comes on Fridays. العربية");
    }

    private async Task Write(IPage page, School school)
    {
        await page.GotoAsync($"/schools/{school.Id}/plans");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the plan" }).ClickAsync();
        var plan = page.Url;
        (await page.GetByRole(AriaRole.Button, new() { Name = "Send for review" }).IsDisabledAsync()).ShouldBeTrue("nothing is written yet");
        var sections = page.GetByRole(AriaRole.Region, new() { Name = "Sections" }).GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link);
        for (var at = 0; at < await sections.CountAsync(); at++)
        {
            await sections.Nth(at).ClickAsync();
            if (await page.GetByLabel("Goal", new() { Exact = true }).CountAsync() > 0) await WriteGoal(page);
            else await Text(page).FillAsync("We asked every family at the door what goes well and what they need. They asked for short messages and evening meetings.");
            await Save(page);
            await page.GotoAsync(plan);
        }

        await AddRecords(page, plan);
        await page.GotoAsync(plan);
        await Assertions.Expect(page.GetByText("nobody leads it")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("no start: nobody can see whether it gets better")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = FirstGoal() }).First.ClickAsync();
        await page.GetByLabel("Start, in %").FillAsync("40");
        await page.GetByLabel("Who leads it?").First.FillAsync("Maya Chen");
        await Save(page);
    }

    private static async Task WriteGoal(IPage page)
    {
        await page.GetByLabel("Goal", new() { Exact = true }).FillAsync("Every family talks with a teacher each term.");
        await page.GetByLabel("Short name").FillAsync("A real talk");
        await page.GetByLabel("What will students learn or do better?").FillAsync("More third graders read on grade level.");
        await page.GetByLabel("Target, in %").FillAsync("80");
        await page.GetByLabel("What will you do?").First.FillAsync("Call every family in the first month.");
    }

    /// <summary>What sections ask for beside their text.</summary>
    private async Task AddRecords(IPage page, string plan)
    {
        await page.GotoAsync(plan);
        await page.GetByRole(AriaRole.Link, new() { Name = "Our families today", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a consultation" }).ClickAsync();
        await page.GetByLabel("With whom did you talk?").FillAsync("Families at the October breakfast");
        await page.GetByLabel("When?").FillAsync(await Today(page));
        await page.GetByLabel("How many people?").FillAsync("34");
        await page.GetByText("English", new() { Exact = true }).First.ClickAsync();
        await page.GetByLabel("What did they say?").FillAsync("Shorter messages, please.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the consultation" }).ClickAsync();

        await page.GotoAsync(plan);
        await page.GetByRole(AriaRole.Link, new() { Name = "Title I requirements", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add an attachment" }).ClickAsync();
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Home-School Compact");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "compact.pdf", MimeType = "application/pdf", Buffer = System.Text.Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the attachment" }).ClickAsync();
        await page.GotoAsync($"{plan}/title-one/lines/new");
        await page.GetByLabel("For what?").FillAsync("Interpreters at council meetings");
        await page.GetByLabel("Planned, in dollars").FillAsync("900");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the line" }).ClickAsync();
    }

    private async Task SendReturnAndMend(IPage page, School school)
    {
        await Plan(page, school);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send for review" }).ClickAsync();
        await Assertions.Expect(page.Locator("main .fe-status--wait").First).ToContainTextAsync("Sent for review");
        var district = await Review(school);
        await district.GetByRole(AriaRole.Link, new() { NameRegex = FirstGoal() }).First.ClickAsync();
        await district.GetByText("Needs a change", new() { Exact = true }).Last.ClickAsync();
        await district.GetByLabel("Comment for the principal").FillAsync("By when?");
        await district.GetByRole(AriaRole.Button, new() { NameRegex = SaveReview() }).ClickAsync();
        await district.GetByRole(AriaRole.Button, new() { Name = "Return for changes" }).ClickAsync();
        await Assertions.Expect(district.Locator("main .fe-status--due").First).ToContainTextAsync("Returned for changes");

        await Plan(page, school);
        await page.GetByRole(AriaRole.Link, new() { Name = "Fix Goal 1", Exact = false }).ClickAsync();
        await page.GetByLabel("By when?").First.FillAsync(await Today(page));
        await Save(page);
        await Plan(page, school);
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare versions" }).ClickAsync();
        await Assertions.Expect(page.Locator("main mark").First).ToBeVisibleAsync();
        await Plan(page, school);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send for review" }).ClickAsync();
    }

    private async Task Vote(IPage page, School school)
    {
        await page.GotoAsync($"/schools/{school.Id}/councils/by-laws?council=Parent");
        await page.GetByLabel("How many voting members must be there?").FillAsync("5");
        await page.GetByLabel("Where is it written?").FillAsync("By-laws of October 3, 2025, section 4");
        await page.GetByLabel("From which day does it count?").FillAsync((await Year()).StartsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Plan(page, school);
        await page.GetByRole(AriaRole.Link, new() { Name = "Votes on this plan" }).ClickAsync();
        var votes = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "Record a School Site Council vote" }).ClickAsync();
        await page.GetByLabel("Day of the meeting").FillAsync(await Today(page));
        foreach (var name in new[] { "Principal 1", "Teacher 1", "Teacher 2", "Parent 1" }) await page.Locator("label", new() { HasText = name }).First.ClickAsync();
        await page.GetByLabel("For", new() { Exact = true }).FillAsync("4");
        await page.GetByLabel("Against").First.FillAsync("0");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "minutes.pdf", MimeType = "application/pdf", Buffer = System.Text.Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the vote" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-error-summary]")).ToContainTextAsync("1 was present");
        await page.Locator("label", new() { HasText = "Parent 2" }).First.ClickAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "minutes.pdf", MimeType = "application/pdf", Buffer = System.Text.Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the vote" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Approved").First).ToBeVisibleAsync();

        var early = await Review(school);
        for (var round = 0; round < 12 && await early.GetByRole(AriaRole.Button, new() { NameRegex = SaveReview() }).CountAsync() > 0 && await Unread(early); round++) await LooksGood(early);
        (await early.GetByRole(AriaRole.Button, new() { Name = "Approve the plan" }).IsDisabledAsync()).ShouldBeTrue("the parent council has not decided yet");

        await page.GotoAsync($"{votes}/new?council=Parent");
        await page.GetByLabel("Day of the meeting").FillAsync(await Today(page));
        await page.GetByLabel("How many more parents or guardians were there?").FillAsync("12");
        await page.GetByLabel("For", new() { Exact = true }).FillAsync("11");
        await page.GetByLabel("Against").First.FillAsync("1");
        await page.GetByLabel("Or a link").FillAsync("https://school.example/minutes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the vote" }).ClickAsync();
    }

    private async Task Approve(School school)
    {
        var district = await Review(school);
        await district.GetByRole(AriaRole.Button, new() { Name = "Approve the plan" }).ClickAsync();
        await Assertions.Expect(district.Locator("main .fe-status--met").First).ToContainTextAsync("Approved");
    }

    private async Task<IPage> ReviewAtNinetyDays(School school)
    {
        var due = await site.Ask(db => db.Plans.Where(plan => plan.SchoolId == school.Id).OrderByDescending(plan => plan.Id).Select(plan => plan.Template!.ReviewDays).FirstAsync());
        var page = await On(due.First(day => day > DateOnly.FromDateTime(site.Clock.GetUtcNow().DateTime)));
        await Plan(page, school);
        await page.GetByRole(AriaRole.Link, new() { Name = "Write a review" }).First.ClickAsync();
        await page.GetByText("On track", new() { Exact = true }).First.ClickAsync();
        await page.GetByLabel("In a few sentences").FillAsync("Calls work better in the evening.");
        await page.GetByLabel("Progress").First.SelectOptionAsync(new SelectOptionValue { Label = "Behind" });
        await page.GetByLabel("What is the next step?").First.FillAsync("Two evenings a month.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save review" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Two evenings a month.").First).ToBeVisibleAsync();
        await Plan(page, school);
        await Assertions.Expect(page.GetByText("Calls work better in the evening.").First).ToBeVisibleAsync();
        return page;
    }

    private async Task<IPage> Close(School school)
    {
        var page = await On((await Year()).EndsOn.AddDays(-7));
        await Plan(page, school);
        await page.GetByRole(AriaRole.Link, new() { Name = "Close the plan" }).ClickAsync();
        await page.GetByLabel("What worked, and what did not?").First.FillAsync("Evening calls worked.");
        await page.GetByLabel("Next year").First.SelectOptionAsync("Keep");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close the plan" }).ClickAsync();
        await Assertions.Expect(page.Locator("main .fe-status--met").First).ToContainTextAsync("Closed");
        await Assertions.Expect(page.GetByText("Evening calls worked.").First).ToBeVisibleAsync();
        return page;
    }

    private async Task StartNextYear(IPage page, School school)
    {
        var year = await Year();
        var start = year.StartsOn.AddDays(364);
        await site.Ask(async db =>
        {
            var next = new SchoolYear { Name = $"{start.Year}–{(start.Year + 1) % 100:00}", StartsOn = start, EndsOn = year.EndsOn.AddDays(364) };
            next.Terms.Add(new Term { Name = "Term 1", StartsOn = start, EndsOn = start.AddDays(88) });
            db.SchoolYears.Add(next);
            return await db.SaveChangesAsync();
        });
        site.Services.GetRequiredService<DistrictCache>().Forget();
        page = await On(start.AddDays(3));
        await page.GotoAsync($"/schools/{school.Id}/plans");
        await page.GetByLabel("Start from").SelectOptionAsync(new SelectOptionValue { Label = $"Our plan {year.Name}" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the plan" }).ClickAsync();
        await Assertions.Expect(page.GetByText($"carried over from {year.Name}").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = FirstGoal() }).First.ClickAsync();
        await Assertions.Expect(page.GetByLabel("What will you do?").First).ToHaveValueAsync("Call every family in the first month.");
    }

    /// <summary>The portal as it is on that day, at noon; whoever was signed in signs in again.</summary>
    private async Task<IPage> On(DateOnly day)
    {
        site.Clock.MoveTo(day.ToDateTime(new TimeOnly(17, 0), DateTimeKind.Utc));
        return await site.Open(Principal);
    }

    private async Task<IPage> Review(School school)
    {
        var district = await site.Open("district");
        await district.GotoAsync($"/district/plans?q={Uri.EscapeDataString(school.Name)}");
        await district.GetByRole(AriaRole.Link, new() { Name = school.Name }).First.ClickAsync();
        return district;
    }

    private static async Task<bool> Unread(IPage district) => await district.Locator("nav.fe-side li:has(.fe-status--none) a, nav.fe-side li:has(.fe-status--due) a").CountAsync() > 0;

    private static async Task LooksGood(IPage district)
    {
        await district.Locator("nav.fe-side li:has(.fe-status--none) a, nav.fe-side li:has(.fe-status--due) a").First.ClickAsync();
        await district.GetByText("Looks good", new() { Exact = true }).Last.ClickAsync();
        await district.GetByRole(AriaRole.Button, new() { NameRegex = SaveReview() }).ClickAsync();
    }

    private static async Task Plan(IPage page, School school)
    {
        await page.GotoAsync($"/schools/{school.Id}/plans");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the plan" }).ClickAsync();
    }

    private static ILocator Text(IPage page) => page.GetByLabel("Text", new() { Exact = true });

    private static async Task Save(IPage page) => await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

    private Task<string> Today(IPage page) => Task.FromResult(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(site.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private Task<SchoolYear> Year() => site.Ask(db => db.SchoolYears.OrderByDescending(year => year.StartsOn).FirstAsync());

    /// <summary>In Title I, with children on its roster, a principal and a site council of nine.</summary>
    private async Task<School> ASchoolWithoutPlan()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FamilyEngagement.Web.Data.AppDbContext>();
        var year = await Year();
        var school = await db.Schools.Where(school => school.IsTitleI && school.IsActive && !db.Plans.Any(plan => plan.SchoolId == school.Id) && db.Enrollments.Any(child => child.SchoolId == school.Id)).OrderBy(school => school.Id).FirstAsync();
        var user = new PortalUser { UserName = $"{Principal}@{DemoAccounts.Domain}", Email = $"{Principal}@{DemoAccounts.Domain}", Name = "Maya Chen", IsDemo = true };
        user.Assignments.Add(new SchoolAssignment { SchoolId = school.Id, Role = PortalRole.Principal, From = year.StartsOn });
        (await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().CreateAsync(user, DemoAccounts.Password)).Succeeded.ShouldBeTrue();
        foreach (var (seat, count) in new[] { (CouncilSeat.Principal, 1), (CouncilSeat.Teacher, 4), (CouncilSeat.Parent, 4) })
            for (var at = 1; at <= count; at++)
                db.Add(new CouncilMember { SchoolId = school.Id, SchoolYearId = year.Id, Council = CouncilKind.Site, Name = $"{seat} {at}", Seat = seat, From = year.StartsOn });
        await db.SaveChangesAsync();
        return school;
    }

    [GeneratedRegex("^Goal 1")]
    private static partial Regex FirstGoal();

    [GeneratedRegex("^Save( and read the next section)?$")]
    private static partial Regex SaveReview();
}

/// <summary>A district of its own, whose clock goes through a school year.</summary>
[CollectionDefinition(Name)]
public sealed class YearCollection : ICollectionFixture<Site>
{
    public const string Name = "year";
}
