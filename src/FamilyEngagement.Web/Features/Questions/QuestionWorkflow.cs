namespace FamilyEngagement.Web.Features.Questions;

public enum QuestionStep { Ask, Route, Try, Close, Reopen }

/// <summary>What may be done with a question, and where that leads. Asking opens one; whether a try answered it follows from the contact.</summary>
public static class QuestionWorkflow
{
    public record Transition(QuestionState From, QuestionStep Step, QuestionState To);

    public static readonly IReadOnlyList<Transition> Table =
    [
        new(QuestionState.Open, QuestionStep.Route, QuestionState.Open),
        new(QuestionState.Open, QuestionStep.Try, QuestionState.Open),
        new(QuestionState.Open, QuestionStep.Close, QuestionState.Closed),
        new(QuestionState.Answered, QuestionStep.Reopen, QuestionState.Open),
        new(QuestionState.Closed, QuestionStep.Reopen, QuestionState.Open),
    ];

    public static bool Allows(QuestionState state, QuestionStep step) => Table.Any(row => row.From == state && row.Step == step);

    internal static void Require(QuestionState state, QuestionStep step)
    {
        if (!Allows(state, step)) throw new InvalidOperationException($"A question that is {state} has no step {step}.");
    }
}
