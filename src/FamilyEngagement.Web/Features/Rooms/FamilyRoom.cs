using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Rooms;

/// <summary>When a room is open on one day of the week.</summary>
public record RoomHour(DayOfWeek Day, TimeOnly From, TimeOnly To);

/// <summary>A room or a corner of the school that is there for families: where, when, with what, and in which languages its signs speak.</summary>
public class FamilyRoom : ISchoolOwned, IVersioned
{
    public const int NameLength = 80, PlaceLength = 120, HoursLength = 200, NoteLength = 200, ResourcesLength = 600, LanguagesLength = 300, AltLength = 200;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required string Name { get; set; }
    /// <summary>How one finds it: "Room 104, beside the office".</summary>
    public required string Place { get; set; }
    /// <summary>At most one span a day, Monday first; none while the hours are not known.</summary>
    public List<RoomHour> Hours { get; set; } = [];
    /// <summary>What the hours do not say: "Ring at door 3".</summary>
    public string HoursNote { get; set; } = "";
    /// <summary>Codes of <see cref="RoomResources"/>.</summary>
    public List<string> Resources { get; set; } = [];
    /// <summary>What is there besides, in the school's own words.</summary>
    public string OwnResources { get; set; } = "";
    /// <summary>Languages on the signs, BCP 47.</summary>
    public List<string> SignLanguages { get; set; } = [];
    public int? PhotoId { get; private set; }
    public StoredFile? Photo { get; private set; }
    /// <summary>What the photo shows, for those who cannot see it.</summary>
    public string PhotoAlt { get; set; } = "";
    public required DateOnly ValidUntil { get; set; }
    public int ById { get; private set; }
    public PortalUser By { get; private set; } = null!;
    public DateTime At { get; private set; }
    public DateTime? RemovedAt { get; private set; }
    public Guid Version { get; set; }

    public bool IsRemoved => RemovedAt is not null;

    public bool IsOutOfDate(DateOnly today) => ValidUntil < today;

    public void Saved(int userId, DateTime now) => (ById, At) = (userId, now);

    public void Show(StoredFile photo, string alt) => (Photo, PhotoAlt) = (photo, alt);

    /// <summary>The file stays where it is; no page leads to it any more.</summary>
    public void TakeDownPhoto() => (Photo, PhotoId, PhotoAlt) = (null, null, "");

    public void Remove(int userId, DateTime now) => (RemovedAt, ById, At) = (RemovedAt ?? now, userId, now);

    public void Restore(int userId, DateTime now) => (RemovedAt, ById, At) = (null, userId, now);
}
