using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>The one table of what school and district may say of a standard. Controller, entity, buttons and tests all read it.</summary>
public static class StandardWorkflow
{
    /// <param name="From">None: from wherever it stands.</param>
    /// <param name="To">None: stays where it stands.</param>
    public record Transition(StandardClaim? From, StandardStep Step, StandardClaim? To, Permission Permission)
    {
        /// <summary>Open only while help is asked for (true) or not (false).</summary>
        public bool? HelpAsked { get; init; }

        /// <summary>Open only while a question of the district waits for an answer (true) or none does (false).</summary>
        public bool? Asked { get; init; }

        /// <summary>Open only while the page says To check: the school has said nothing and its figure is at the target, or the standard was drawn.</summary>
        public bool OnFigure { get; init; }

        /// <summary>Where it leads if the last that the district decided was to return it.</summary>
        public StandardClaim? ToAfterReturn { get; init; }
    }

    public static readonly IReadOnlyList<Transition> Table =
    [
        new(StandardClaim.None, StandardStep.Attest, StandardClaim.Attested, Permission.AttestStandards),
        new(StandardClaim.Returned, StandardStep.Attest, StandardClaim.Attested, Permission.AttestStandards),
        // What the district asks for stays open.
        new(StandardClaim.Attested, StandardStep.Withdraw, StandardClaim.None, Permission.AttestStandards) { ToAfterReturn = StandardClaim.Returned },
        new(StandardClaim.Verified, StandardStep.Withdraw, StandardClaim.None, Permission.AttestStandards),
        // An open request for help is answered first: it would hide what the check says.
        new(StandardClaim.Attested, StandardStep.Verify, StandardClaim.Verified, Permission.VerifyStandards) { HelpAsked = false },
        new(StandardClaim.None, StandardStep.Verify, StandardClaim.Verified, Permission.VerifyStandards) { HelpAsked = false, OnFigure = true },
        new(StandardClaim.Attested, StandardStep.Return, StandardClaim.Returned, Permission.VerifyStandards) { HelpAsked = false },
        new(StandardClaim.None, StandardStep.Return, StandardClaim.Returned, Permission.VerifyStandards) { HelpAsked = false, OnFigure = true },
        new(StandardClaim.Verified, StandardStep.Return, StandardClaim.Returned, Permission.VerifyStandards) { HelpAsked = false },
        // Drawn at random: to look in depth at what was found met.
        new(StandardClaim.Verified, StandardStep.Verify, StandardClaim.Verified, Permission.VerifyStandards) { HelpAsked = false, OnFigure = true },
        new(null, StandardStep.AskForHelp, null, Permission.AttestStandards) { HelpAsked = false },
        new(null, StandardStep.HelpGiven, null, Permission.VerifyStandards) { HelpAsked = true },
        new(null, StandardStep.Ask, null, Permission.VerifyStandards) { Asked = false },
        new(null, StandardStep.Answer, null, Permission.TickChecklist) { Asked = true },
        new(StandardClaim.Returned, StandardStep.Appeal, StandardClaim.Appealed, Permission.AttestStandards),
        new(StandardClaim.Appealed, StandardStep.Withdraw, StandardClaim.Returned, Permission.AttestStandards),
        new(StandardClaim.Appealed, StandardStep.Uphold, StandardClaim.Returned, Permission.VerifyStandards),
        new(StandardClaim.Appealed, StandardStep.Grant, StandardClaim.Verified, Permission.VerifyStandards) { HelpAsked = false },
    ];

    /// <summary>With these the district has looked: they close a sample, and end the wait of the school.</summary>
    public static readonly IReadOnlySet<StandardStep> Decisions = new HashSet<StandardStep> { StandardStep.Verify, StandardStep.Return, StandardStep.Uphold, StandardStep.Grant };

    public static bool IsReturn(StandardStep? decision) => decision is StandardStep.Return or StandardStep.Uphold;

    public static bool IsOfDistrict(StandardStep step) => Table.Any(row => row.Step == step && row.Permission == Permission.VerifyStandards);

    public static Transition? Find(StandardClaim claim, bool helpAsked, bool asked, StandardState state, StandardStep step) =>
        Open(claim, helpAsked, asked, state).FirstOrDefault(row => row.Step == step);

    public static IEnumerable<Transition> Open(StandardClaim claim, bool helpAsked, bool asked, StandardState state) =>
        state == StandardState.DoesNotApply ? [] : Table.Where(row =>
            (row.From is null || row.From == claim)
            && (row.HelpAsked is null || row.HelpAsked == helpAsked)
            && (row.Asked is null || row.Asked == asked)
            && (!row.OnFigure || state == StandardState.ToCheck)
            // What is past its day is renewed first: it would be out of date again at once.
            && (state != StandardState.OutOfDate || row.To != StandardClaim.Verified));

    /// <summary>What the other side must be told; none where the step speaks for itself.</summary>
    public static string? NoteAsked(this StandardStep step) => step switch
    {
        StandardStep.AskForHelp => "Say in a sentence what you need help with.",
        StandardStep.Return => "Say what the school should change, so that it knows what to do.",
        StandardStep.HelpGiven => "Say what help was given, and by whom.",
        StandardStep.Ask => "Write your question to the school.",
        StandardStep.Answer => "Write your answer to the district.",
        StandardStep.Appeal => "Say why you think that the standard is met.",
        StandardStep.Uphold => "Say what is still missing, so that the school knows what to do.",
        _ => null,
    };

    public static string Label(this StandardStep step) => step switch
    {
        StandardStep.Attest => "confirmed it",
        StandardStep.Withdraw => "took the confirmation back",
        StandardStep.Verify => "checked it: met",
        StandardStep.Return => "returned it for changes",
        StandardStep.AskForHelp => "asked the district for help",
        StandardStep.HelpGiven => "gave help",
        StandardStep.Ask => "asked a question",
        StandardStep.Answer => "answered",
        StandardStep.Appeal => "asked the district to look again",
        StandardStep.Uphold => "looked again: returned for changes",
        StandardStep.Grant => "looked again: met",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
