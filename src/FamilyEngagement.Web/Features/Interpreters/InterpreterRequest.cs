using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Interpreters;

public enum InterpreterMode { InPerson, Video, Phone, Asl }

public enum InterpreterStatus { Requested, Confirmed, TookPlace, Cancelled, NobodyCame }

/// <summary>An interpreter asked for, for one family or for a meeting. The rule is the one of the day it was asked.</summary>
public class InterpreterRequest : ISchoolOwned, IVersioned
{
    public const int SessionLength = 200, NoteLength = 500, LongestMinutes = 480;

    /// <summary>BCP 47 of American Sign Language.</summary>
    public const string Asl = "ase";

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    /// <summary>None: for a meeting of many.</summary>
    public int? FamilyId { get; init; }
    public Family? Family { get; set; }
    /// <summary>What it is for, in free words; empty where the family says it all.</summary>
    public string Session { get; init; } = "";
    /// <summary>The family session that it is for; none where it is for none.</summary>
    public int? SessionId { get; init; }
    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }
    public required InterpreterMode Mode { get; init; }
    /// <summary>UTC.</summary>
    public required DateTime StartsAt { get; init; }
    /// <summary>The day in the district's time zone.</summary>
    public required DateOnly Day { get; init; }
    public required int Minutes { get; init; }
    public required int RequesterId { get; init; }
    public PortalUser Requester { get; set; } = null!;
    public required DateTime RequestedAt { get; init; }
    public string Note { get; init; } = "";
    public int? RuleId { get; init; }
    public InterpreterRule? Rule { get; set; }
    /// <summary>Asked later than the rule wants, and known to be.</summary>
    public bool IsLate { get; init; }
    /// <summary>UTC; none where no rule is in force.</summary>
    public DateTime? CancelBy { get; init; }
    public InterpreterStatus Status { get; private set; }
    public DateTime? CancelledAt { get; private set; }
    public string Outcome { get; private set; } = "";
    public Guid Version { get; set; }
    public List<InterpreterEvent> Events { get; } = [];

    public static InterpreterKind KindOf(InterpreterMode mode) => mode == InterpreterMode.Asl ? InterpreterKind.SignLanguage : InterpreterKind.Spoken;

    /// <summary>Takes one step and writes its history. Throws where <see cref="InterpreterWorkflow"/> has no such step.</summary>
    public void Take(InterpreterStep step, int byId, DateTime now, string text)
    {
        var row = InterpreterWorkflow.Find(Status, step, StartsAt <= now) ?? throw new InvalidOperationException($"A request that is {Status} has no step {step}.");
        Events.Add(new InterpreterEvent { SchoolId = SchoolId, Step = step, ById = byId, At = now, Text = text });
        Status = row.To;
        CancelledAt = step == InterpreterStep.Cancel ? now : null;
        Outcome = step is InterpreterStep.TookPlace or InterpreterStep.NobodyCame or InterpreterStep.Cancel ? text : "";
    }
}

public class InterpreterEvent : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int RequestId { get; set; }
    public required InterpreterStep Step { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    public string Text { get; init; } = "";
}
