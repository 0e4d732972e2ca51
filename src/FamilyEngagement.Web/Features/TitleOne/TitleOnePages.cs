using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.TitleOne;

/// <summary>Title I in a plan: the money and the families' comments.</summary>
/// <param name="IsInside">A family that wants to be named is named to the district too; others nowhere.</param>
public record TitleOnePage(PlanHead Plan, TitleOneRule? Rule, TitleOneBudget? Budget, IReadOnlyList<BudgetLine> Lines, IReadOnlyList<FamilyComment> Comments, bool MayPlan, bool MaySpend)
{
    public string Url => $"/schools/{Plan.SchoolId}/plans/{Plan.Id}/title-one";

    public decimal Planned => Lines.Sum(line => line.Planned);

    public decimal Spent => Lines.Sum(line => line.Spent);

    public DecisionLine? Decision => Plan.Decisions.FirstOrDefault(one => one.Id == Budget?.DecisionId);
}

/// <param name="Decisions">Votes that could have decided on the share.</param>
public record BudgetPage(PlanHead Plan, BudgetForm Form, IReadOnlyList<Choice> Decisions, TitleOneRule? Rule, bool HasChanged = false)
{
    public string Url => $"/schools/{Plan.SchoolId}/plans/{Plan.Id}/title-one";
}

/// <param name="LineId">None for a new one.</param>
public record LinePage(PlanHead Plan, int? LineId, LineForm Form, bool MayRemove = false, bool HasChanged = false)
{
    public string Url => $"/schools/{Plan.SchoolId}/plans/{Plan.Id}/title-one";
}

public record NewCommentPage(PlanHead Plan, CommentForm Form, IReadOnlyList<Choice> Languages)
{
    public string Url => $"/schools/{Plan.SchoolId}/plans/{Plan.Id}/title-one";
}

public record CommentPage(PlanHead Plan, FamilyComment Comment, AnswerForm Reply, VoidCommentForm Void, bool HasChanged = false)
{
    public string Url => $"/schools/{Plan.SchoolId}/plans/{Plan.Id}/title-one";
}
