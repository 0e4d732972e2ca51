using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>"You said, we did": what families said at a session, and what the school did about it and told them.</summary>
public class SessionFeedback : ISchoolOwned, IVersioned
{
    public const int SaidLength = 1000, MostOfSession = 50;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int SessionId { get; init; }
    public FamilySession Session { get; set; } = null!;
    public required string Said { get; set; }
    /// <summary>Empty while nothing is done yet.</summary>
    public string Did { get; set; } = "";
    /// <summary>The day families were told; none until then.</summary>
    public DateOnly? AnsweredOn { get; set; }
    public int? AnsweredById { get; set; }
    public PortalUser? AnsweredBy { get; set; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    public DateTime? RemovedAt { get; set; }
    public Guid Version { get; set; }
}

/// <summary>Work that a session left behind: who does what by when. Not about one family; those have follow-ups.</summary>
public class SessionTask : ISchoolOwned, IVersioned
{
    public const int TextLength = 300, MostOfSession = 50;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int SessionId { get; init; }
    public FamilySession Session { get; set; } = null!;
    public required string Text { get; set; }
    public required int OwnerId { get; set; }
    public PortalUser Owner { get; set; } = null!;
    public required DateOnly DueOn { get; set; }
    public DateTime? DoneAt { get; private set; }
    public int? DoneById { get; private set; }
    public required int ById { get; init; }
    public DateTime? RemovedAt { get; set; }
    public Guid Version { get; set; }

    public void Finish(int userId, DateTime now) => (DoneAt, DoneById) = (now, userId);

    public void Reopen() => (DoneAt, DoneById) = (null, null);
}
