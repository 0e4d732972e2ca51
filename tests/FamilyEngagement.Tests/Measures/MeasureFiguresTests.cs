using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Tests.Measures;

/// <summary>What the portal keeps of each measure, against a calculation that shares nothing with it.</summary>
public class MeasureFiguresTests
{
    internal static Task<Dictionary<StandardMeasure, (int Part, int Whole, int Families)>> Kept(Portal portal, School school) => portal.Ask(db => db.MeasureResults.AsNoTracking().Where(row => row.SchoolId == school.Id && row.SchoolYearId == portal.ThisYear.Id)
        .ToDictionaryAsync(row => row.Measure, row => (row.Part, row.Whole, row.Families)));

    internal static async Task ShouldBeTrue(Portal portal, School school, string when = "")
    {
        var (kept, naive) = (await Kept(portal, school), await portal.Ask(db => new NaiveMeasures(portal, db).Of(school)));
        kept.Keys.Order().ShouldBe(naive.Keys.Order(), when);
        foreach (var (measure, count) in naive) kept[measure].ShouldBe(count, $"{measure} {when}");
    }

    [Theory, InlineData(11), InlineData(12), InlineData(13)]
    public async Task Each_measure_is_what_its_explanation_says_over_a_random_district(int seed)
    {
        await using var portal = await new Portal().WithDistrict();
        var district = new MeasuredDistrict(portal, seed);
        await district.Make(_ => { }, school => school.IsActive = false, _ => { });
        await portal.With<SchoolMeasures>(measures => measures.Refresh(district.Schools.Select(school => school.Id)));
        (await Kept(portal, district.Schools[1])).ShouldBeEmpty("a closed school is counted no more");
        foreach (var school in district.Schools.Where(school => school.IsActive)) await ShouldBeTrue(portal, school, $"at school {district.Schools.IndexOf(school)} of seed {seed}");
        (await Kept(portal, district.Schools[^1])).Values.ShouldAllBe(count => count.Item1 == 0);
    }

    [Fact]
    public async Task Every_measure_is_kept_or_counted_by_language()
    {
        var all = Enum.GetValues<StandardMeasure>();
        MeasureSources.Kept.Keys.Concat(all.Where(StandardBasis.IsByLanguage)).Order().ShouldBe(all.Order());
        var portal = await Portal.Shared;
        var rules = await portal.Ask(db => db.MeasureRules.Select(rule => rule.Measure).Distinct().ToListAsync());
        rules.Order().ShouldBe(all.Order(), "the district's own set asks for all of them");
    }
}
