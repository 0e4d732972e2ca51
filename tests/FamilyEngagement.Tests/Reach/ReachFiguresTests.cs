using FamilyEngagement.Tests.SqlServer;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Reach;

/// <summary>Over districts drawn at random: what is kept, what the pages say and what the files hold equals a plain count of the definitions.</summary>
public class ReachFiguresTests
{
    private static readonly Dictionary<string, string> Spoken = new() { ["en"] = "English", ["es"] = "Spanish", ["ht"] = "Haitian Creole", ["so"] = "Somali", ["vi"] = "Vietnamese", ["und"] = "Not known" };

    private static async Task<(Portal Portal, RandomDistrict District, NaiveReach Naive, IReadOnlyList<Term> Terms)> Given(int seed)
    {
        var portal = await new Portal().WithDistrict();
        var district = await RandomDistrict.In(portal, seed);
        var years = portal.Services.GetRequiredService<DistrictCache>().Years;
        var terms = years.SelectMany(year => year.Terms).Where(term => term.StartsOn <= portal.Today).OrderBy(term => term.StartsOn).ToList();
        foreach (var term in terms) await portal.With<ReachSummary>(reach => reach.Refresh(term, district.Schools.Select(school => school.Id)));
        SqlServerTwin.NextProblem().ShouldBeNull();
        return (portal, district, new NaiveReach(district, years, portal.Today), terms);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task The_summary_equals_a_plain_count_in_every_term_group_and_month(int seed)
    {
        var (portal, district, naive, terms) = await Given(seed);
        await using var _ = portal;
        var compared = 0;
        foreach (var school in district.Schools)
        {
            foreach (var term in terms)
            {
                var rows = await portal.Ask(db => db.Reach.In(school.Id).Where(row => row.TermId == term.Id).AsNoTracking().ToListAsync());
                var kept = rows.ToDictionary(row => (row.Dimension.ToString(), row.Dimension == ReachDimension.Neighborhood ? row.Group.ToUpperInvariant() : row.Group), Kept);
                var expected = naive.Of(school.Id, term);
                kept.Keys.ShouldBe(expected.Keys, ignoreOrder: true, $"{school.Name}, {term.Name}");
                foreach (var (group, figures) in expected) kept[group].ShouldBe(figures, $"{school.Name}, {term.Name} {term.StartsOn}, {group}");
                compared += expected.Count;
            }

            var months = await portal.Ask(db => db.ReachMonths.In(school.Id).OrderBy(row => row.Month).AsNoTracking().ToListAsync());
            months.Where(row => row.Families > 0).Select(row => (row.Month, row.Families, row.TwoWay)).ShouldBe(naive.Months(school.Id).Where(month => month.Families > 0).OrderBy(month => month.Month));
        }

        compared.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task Within_the_school_each_page_says_the_same_and_every_group_is_there()
    {
        var (portal, district, naive, terms) = await Given(21);
        await using var _ = portal;
        foreach (var school in district.Schools)
        {
            var principal = await portal.SignedInAs(PortalRole.Principal, school.Id);
            foreach (var term in new[] { terms[^1], terms[1] })
            {
                var expected = naive.Of(school.Id, term);
                foreach (var dimension in ReachDimensions.Offered(withSensitive: true).Where(dimension => term == terms[^1] || dimension == ReachDimension.Grade))
                {
                    var page = (await principal.Get($"/schools/{school.Id}/reach?term={term.Id}&by={dimension}")).ShouldBeOk();
                    page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
                    var groups = expected.Where(group => group.Key.Dimension == dimension.ToString()).ToDictionary(group => Label(dimension, group.Key.Group), group => group.Value);
                    var all = expected.GetValueOrDefault(("Everyone", ""));
                    ReachTable.Groups(page).ShouldBe(groups.ToDictionary(group => group.Key, group => ReachTable.Line(group.Value.TwoWay, group.Value.Families, all!.TwoWay, all.Families)), ignoreOrder: true);
                    if (all is null) continue;
                    ReachTable.Steps(page).ShouldBe([all.Families, all.Tried, all.Reached, all.TwoWay]);
                    page.ShouldSay($"{all.Positive} and {all.Concern}.");
                    if (all.OtherLanguage > 0) page.ShouldSay($"{all.InHomeLanguage} of {all.OtherLanguage}.");
                    if (all.OtherLanguage > 0) ReachTable.Ways(page).ShouldBe([all.InHomeLanguage - all.Qualified, all.Qualified, all.Unqualified, all.Machine, all.Adult, all.Child, all.OtherLanguage - all.InHomeLanguage - all.Unqualified - all.Machine - all.Adult - all.Child]);
                    if (all is { Families: >= 10, HalfSince: { } since }) page.ShouldSay($"{(term.EndsOn < portal.Today ? term.EndsOn : portal.Today).DayNumber - since.DayNumber} days: half of the families");
                }
            }
        }
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public async Task Outside_the_schools_nothing_small_is_shown_and_nothing_hidden_can_be_worked_out(int seed)
    {
        var (portal, district, naive, terms) = await Given(seed);
        await using var _ = portal;
        var staff = await portal.SignedInAs(PortalRole.DistrictStaff);
        var term = terms[^1];
        var figures = district.Schools.ToDictionary(school => school, school => naive.Of(school.Id, term));
        var counted = district.Schools.Where(school => figures[school].TryGetValue(("Everyone", ""), out var all) && all.Families >= 10).ToList();
        counted.Count.ShouldBeInRange(2, district.Schools.Count - 1, "a small school and some that are not");
        foreach (var dimension in ReachDimensions.Offered(withSensitive: true))
        {
            var cells = counted.SelectMany(school => figures[school].Where(group => group.Key.Dimension == dimension.ToString()).Select(group => (School: school.Id, Group: Label(dimension, group.Key.Group), Figures: group.Value))).ToList();
            var page = (await staff.Get($"/district/contacts?by={dimension}")).ShouldBeOk();
            page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
            var totals = ReachTable.Groups(page);
            var (talks, families) = (counted.Sum(school => figures[school][("Everyone", "")].TwoWay), counted.Sum(school => figures[school][("Everyone", "")].Families));
            var hiddenTotals = new List<string>();
            foreach (var group in cells.GroupBy(cell => cell.Group))
            {
                if (totals.Remove(group.Key, out var line)) line.ShouldBe(ReachTable.Line(group.Sum(cell => cell.Figures.TwoWay), group.Sum(cell => cell.Figures.Families), talks, families), group.Key);
                else hiddenTotals.Add(group.Key);
                if (group.Sum(cell => cell.Figures.Families) < 10) hiddenTotals.ShouldContain(group.Key);
            }

            totals.ShouldBeEmpty();
            var hidden = new List<(int, string)>();
            foreach (var school in district.Schools)
            {
                var shown = ReachTable.Groups((await staff.Get($"/schools/{school.Id}/reach?by={dimension}")).ShouldBeOk());
                if (!counted.Contains(school)) shown.ShouldBeEmpty();
                var all = figures[school].GetValueOrDefault(("Everyone", ""));
                foreach (var cell in cells.Where(cell => cell.School == school.Id))
                {
                    if (shown.Remove(cell.Group, out var line)) line.ShouldBe(ReachTable.Line(cell.Figures.TwoWay, cell.Figures.Families, all!.TwoWay, all.Families), cell.Group);
                    else hidden.Add((cell.School, cell.Group));
                    if (cell.Figures.Families < 10) hidden.ShouldContain((cell.School, cell.Group));
                }

                shown.ShouldBeEmpty();
                if (dimension != ReachDimension.HomeLanguage) continue;
                foreach (var path in new[] { "", "/standards/5", "/standards/4" })
                    Names(await staff.Get($"/schools/{school.Id}{path}")).Intersect(hidden.Where(cell => cell.Item1 == school.Id).Select(cell => cell.Item2)).ShouldBeEmpty($"{path} shows what the reach page hides");
            }

            Attacker.Learns(hidden, hiddenTotals).ShouldBeEmpty($"{dimension}");
            if (cells.All(cell => cell.Figures.Families >= 10)) hidden.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_files_hold_what_the_district_may_see_whoever_asks_for_them()
    {
        var (portal, district, naive, terms) = await Given(41);
        await using var _ = portal;
        var staff = await portal.SignedInAs(PortalRole.DistrictStaff);
        foreach (var school in district.Schools)
        {
            var principal = await portal.SignedInAs(PortalRole.Principal, school.Id);
            var mine = (await principal.Get($"/schools/{school.Id}/reach/csv")).ShouldBeOk().Html;
            mine.ShouldBe((await staff.Get($"/schools/{school.Id}/reach/csv")).Html);
            var expected = naive.Of(school.Id, terms[^1]);
            var rows = ReachTable.File(mine);
            if (!expected.TryGetValue(("Everyone", ""), out var all) || all.Families < 10)
            {
                rows.Count.ShouldBe(1);
                mine.ShouldNotContain("%");
                continue;
            }

            foreach (var row in rows.Where(row => row["Families"] is not ("Too few to show" or "")))
            {
                var dimension = Enum.GetValues<ReachDimension>().First(dimension => dimension.Label() == row["By"]);
                var figures = expected.First(group => group.Key.Dimension == dimension.ToString() && (dimension == ReachDimension.Everyone || Label(dimension, group.Key.Group) == ReachTable.Plain(row["Group"]))).Value;
                figures.Families.ShouldBeGreaterThanOrEqualTo(10);
                (row["Families"], row["Tried"], row["Reached"], row["Two-way talk"]).ShouldBe(($"{figures.Families}", $"{figures.Tried}", $"{figures.Reached}", $"{figures.TwoWay}"));
                (row["Contacts"], row["Contacts that got through"], row["Positive"], row["About a concern"]).ShouldBe(($"{figures.Contacts}", $"{figures.GotThrough}", $"{figures.Positive}", $"{figures.Concern}"));
                row["Half talked with since"].ShouldBe(figures.HalfSince?.ToString("yyyy-MM-dd") ?? "");
            }
        }

        var districtRows = ReachTable.File((await staff.Get("/district/contacts/csv?order=Name")).ShouldBeOk().Html);
        districtRows.Select(row => row["School"]).ShouldBe(district.Schools.Select(school => school.Name));
        foreach (var (school, row) in district.Schools.Zip(districtRows))
        {
            var all = naive.Of(school.Id, terms[^1]).GetValueOrDefault(("Everyone", ""));
            row["Families"].ShouldBe(all is null ? "0" : all.Families < 10 ? "Too few" : $"{all.Families}");
            if (all?.Families >= 10) row["Families with a two-way talk"].ShouldBe($"{all.TwoWay}");
        }
    }

    private static IEnumerable<string> Names(Page page) => page.ShouldBeOk().Document.QuerySelectorAll(".fe-bars tbody th").Select(Page.Words).Select(ReachTable.Plain);

    private static NaiveReach.Figures Kept(GroupReach row) => new(
        row.Families, row.Attempted, row.Reached, row.TwoWay, row.Contacts, row.ContactsReached, row.ContactsOtherLanguage, row.ContactsInHomeLanguage,
        row.Qualified, row.Unqualified, row.Machine, row.AdHocAdult, row.Child, row.Positive, row.Concern, row.HalfTalkedSince);

    /// <summary>As a page says it, in small letters.</summary>
    private static string Label(ReachDimension dimension, string group) => (dimension switch
    {
        ReachDimension.HomeLanguage => Spoken[group],
        ReachDimension.Grade => group == "KG" ? "Kindergarten" : $"Grade {int.Parse(group)}",
        ReachDimension.EnglishLearner => group == "yes" ? "With an English learner" : "Without an English learner",
        ReachDimension.SpecialEducation => group == "yes" ? "With a child in special education" : "Without a child in special education",
        _ => group.Length == 0 ? "Not on the roster" : group,
    }).ToLowerInvariant();
}
