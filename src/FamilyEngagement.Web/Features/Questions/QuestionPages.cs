using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Questions;

/// <param name="Figure">Of the school, this term.</param>
public record QuestionsPage(
    int SchoolId, QuestionFilter Filter, IReadOnlyList<QuestionLine> Rows, IReadOnlyDictionary<int, FamilyLine> Families, Paging Paging,
    QuestionFigure Figure, string Term, IReadOnlyList<Choice> Owners);

/// <summary>One question with all that happened to it, and the forms of its steps.</summary>
public record QuestionPage
{
    public required int SchoolId { get; init; }
    public required QuestionLine Question { get; init; }
    /// <summary>None: the family is no longer among those that this person sees here.</summary>
    public required FamilyLine? Family { get; init; }
    /// <summary>The contact with which it came; none for a restricted one that this person may not read.</summary>
    public required ContactLine? Asked { get; init; }
    public required IReadOnlyList<Happened> History { get; init; }
    public required IReadOnlyList<Choice> People { get; init; }
    /// <summary>Whether the person may hand it over, close it and reopen it.</summary>
    public required bool MayChange { get; init; }
    public bool IsConflict { get; set; }
    public RouteForm Route { get; init; } = new();
    public CloseForm Close { get; init; } = new();
    public ReopenForm Reopen { get; init; } = new();

    public bool Offers(QuestionStep step) => MayChange && QuestionWorkflow.Allows(Question.State, step);

    /// <param name="Text">None: not for this person to read.</param>
    /// <param name="Outcome">What came of the contact that was made to answer it.</param>
    public record Happened(QuestionStep Step, DateTime At, string By, string? To, string? Text, string? Outcome, bool IsAnswer, bool IsVoided);
}
