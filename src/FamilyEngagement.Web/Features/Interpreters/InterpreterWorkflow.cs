namespace FamilyEngagement.Web.Features.Interpreters;

public enum InterpreterStep { Confirm, Cancel, TookPlace, NobodyCame, Undo }

/// <summary>The one table of what may be done with a request. Controller, entity, buttons and tests all read it.</summary>
public static class InterpreterWorkflow
{
    /// <param name="AfterStart">Open only once it should have begun.</param>
    public record Transition(InterpreterStatus From, InterpreterStep Step, InterpreterStatus To, bool AfterStart = false);

    public static readonly IReadOnlyList<Transition> Table =
    [
        new(InterpreterStatus.Requested, InterpreterStep.Confirm, InterpreterStatus.Confirmed),
        new(InterpreterStatus.Requested, InterpreterStep.Cancel, InterpreterStatus.Cancelled),
        new(InterpreterStatus.Confirmed, InterpreterStep.Cancel, InterpreterStatus.Cancelled),
        new(InterpreterStatus.Requested, InterpreterStep.TookPlace, InterpreterStatus.TookPlace, AfterStart: true),
        new(InterpreterStatus.Confirmed, InterpreterStep.TookPlace, InterpreterStatus.TookPlace, AfterStart: true),
        new(InterpreterStatus.Requested, InterpreterStep.NobodyCame, InterpreterStatus.NobodyCame, AfterStart: true),
        new(InterpreterStatus.Confirmed, InterpreterStep.NobodyCame, InterpreterStatus.NobodyCame, AfterStart: true),
        // A slip of the finger is taken back to where one asks again whether it is confirmed.
        new(InterpreterStatus.Confirmed, InterpreterStep.Undo, InterpreterStatus.Requested),
        new(InterpreterStatus.Cancelled, InterpreterStep.Undo, InterpreterStatus.Requested),
        new(InterpreterStatus.TookPlace, InterpreterStep.Undo, InterpreterStatus.Requested),
        new(InterpreterStatus.NobodyCame, InterpreterStep.Undo, InterpreterStatus.Requested),
    ];

    public static Transition? Find(InterpreterStatus status, InterpreterStep step, bool hasBegun) =>
        Table.FirstOrDefault(row => row.From == status && row.Step == step && (!row.AfterStart || hasBegun));
}
