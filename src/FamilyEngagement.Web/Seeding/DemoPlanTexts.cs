using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Seeding;

/// <summary>What the demo schools write into their plans, from seeds/demo/plans.json.</summary>
public partial class DemoPlanTexts(SeedFiles files)
{
    private sealed record Content(Dictionary<string, string[]> Texts, Dictionary<string, Goal[]> Goals, Dictionary<string, Dictionary<string, string>> Comments, Dictionary<string, string> Councils);

    private sealed record Goal(string Title, string Text, string? Outcome, string Measure, string? Own, int? Baseline, int? Target, Strategy[]? Strategies);

    private sealed record Strategy(string What, string Owner, int From, int To, Aim? Aim);

    private sealed record Aim(string? Grades, string? Languages, string? Groups, string? Channels, string? Standards, int? Percent);

    /// <param name="Number">Schools of different numbers say different things.</param>
    /// <param name="Start">The first day of the school year that the plan is for.</param>
    public record Voice(string School, int Number, string Liaison, string Principal, DateOnly Start);

    private readonly Content _content = JsonSerializer.Deserialize<Content>(files.Read("demo/plans.json"), JsonSerializerOptions.Web)!;

    /// <summary>The reviewer's words on a section, by the template's key or "goal-1"; none where it looks good.</summary>
    public string? Comment(string school, string key) => _content.Comments.GetValueOrDefault(school)?.GetValueOrDefault(key);

    public string Text(string key, Voice voice)
    {
        var own = key == "councils-and-decisions" ? _content.Councils.GetValueOrDefault(voice.School) : null;
        var texts = _content.Texts[key];
        return Fill(own ?? texts[(voice.Number + key.Length) % texts.Length], voice);
    }

    public IReadOnlyList<SectionContent> Goals(Voice voice)
    {
        if (_content.Goals.TryGetValue(voice.School, out var own)) return [.. own.Select(goal => ToContent(goal, voice))];
        var goals = _content.Goals["any"];
        return [.. Enumerable.Range(0, 2 + voice.Number % 2).Select(at => ToContent(goals[(voice.Number + at * 2) % goals.Length], voice)).DistinctBy(goal => goal.Title)];
    }

    private static SectionContent ToContent(Goal goal, Voice voice) => new(
        goal.Title, goal.Text, Enum.Parse<GoalMeasure>(goal.Measure), goal.Own ?? "", goal.Baseline, goal.Target, goal.Target is null ? null : voice.Start.AddDays(280),
        [.. (goal.Strategies ?? []).Select(strategy => new StrategyContent(null, strategy.What, Fill(strategy.Owner, voice), voice.Start.AddDays(strategy.From), voice.Start.AddDays(strategy.To)) { Aim = ToAim(strategy.Aim) })],
        goal.Outcome ?? "", goal.Baseline is null ? null : voice.Start);

    private static StrategyAim ToAim(Aim? aim) => aim is null ? StrategyAim.Everyone : new(aim.Grades ?? "", aim.Languages ?? "", aim.Groups ?? "", aim.Channels ?? "", aim.Standards ?? "", aim.Percent);

    /// <summary>{d28} is the day four weeks into the school year.</summary>
    private static string Fill(string text, Voice voice) => Day()
        .Replace(text, match => voice.Start.AddDays(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToString("MMMM d", CultureInfo.GetCultureInfo("en-US")))
        .Replace("{liaison}", voice.Liaison, StringComparison.Ordinal).Replace("{principal}", voice.Principal, StringComparison.Ordinal);

    [GeneratedRegex(@"\{d(\d+)\}")]
    private static partial Regex Day();
}
