namespace FamilyEngagement.Web.Features.PlanSections;

/// <summary>A text beside another one: what both begin with, what only this one says, what both end with. Cut between words.</summary>
public record Marked(string Before, string Only, string After)
{
    public static Marked Of(string text, string other)
    {
        var (words, others) = (text.Split(' '), other.Split(' '));
        var most = Math.Min(words.Length, others.Length);
        var before = 0;
        while (before < most && words[before] == others[before]) before++;
        var after = 0;
        while (after < most - before && words[^(after + 1)] == others[^(after + 1)]) after++;
        return new Marked(
            string.Concat(words.Take(before).Select(word => word + " ")),
            string.Join(' ', words[before..^after]),
            string.Concat(words.TakeLast(after).Select(word => " " + word)));
    }
}
