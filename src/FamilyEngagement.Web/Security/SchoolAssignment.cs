using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Security;

/// <summary>A person's role at one school, with the days it is valid. Ended by a date, never deleted.</summary>
public class SchoolAssignment : ISchoolOwned, IVersioned
{
    public int Id { get; set; }
    public int UserId { get; set; }
    public PortalUser User { get; set; } = null!;
    public required int SchoolId { get; set; }
    public School School { get; set; } = null!;
    public required PortalRole Role { get; set; }
    public required DateOnly From { get; set; }
    /// <summary>The last day; none while it is open.</summary>
    public DateOnly? To { get; set; }
    /// <summary>May read restricted contacts of the school though the role alone does not allow it: a counselor, a deputy.</summary>
    public bool ReadsRestricted { get; set; }
    public Guid Version { get; set; }

    public bool IsValidOn(DateOnly day) => From <= day && (To is null || day <= To);

    public bool Overlaps(DateOnly from, DateOnly? to) => (To is null || To >= from) && (to is null || From <= to);
}

public class SchoolAssignmentConfiguration : IEntityTypeConfiguration<SchoolAssignment>
{
    public void Configure(EntityTypeBuilder<SchoolAssignment> assignment)
    {
        assignment.HasOne(x => x.User).WithMany(x => x.Assignments).HasForeignKey(x => x.UserId);
        assignment.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        assignment.Property(x => x.Role).AuditValue();
        assignment.Property(x => x.ReadsRestricted).AuditValue();
        assignment.Property(x => x.From).AuditValue();
        assignment.Property(x => x.To).AuditValue();
    }
}
