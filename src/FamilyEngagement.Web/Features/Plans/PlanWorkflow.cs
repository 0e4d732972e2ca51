using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Plans;

public enum PlanStatus { Draft, Sent, Returned, Approved, Amending, Closed }

public enum PlanStep { Send, Return, Approve, Amend, DropAmendment, Close }

/// <summary>The one table of a plan's life. Controller, entity, buttons and tests all read it.</summary>
public static class PlanWorkflow
{
    public record Transition(PlanStatus From, PlanStep Step, PlanStatus To, Permission Permission);

    public static readonly IReadOnlyList<Transition> Table =
    [
        new(PlanStatus.Draft, PlanStep.Send, PlanStatus.Sent, Permission.EditPlans),
        new(PlanStatus.Returned, PlanStep.Send, PlanStatus.Sent, Permission.EditPlans),
        new(PlanStatus.Amending, PlanStep.Send, PlanStatus.Sent, Permission.EditPlans),
        new(PlanStatus.Sent, PlanStep.Return, PlanStatus.Returned, Permission.ReviewPlans),
        new(PlanStatus.Sent, PlanStep.Approve, PlanStatus.Approved, Permission.ReviewPlans),
        new(PlanStatus.Approved, PlanStep.Amend, PlanStatus.Amending, Permission.EditPlans),
        new(PlanStatus.Amending, PlanStep.DropAmendment, PlanStatus.Approved, Permission.EditPlans),
        new(PlanStatus.Approved, PlanStep.Close, PlanStatus.Closed, Permission.EditPlans),
    ];

    public static Transition? Find(PlanStatus from, PlanStep step) => Table.FirstOrDefault(row => row.From == from && row.Step == step);

    /// <summary>While the school is writing.</summary>
    public static bool IsOpenForEditing(this PlanStatus status) => Find(status, PlanStep.Send) is not null;

    public static string Label(this PlanStatus status) => status switch
    {
        PlanStatus.Draft => "Draft",
        PlanStatus.Sent => "Sent for review",
        PlanStatus.Returned => "Returned for changes",
        PlanStatus.Approved => "Approved",
        PlanStatus.Amending => "Being amended",
        PlanStatus.Closed => "Closed",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
