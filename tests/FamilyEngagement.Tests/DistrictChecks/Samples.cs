using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Features.DistrictChecks;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.DistrictChecks;

/// <summary>Standards drawn at random, once a month.</summary>
public class Samples
{
    private static readonly int[] Sampled = [1, 7];

    /// <summary>A district where each school met two standards on its word.</summary>
    private static async Task<(Portal Portal, List<School> Schools)> Begin(int schools)
    {
        var (portal, made) = (await new Portal().WithDistrict(), new List<School>());
        for (var at = 0; at < schools; at++)
        {
            made.Add(await portal.Have(A.School($"School {at}")));
            var principal = await portal.Have(A.Principal(made[^1].Id));
            foreach (var number in Sampled) await portal.Record(made[^1], number, principal.Id, StandardStep.Attest);
        }

        return (portal, made);
    }

    private static async Task<int> Draw(Portal portal)
    {
        var drawn = 0;
        await portal.With<SampleDraw>(async draw => drawn = await draw.Draw());
        return drawn;
    }

    [Fact]
    public async Task A_month_is_drawn_once_and_never_more_than_the_number_in_the_settings()
    {
        var (portal, _) = await Begin(4);
        await using var __ = portal;
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Draw(portal))));
        results.Order().ShouldBe([0, 0, 0, 5]);
        (await Draw(portal)).ShouldBe(0);
        var rows = await portal.Ask(db => db.StandardSamples.AsNoTracking().ToListAsync());
        rows.Count.ShouldBe(5);
        rows.ShouldAllBe(row => row.Month == new DateOnly(2026, 11, 1) && row.ClosedAt == null);
        rows.Select(row => row.SchoolStandardId).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task What_is_drawn_waits_for_the_district_and_its_word_closes_it()
    {
        var (portal, schools) = await Begin(2);
        await using var _ = portal;
        var browser = await portal.SignedInAs(PortalRole.DistrictStaff);
        var page = (await browser.Get("/district/checks/samples")).ShouldSay("Nothing is drawn for November yet.");
        page = (await page.Submit("Draw now")).ShouldBeOk().ShouldSay("4 standards are drawn.").ShouldSay("November 2026");
        page.Document.QuerySelectorAll("button").Select(Page.Words).ShouldNotContain("Draw now");
        (await browser.Get("/district/checks?Kind=Sample")).ShouldSay("4 standards").ShouldSay("Drawn at random");

        page = (await browser.Get($"/schools/{schools[0].Id}/standards/1")).ShouldSay("To check").ShouldSay("This one was drawn at random. Look at it in depth");
        await page.Submit("Mark as met");
        await (await browser.Get($"/schools/{schools[1].Id}/standards/1")).Submit("Return for changes", ("Return.Note", "The room is closed."));
        page = (await browser.Get("/district/checks/samples?month=2026-11")).ShouldBeOk();
        page.Document.QuerySelector("tbody tr")!.Children.Select(Page.Words).ShouldBe(["November 2026", "4", "1", "1", "2", "50%"]);
        page.ShouldSay("Still met").ShouldSay("Returned for changes");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        (await portal.Find(schools[0].Id, 1))!.Samples.Single().ClosedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_looked_at_this_term_is_left_alone()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        var principal = await portal.Have(A.Principal(school.Id));
        await portal.Record(school, 6, principal.Id, StandardStep.Attest, StandardStep.Verify);
        (await Draw(portal)).ShouldBe(0);
        // Looked at before the term began.
        await portal.Change(db => db.StandardEvents.ExecuteUpdateAsync(set => set.SetProperty(line => line.At, new DateTime(2026, 8, 20, 15, 0, 0, DateTimeKind.Utc))));
        (await Draw(portal)).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_drawn_where_the_number_is_none_or_the_year_is_over()
    {
        var (portal, _) = await Begin(1);
        await using var __ = portal;
        await portal.Change(db => db.District.ExecuteUpdateAsync(set => set.SetProperty(row => row.SampleSize, 0)));
        portal.Services.GetRequiredService<FamilyEngagement.Web.Features.District.DistrictCache>().Forget();
        (await Draw(portal)).ShouldBe(0);
        (await (await portal.SignedInAs(PortalRole.DistrictStaff)).Get("/district/checks/samples")).ShouldSay("The district draws none.").ShouldSay("Nothing was drawn yet.");
    }

    [Fact]
    public void No_school_comes_more_than_twice_while_others_are_left()
    {
        var many = Enumerable.Range(1, 20).Select(row => new SampleDraw.Candidate(row, SchoolId: 1));
        var few = Enumerable.Range(21, 3).Select(row => new SampleDraw.Candidate(row, SchoolId: row));
        for (var seed = 0; seed < 50; seed++)
        {
            var five = SampleDraw.Pick([.. many, .. few], 5, new Random(seed));
            five.Count(one => one.SchoolId == 1).ShouldBe(2);
            SampleDraw.Pick([.. many, .. few], 7, new Random(seed)).Count(one => one.SchoolId == 1).ShouldBe(4);
        }
    }

    [Fact]
    public void Each_has_the_same_chance()
    {
        var all = Enumerable.Range(0, 10).Select(row => new SampleDraw.Candidate(row, SchoolId: row)).ToList();
        var counts = Enumerable.Range(0, 2000).SelectMany(seed => SampleDraw.Pick(all, 3, new Random(seed))).CountBy(one => one.RowId).ToDictionary();
        counts.Values.ShouldAllBe(count => count > 500 && count < 700);
    }
}
