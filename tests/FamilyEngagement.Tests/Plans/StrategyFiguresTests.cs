using FamilyEngagement.Tests.Reach;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Plans;

/// <summary>Over districts drawn at random: strategies' figures equal a plain count, and none that leaves a school tells about few families.</summary>
public class StrategyFiguresTests
{
    private const int Strategies = 14, Minimum = 10;

    [Theory]
    [InlineData(51)]
    [InlineData(52)]
    public async Task Every_figure_equals_a_plain_count_and_the_wall_holds(int seed)
    {
        await using var portal = await new Portal().WithDistrict();
        var (district, random) = (await RandomDistrict.In(portal, seed), new Random(seed));
        var naive = new NaiveStrategy(district, await Ask(portal, district, random), portal.Today);
        await portal.With<ReachSummary>(reach => reach.Refresh(portal.ThisTerm, district.Schools.Select(school => school.Id)));
        var (shown, small) = (0, 0);
        foreach (var school in district.Schools)
        {
            var strategies = Enumerable.Range(1, Strategies).Select(id => Draw(id, random, portal)).ToList();
            var figures = await Figures(portal, school.Id, strategies);
            foreach (var strategy in strategies) Plain(figures[strategy.Id]).ShouldBe(naive.Of(school.Id, strategy, portal.ThisYear.StartsOn), $"{school.Name} {strategy.Aim} {strategy.StartsOn}–{strategy.EndsOn}");

            var outside = await Figures(portal, school.Id, strategies, await Hidden(portal, strategies));
            var open = strategies.Where(strategy => outside[strategy.Id].IsShownOutside).ToList();
            if (open.Count > 0) Pieces(open.Select(strategy => naive.Scope(school.Id, strategy.Aim)), naive.Scope(school.Id, StrategyAim.Everyone)).ShouldAllBe(piece => piece >= Minimum);
            (shown, small) = (shown + open.Count, small + Strategies - open.Count);
            foreach (var strategy in open.Where(strategy => !strategy.Aim.IsForAll)) outside[strategy.Id].Languages.ShouldBeEmpty();
        }

        shown.ShouldBeGreaterThan(5);
        small.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_figure_behind_the_wall_has_no_number()
    {
        var figure = new StrategyFigure(new(2026, 9, 1), true, new(3, 12), new(2, 12), new(2026, 11, 1), [new("es", new(3, 12))]) { Answered = new(1, 2), IsShownOutside = false };
        foreach (var seen in new[] { figure.SeenBy(isInside: false, maySeeSensitive: true), (figure with { IsSensitive = true }).SeenBy(isInside: true, maySeeSensitive: false) })
            (seen.Reached.Whole, seen.TwoWay.Whole, seen.LastReachedOn, seen.Languages.Count, seen.Answered.Whole, seen.HasReachedNobody).ShouldBe((0, 0, null, 0, 0, false));
        figure.SeenBy(isInside: true, maySeeSensitive: false).ShouldBe(figure);
    }

    private static PlanStrategy Draw(int id, Random random, Portal portal)
    {
        string Some(params string[] codes) => random.Next(2) == 0 ? "" : StrategyAim.Join(codes.Where(_ => random.Next(2) == 0));
        var aim = new StrategyAim(
            Some("KG", "01", "02", "03"), Some("en", "es", "ht", "so", "vi"), random.Next(3) == 0 ? Some("EnglishLearner", "SpecialEducation") : "", Some(ContactChannel.Phone, ContactChannel.Text, ContactChannel.Letter), "", null);
        DateOnly? start = random.Next(4) == 0 ? null : portal.Today.AddDays(-random.Next(-10, 100));
        return new PlanStrategy { Id = id, SchoolId = 0, Position = id, What = "Call", StartsOn = start, EndsOn = random.Next(3) == 0 ? (start ?? portal.ThisYear.StartsOn).AddDays(random.Next(60)) : null, Aim = aim };
    }

    private static async Task<List<NaiveStrategy.Asked>> Ask(Portal portal, RandomDistrict district, Random random)
    {
        var asked = new List<NaiveStrategy.Asked>();
        var hours = portal.Services.GetRequiredService<DistrictCache>().Hours;
        await portal.Change(async db =>
        {
            foreach (var one in district.Contacts.Where(contact => !contact.IsVoided && random.Next(4) == 0))
            {
                var later = district.Contacts.FirstOrDefault(other => other.FamilyId == one.FamilyId && other is { IsVoided: false, IsReached: true } && other.Day > one.Day);
                var question = Question.Ask(await db.Contacts.SingleAsync(contact => contact.Id == one.Id), "When?", hours, 2);
                if (later is not null) question.Try(await db.Contacts.SingleAsync(contact => contact.Id == later.Id), hours);
                var isNone = later is null && random.Next(4) == 0;
                if (isNone) question.Close(ClosedWithout.NotAQuestion, one.AuthorId, one.LoggedAt, "");
                db.Add(question);
                if (!isNone) asked.Add(new(one.SchoolId, one.FamilyId, one.Day, question.AnswerContact?.Day));
            }

            await db.SaveChangesAsync();
        });
        return asked;
    }

    private static async Task<IReadOnlyDictionary<int, StrategyFigure>> Figures(Portal portal, int schoolId, IReadOnlyCollection<PlanStrategy> strategies, IReadOnlyDictionary<ReachDimension, Suppression>? outside = null)
    {
        IReadOnlyDictionary<int, StrategyFigure> figures = new Dictionary<int, StrategyFigure>();
        await portal.With<StrategyReach>(async reach => figures = await reach.For(schoolId, portal.ThisYear, strategies, outside));
        return figures;
    }

    private static Task<IReadOnlyDictionary<ReachDimension, Suppression>> Hidden(Portal portal, IEnumerable<PlanStrategy> strategies) =>
        portal.Ask(db => db.HiddenOutside(portal.ThisTerm.Id, Minimum, ScopeWall.DimensionsOf(strategies)));

    private static IEnumerable<int> Pieces(IEnumerable<HashSet<int>> scopes, IEnumerable<int> families)
    {
        var all = scopes.ToList();
        return families.GroupBy(family => string.Concat(all.Select(scope => scope.Contains(family) ? '1' : '0'))).Select(piece => piece.Count());
    }

    private static NaiveStrategy.Figures Plain(StrategyFigure figure) => new(
        figure.Reached.Whole, figure.Reached.Part, figure.TwoWay.Part, figure.LastReachedOn, figure.Answered.Whole, figure.Answered.Part,
        string.Join(", ", figure.Languages.OrderBy(row => row.Language, StringComparer.Ordinal).Select(row => $"{row.Language} {row.Reached.Part}/{row.Reached.Whole}")),
        string.Join(", ", figure.Months.Select(month => $"{month.Month:yyyy-MM} {month.Reached.Part}")));
}
