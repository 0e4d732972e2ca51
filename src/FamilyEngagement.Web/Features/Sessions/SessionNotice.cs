using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>How families were told. The last three hang where everybody can read them.</summary>
public enum NoticeWay { Letter, Text, App, Call, Email, InPerson, Website, Door, SocialMedia }

/// <summary>Families were told of a session: when, how, in which languages. Removed ones leave every page and count.</summary>
public class SessionNotice : ISchoolOwned, IVersioned
{
    public const int NoteLength = 300, MostOfSession = 30;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int SessionId { get; init; }
    public FamilySession Session { get; set; } = null!;
    public required NoticeWay Way { get; set; }
    /// <summary>UTC.</summary>
    public required DateTime SentAt { get; set; }
    public List<string> Languages { get; set; } = [];
    /// <summary>To how many families; none where it hangs for all.</summary>
    public int? Families { get; set; }
    public bool HasAgenda { get; set; }
    public string Note { get; set; } = "";
    public int? FileId { get; set; }
    public StoredFile? File { get; set; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public DateTime? RemovedAt { get; set; }
    public Guid Version { get; set; }

    public bool IsPosted => Way is NoticeWay.Website or NoticeWay.Door or NoticeWay.SocialMedia;
}
