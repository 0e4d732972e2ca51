using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.FollowUps;

public enum FollowUpShow { Open, PastDue, Done }

public class FollowUpFilter
{
    public const string Everyone = "all";

    /// <summary>"all", a person's id, or none for one's own.</summary>
    public string? Owner { get; set; }

    public FollowUpShow Show { get; set; }

    public string? Q { get; set; }

    public int? Page { get; set; }

    public bool IsSet => Show != FollowUpShow.Open || !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Owner);

    public IQueryable<FollowUp> Apply(AppDbContext db, Reader reader, DateOnly today)
    {
        var followUps = db.FollowUpsFor(reader);
        followUps = Show switch
        {
            FollowUpShow.PastDue => followUps.Where(row => row.DoneAt == null && row.DueOn < today),
            FollowUpShow.Done => followUps.Where(row => row.DoneAt != null),
            _ => followUps.Where(row => row.DoneAt == null),
        };
        if (Owner != Everyone)
        {
            var owner = int.TryParse(Owner, out var id) ? id : reader.UserId;
            followUps = followUps.Where(row => row.OwnerId == owner);
        }

        if (Folding.Terms(Q).Length == 0) return followUps;
        var families = db.FamiliesMatching(reader, Q).Select(family => family.Id);
        return followUps.Where(row => families.Contains(row.FamilyId));
    }

    /// <summary>The oldest promise first; of what is done the last.</summary>
    public IQueryable<FollowUp> Sorted(IQueryable<FollowUp> followUps) => Show == FollowUpShow.Done
        ? followUps.OrderByDescending(row => row.DoneAt).ThenByDescending(row => row.Id)
        : followUps.OrderBy(row => row.DueOn).ThenBy(row => row.Id);

    public static string Label(FollowUpShow show) => show switch
    {
        FollowUpShow.Open => "To do",
        FollowUpShow.PastDue => "Past due",
        FollowUpShow.Done => "Done",
        _ => throw new ArgumentOutOfRangeException(nameof(show)),
    };
}
