using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanSections;

/// <summary>A section: written while it is the school's turn, else read.</summary>
/// <param name="ExtraRows">Empty strategy rows to show.</param>
public record SectionPage(PlanReading Plan, PlanSection Section, SectionForm Form, IReadOnlyDictionary<int, StrategyFigure> Figures, TermReach? Reach, bool MayEdit, bool IsInside, int ExtraRows, SectionTalk? Talk)
{
    public string Url => $"/schools/{Plan.Head.SchoolId}/plans/{Plan.Head.Id}";

    public bool MayRemove => MayEdit && Section.Kind == SectionKind.Goal && Plan.Sections.Count(section => section.Kind == SectionKind.Goal) > 1;

    public string ReviewComment => Plan.Head.Status.ShowsReview() ? Section.ReviewComment : "";

    public SectionReading Reading => new(Plan, Section, Figures, Reach, IsInside);
}

/// <summary>Two versions of one section, to be made one.</summary>
public record ConflictPage(PlanReading Plan, PlanSection Section, SectionForm Form, IReadOnlyList<FieldDifference> Differences);
