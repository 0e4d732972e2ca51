using FamilyEngagement.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace FamilyEngagement.Web.Security;

/// <summary>A member of staff who can sign in. District-wide roles stand here, school roles in <see cref="SchoolAssignment"/>.</summary>
public class PortalUser : IdentityUser<int>, IVersioned
{
    public const int NameLength = 100;

    public required string Name { get; set; }
    /// <summary><see cref="PortalRole.DistrictStaff"/>, <see cref="PortalRole.Administrator"/> or none.</summary>
    public PortalRole? DistrictRole { get; set; }
    public bool IsActive { get; set; } = true;
    public bool IsDemo { get; set; }
    public Guid Version { get; set; }
    public List<SchoolAssignment> Assignments { get; } = [];
}

public class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> user)
    {
        user.ToTable("Users");
        user.Property(x => x.Name).HasMaxLength(PortalUser.NameLength);
        user.Property(x => x.PasswordHash).HasMaxLength(200);
        user.Property(x => x.SecurityStamp).HasMaxLength(60);
        user.Property(x => x.ConcurrencyStamp).HasMaxLength(60);
        user.Property(x => x.PhoneNumber).HasMaxLength(40);
        user.Property(x => x.DistrictRole).AuditValue();
        user.Property(x => x.IsActive).AuditValue();
    }
}
