using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.ContactTimes;

/// <summary>A weekly time of a teacher for calling and meeting families. It holds for one school year. Nothing is deleted: what is removed can be brought back.</summary>
public class ContactTime : ISchoolOwned, IVersioned
{
    public const int NoteLength = 120, MostOfTeacher = 10, LeastMinutes = 5, MostMinutes = 240;

    /// <summary>Days that a weekly time can lie on.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly TimeOnly Earliest = new(6, 0), Latest = new(21, 0);

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int SchoolYearId { get; init; }
    public required int StaffMemberId { get; init; }
    public StaffMember Staff { get; set; } = null!;
    public required DayOfWeek Weekday { get; set; }
    public required TimeOnly From { get; set; }
    public required TimeOnly To { get; set; }
    /// <summary>Where or how: a room, "by phone".</summary>
    public string Note { get; set; } = "";
    public required int ById { get; set; }
    public required DateTime At { get; set; }
    public bool IsRemoved { get; private set; }
    /// <summary>The file or the copy that it came with.</summary>
    public int? AddedInId { get; set; }
    public ContactTimeImport? AddedIn { get; set; }
    /// <summary>The file that put others in its place.</summary>
    public int? RemovedInId { get; set; }
    public ContactTimeImport? RemovedIn { get; set; }
    public Guid Version { get; set; }

    public int Minutes => (int)(To - From).TotalMinutes;

    public bool Says(DayOfWeek day, TimeOnly from, TimeOnly to, string note) => (Weekday, From, To, Note) == (day, from, to, note);

    /// <summary>From now on it is this person's, and stays when the file that it came with is undone.</summary>
    public void Set(DayOfWeek day, TimeOnly from, TimeOnly to, string note, int userId, DateTime now) => (Weekday, From, To, Note, ById, At, AddedInId) = (day, from, to, note, userId, now, null);

    public void SetRemoved(bool isRemoved, int userId, DateTime now, int? importId = null) => (IsRemoved, ById, At, RemovedInId) = (isRemoved, userId, now, isRemoved ? importId : null);

    /// <summary>English key of what is wrong with these hours; none when they can be.</summary>
    public static string? Problem(TimeOnly from, TimeOnly to) =>
        to <= from ? "The end is not after the beginning. Check AM and PM."
        : (to - from).TotalMinutes is < LeastMinutes or > MostMinutes ? "A weekly time lasts 5 minutes to 4 hours. Check the hours."
        : from < Earliest || to > Latest ? "This is very early or very late. Check AM and PM."
        : null;

    public bool Overlaps(ContactTime other) => StaffMemberId == other.StaffMemberId && Weekday == other.Weekday && Overlap(From, To, other.From, other.To);

    public static bool Overlap(TimeOnly from, TimeOnly to, TimeOnly otherFrom, TimeOnly otherTo) => from < otherTo && otherFrom < to;
}
