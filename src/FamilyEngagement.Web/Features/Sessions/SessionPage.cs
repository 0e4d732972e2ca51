using FamilyEngagement.Web.Features.Interpreters;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>One session in the order of time: before, at the door, after.</summary>
public record SessionPage
{
    public required FamilySession Session { get; init; }
    public required SessionKind Kind { get; init; }
    public required string School { get; init; }
    public required string By { get; init; }
    public required FileName? AgendaFile { get; init; }
    public required FileName? NotesFile { get; init; }
    /// <summary>Works at the school: reads notes and what families said. Others see that they are there.</summary>
    public required bool SeesFamilies { get; init; }
    public required bool MayKeep { get; init; }
    public required IReadOnlyList<SessionNotice> Notices { get; init; }
    public required IReadOnlyList<Interpreter> Interpreters { get; init; }
    public required IReadOnlyDictionary<InterpreterKind, InterpreterRule> Rules { get; init; }
    public required IReadOnlyList<SessionLanguage> Languages { get; init; }
    /// <summary>Languages of few families are not among them.</summary>
    public required bool LeavesLanguagesOut { get; init; }
    public required IReadOnlyList<SessionFeedback> Feedback { get; init; }
    public required IReadOnlyList<SessionTask> Tasks { get; init; }
    public required SessionRules Standing { get; init; }
    /// <summary>Families and people who signed in.</summary>
    public required (int Families, int People) Came { get; init; }

    /// <summary>Somebody was faster: nothing was saved.</summary>
    public bool HasChanged { get; init; }

    public string Url => $"/schools/{Session.SchoolId}/sessions/{Session.Id}";

    public bool IsOpen => Session.RemovedAt is null;

    public bool MayChange => MayKeep && IsOpen;

    public record FileName(int Id, string Name);

    public record Interpreter(int Id, string Language, InterpreterMode Mode, InterpreterStatus Status, bool IsLate);
}

/// <summary>A language of the school's families, and whether this session speaks and writes it.</summary>
/// <param name="Written">Families who want to be written to in it.</param>
/// <param name="Spoken">Families who want to be talked with in it.</param>
public record SessionLanguage(string Code, int Written, int Spoken, bool IsTold, SpokenThere There)
{
    public bool NeedsNotice => Written > 0 && !IsTold;

    public bool NeedsInterpreter => Spoken > 0 && (There is SpokenThere.No or SpokenThere.Requested);
}

public enum SpokenThere { No, Requested, Confirmed, Staff }
