using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.AdminPlanTemplate;

/// <summary>Dates, approvals and the note of a version that is being made.</summary>
public class TemplateForm
{
    private const int DaysBefore = 180;

    [StringLength(PlanTemplate.NoteLength, ErrorMessage = "Make the note shorter: at most 600 characters.")]
    public string? Note { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    public DateOnly? DueOn { get; set; }

    public List<DateOnly?> ReviewDays { get; set; } = [];

    [EnumDataType(typeof(CouncilNeed), ErrorMessage = "Choose which schools need this approval.")]
    public CouncilNeed SchoolSiteCouncil { get; set; }

    [EnumDataType(typeof(CouncilNeed), ErrorMessage = "Choose which schools need this approval.")]
    public CouncilNeed SchoolParentCouncil { get; set; }

    public Guid Version { get; set; }

    private IEnumerable<DateOnly> Days => ReviewDays.OfType<DateOnly>();

    public IEnumerable<(string Field, string Text)> ProblemsIn(SchoolYear year)
    {
        if (DueOn is { } due && (due < year.StartsOn.AddDays(-DaysBefore) || due > year.EndsOn)) yield return (nameof(DueOn), "Choose a day of the school year, or of the half year before it.");
        if (ReviewDays.Count > PlanTemplate.MostReviews) yield return ("ReviewDays[0]", "A year has at most six reviews.");
        for (var at = 0; at < Math.Min(ReviewDays.Count, PlanTemplate.MostReviews); at++)
        {
            if (ReviewDays[at] is not { } day) continue;
            if (!year.Contains(day)) yield return ($"ReviewDays[{at}]", "This day is outside the school year.");
            else if (!year.IsSchoolDay(day)) yield return ($"ReviewDays[{at}]", $"There is no school on this day. The next school day is {year.NextSchoolDay(day):dddd, MMMM d, yyyy}.");
            else if (ReviewDays.IndexOf(day) < at) yield return ($"ReviewDays[{at}]", "This day is in the list already.");
        }
    }

    public void Apply(PlanTemplate template)
    {
        (template.Note, template.DueOn) = (Note ?? "", DueOn);
        (template.SchoolSiteCouncil, template.SchoolParentCouncil) = (SchoolSiteCouncil, SchoolParentCouncil);
        var days = Days.Order().ToList();
        if (!template.ReviewDays.SequenceEqual(days)) template.ReviewDays = days;
    }

    public IEnumerable<(string, object?, object?)> Against(TemplateForm yours) =>
    [
        ("Note", Note, yours.Note), ("Due on", DueOn, yours.DueOn), ("Reviews", Text(Days), Text(yours.Days)),
        ("School Site Council", SchoolSiteCouncil.Label(), yours.SchoolSiteCouncil.Label()), ("School Parent Council", SchoolParentCouncil.Label(), yours.SchoolParentCouncil.Label()),
    ];

    public static TemplateForm Of(PlanTemplate template) => new()
    {
        Note = template.Note,
        DueOn = template.DueOn,
        ReviewDays = Rows(template.ReviewDays),
        SchoolSiteCouncil = template.SchoolSiteCouncil,
        SchoolParentCouncil = template.SchoolParentCouncil,
        Version = template.Version,
    };

    /// <summary>The days and empty rows up to the most there may be.</summary>
    public static List<DateOnly?> Rows(IEnumerable<DateOnly> days)
    {
        var rows = days.Take(PlanTemplate.MostReviews).Select(day => (DateOnly?)day).ToList();
        while (rows.Count < PlanTemplate.MostReviews) rows.Add(null);
        return rows;
    }

    private static string Text(IEnumerable<DateOnly> days) => string.Join("; ", days.Order().Select(day => day.ToString("MMMM d, yyyy")));
}
