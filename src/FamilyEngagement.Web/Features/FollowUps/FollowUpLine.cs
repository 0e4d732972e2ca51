using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.FollowUps;

/// <summary>A follow-up as one person may read it.</summary>
/// <param name="What">None: it came with a restricted contact that this person may not read.</param>
/// <param name="From">Who handed it over last.</param>
public record FollowUpLine(int Id, int FamilyId, DateOnly DueOn, string? What, int OwnerId, string Owner, string? From, bool IsNew, DateTime? DoneAt, Guid Version)
{
    /// <summary>English keys for the localizer: when it is due, seen from that day.</summary>
    public (string Tone, string Icon, string Key) Due(DateOnly today) => (DueOn.DayNumber - today.DayNumber) switch
    {
        _ when DoneAt is not null => ("met", "check_circle", "Done"),
        < -1 => ("help", "error", "Due {0:ddd, MMM d}"),
        -1 => ("help", "error", "Due yesterday"),
        0 => ("due", "schedule", "Due today"),
        1 => ("due", "schedule", "Due tomorrow"),
        _ => ("none", "schedule", "Due {0:ddd, MMM d}"),
    };
}

public static class FollowUpLines
{
    /// <summary>
    /// Follow-ups of the school as far as the person may know of them: while the family is here and, for a teacher, in own
    /// classes. Everyone's for those who see to the school's work, else only one's own.
    /// </summary>
    public static IQueryable<FollowUp> FollowUpsFor(this AppDbContext db, Reader reader)
    {
        var families = db.FamiliesIn(reader).Select(family => family.Id);
        var followUps = db.FollowUps.In(reader.SchoolId).Where(row => families.Contains(row.FamilyId));
        return reader.OwnClassesOnly ? followUps.Where(row => row.OwnerId == reader.UserId && db.ContactsIn(reader).Any(contact => contact.Id == row.ContactId)) : followUps;
    }

    /// <summary>The only projection of what a follow-up says, so what came with a restricted contact is redacted here and nowhere else.</summary>
    public static IQueryable<FollowUpLine> LinesFor(this IQueryable<FollowUp> followUps, AppDbContext db, Reader reader) => followUps.Select(f => new FollowUpLine(
        f.Id, f.FamilyId, f.DueOn,
        f.OwnerId == reader.UserId || db.ContactsIn(reader).ReadableBy(reader).Any(contact => contact.Id == f.ContactId) ? f.What : null,
        f.OwnerId, f.Owner.Name, f.HandedBy == null ? null : f.HandedBy.Name, f.IsNew, f.DoneAt, f.Version));
}
