using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Interpreters;

public record InterpretersPage(int SchoolId, InterpreterFilter Filter, IReadOnlyList<InterpreterLine> Rows, Paging Paging, IReadOnlyList<InterpreterRule> Rules);

/// <param name="Family">The family it is for; none for a meeting.</param>
/// <param name="Late">The rule that the request is too late for; asked again before it is made.</param>
public record NewInterpreterPage(int SchoolId, InterpreterForm Form, FamilyLine? Family, IReadOnlyList<Choice> Languages, IReadOnlyList<InterpreterRule> Rules, InterpreterRule? Late = null);

public record InterpreterPage
{
    public required int SchoolId { get; init; }
    public required InterpreterLine Request { get; init; }
    public required FamilyLine? Family { get; init; }
    public required InterpreterRule? Rule { get; init; }
    public required IReadOnlyList<Happened> History { get; init; }
    public required bool MayChange { get; init; }
    public required bool HasBegun { get; init; }
    public bool IsConflict { get; set; }
    public InterpreterStepForm Confirm { get; init; } = new();
    public InterpreterStepForm Cancel => Confirm;
    public InterpreterStepForm TookPlace => Confirm;
    public InterpreterStepForm NobodyCame => Confirm;
    public InterpreterStepForm Undo => Confirm;

    public bool Offers(InterpreterStep step) => MayChange && InterpreterWorkflow.Find(Request.Status, step, HasBegun) is not null;

    public record Happened(InterpreterStep Step, DateTime At, string By, string Text);
}
