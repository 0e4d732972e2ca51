using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Tests.Reach;

/// <summary>What is hidden outside the schools cannot be worked out from what is shown, by any sums and differences.</summary>
public class SuppressionTests
{
    private const int Minimum = 10;

    private static Suppression Of(params (int School, string Group, int Families)[] cells) => Suppression.Of(
        [
            .. cells.Select(cell => new ReachSize(cell.School, ReachDimension.Grade, cell.Group, cell.Families)),
            .. cells.GroupBy(cell => cell.School).Select(school => new ReachSize(school.Key, ReachDimension.Everyone, "", school.Sum(cell => cell.Families))),
        ],
        ReachDimension.Grade, Minimum);

    [Fact]
    public void Nothing_is_hidden_where_nothing_is_small()
    {
        (int, string, int)[] cells = [(1, "01", 10), (1, "02", 300), (2, "01", 14), (2, "02", 10)];
        var hidden = Of(cells);
        cells.ShouldAllBe(cell => !hidden.Hides(cell.Item1, cell.Item2) && !hidden.HidesTotal(cell.Item2));
    }

    /// <summary>The hole of a rule that looks at one school at a time: the district's total less all other schools.</summary>
    [Fact]
    public void A_language_hidden_at_one_school_only_does_not_follow_from_the_others()
    {
        (int School, string Group, int Families)[] cells = [(1, "so", 4), (1, "es", 60), (1, "en", 90), (2, "so", 20), (2, "es", 50), (2, "en", 40), (3, "so", 30), (3, "es", 70), (3, "en", 80)];
        var hidden = Of(cells);
        hidden.Hides(1, "so").ShouldBeTrue();
        (hidden.HidesTotal("so") || hidden.Hides(2, "so") || hidden.Hides(3, "so")).ShouldBeTrue("else the total less the other two schools is 4");
        Attacker.Learns(hidden, cells).ShouldBeEmpty();
    }

    [Fact]
    public void A_small_school_shows_nothing_and_is_in_no_total()
    {
        (int School, string Group, int Families)[] cells = [(1, "es", 3), (1, "en", 4), (2, "es", 40), (2, "en", 50)];
        var hidden = Of(cells);
        hidden.IsSmall(1).ShouldBeTrue();
        hidden.Hides(1, "es").ShouldBeTrue();
        hidden.Hides(2, "es").ShouldBeFalse();
        hidden.HidesTotal("es").ShouldBeFalse();
    }

    [Fact]
    public void A_school_with_one_group_hides_none_as_its_number_of_families_is_known()
    {
        (int School, string Group, int Families)[] cells = [(1, "en", 40), (2, "en", 80), (2, "so", 4), (2, "es", 30)];
        var hidden = Of(cells);
        hidden.Hides(1, "en").ShouldBeFalse();
        Attacker.Learns(hidden, cells).ShouldBeEmpty();
    }

    [Fact]
    public void Spellings_of_one_name_are_one_group()
    {
        var hidden = Of((1, "Old Wharves", 4), (1, "Saltmarsh", 30), (2, "old wharves", 90), (2, "Saltmarsh", 60));
        hidden.Hides(1, "OLD WHARVES").ShouldBeTrue();
        hidden.HidesTotal("old wharves").ShouldBe(hidden.HidesTotal("Old Wharves"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_table_gives_away_what_it_hides(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 120; round++)
        {
            var (schools, groups) = (1 + random.Next(9), 1 + random.Next(8));
            var cells = (from school in Enumerable.Range(1, schools)
                         from grade in Enumerable.Range(1, groups)
                         let families = random.Next(4) switch { 0 => 0, 1 => 1 + random.Next(12), _ => random.Next(90) }
                         where families > 0
                         select (School: school, Group: grade.ToString("00"), Families: families)).ToList();
            if (cells.Count == 0) continue;
            var hidden = Of([.. cells]);
            var seen = cells.Where(cell => !hidden.IsSmall(cell.School)).ToList();
            seen.Where(cell => !hidden.Hides(cell.School, cell.Group)).ShouldAllBe(cell => cell.Families >= Minimum);
            seen.GroupBy(cell => cell.Group).Where(group => !hidden.HidesTotal(group.Key)).ShouldAllBe(group => group.Sum(cell => cell.Families) >= Minimum);
            foreach (var school in seen.GroupBy(cell => cell.School).Where(school => school.Any(cell => hidden.Hides(cell.School, cell.Group))))
                school.Where(cell => hidden.Hides(cell.School, cell.Group)).Sum(cell => cell.Families).ShouldBeGreaterThanOrEqualTo(Minimum);
            Attacker.Learns(hidden, seen).ShouldBeEmpty($"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void A_district_of_125_schools_is_decided_in_no_time_and_shows_most_of_what_is_not_small()
    {
        var random = new Random(7);
        var weights = new[] { 46, 24, 8, 6, 4, 4, 3, 2, 2, 1, 1 };
        var cells = (from school in Enumerable.Range(1, 125)
                     let families = 40 + random.Next(700)
                     from language in Enumerable.Range(0, weights.Length)
                     let count = families * weights[language] * (50 + random.Next(100)) / 10000
                     where count > 0
                     select (School: school, Group: $"l{language}", Families: count)).ToArray();
        var since = System.Diagnostics.Stopwatch.GetTimestamp();
        var hidden = Of(cells);
        System.Diagnostics.Stopwatch.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(3));
        var large = cells.Where(cell => cell.Families >= Minimum).ToList();
        large.Count(cell => hidden.Hides(cell.School, cell.Group)).ShouldBeLessThan(large.Count / 10);
        Enumerable.Range(0, weights.Length).ShouldAllBe(language => !hidden.HidesTotal($"l{language}"));
        Attacker.Learns(hidden, cells).ShouldBeEmpty();
    }
}
