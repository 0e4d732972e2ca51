using System.Globalization;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanSections;

public partial class PlanSectionsController
{
    private const string CiteButton = "cite-", TakeOutButton = "out-";

    /// <summary>What the section's figures are changed by, if that was the button.</summary>
    /// <returns>Whether something changed, and what to say.</returns>
    private async Task<(bool IsChanged, string Said)> Cite(PlanSection section, string? button)
    {
        if (button?.StartsWith(TakeOutButton, StringComparison.Ordinal) == true)
        {
            var isOut = button[TakeOutButton.Length..].Split('-', 2) is [var name, var day] && Enum.TryParse<GoalMeasure>(name, out var taken)
                && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && section.TakeOut(taken, on, me.Id, clock.UtcNow);
            return (isOut, "Saved.");
        }

        if (button?.StartsWith(CiteButton, StringComparison.Ordinal) != true || !Enum.TryParse<GoalMeasure>(button[CiteButton.Length..], out var figure)) return (false, "Saved.");
        var plan = (await queries.Read(queries.Readable(section.SchoolId), section.PlanId))!;
        var reach = await queries.ReachBeside(plan.Head, withAnswers: figure == GoalMeasure.PromptAnswer);
        if (reach?.Shown(figure, district.Settings.SmallGroup) is not { } now) return (false, "This figure rests on too few families to be quoted. Your text is saved.");
        return (section.Cite(new CitedFigure(figure, clock.Today, now.Part, now.Whole), me.Id, clock.UtcNow), "Saved.");
    }
}
