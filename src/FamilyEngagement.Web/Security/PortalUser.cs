using FamilyEngagement.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace FamilyEngagement.Web.Security;

/// <summary>A member of staff who can sign in. District-wide roles stand here, school roles in <see cref="SchoolAssignment"/>.</summary>
public class PortalUser : IdentityUser<int>, IVersioned
{
    public const int NameLength = 100, SearchLength = 600;

    public required string Name { get; set; }
    /// <summary>Name and email, folded, for search and order. Derived, so that nobody can forget to keep it.</summary>
    public string SearchText { get => Folding.FoldTo(SearchLength, Name, Email); private set { } }
    /// <summary><see cref="PortalRole.DistrictStaff"/>, <see cref="PortalRole.Administrator"/> or none.</summary>
    public PortalRole? DistrictRole { get; set; }
    public bool IsActive { get; set; } = true;
    public bool IsDemo { get; set; }
    /// <summary>This person asked not to get the weekly mail about standards.</summary>
    public bool NoDigest { get; set; }
    public Guid Version { get; set; }
    public List<SchoolAssignment> Assignments { get; } = [];

    /// <summary>The email is also what the person signs in with.</summary>
    public void Change(string name, string email, string normalizedEmail, PortalRole? districtRole)
    {
        if (districtRole is { } role && !role.IsDistrictWide()) throw new ArgumentOutOfRangeException(nameof(districtRole), role, "A school role stands in an assignment.");
        (Name, Email, UserName, NormalizedEmail, NormalizedUserName, DistrictRole) = (name, email, email, normalizedEmail, normalizedEmail, districtRole);
    }

    public void SetActive(bool isActive)
    {
        IsActive = isActive;
        EndSessions();
    }

    /// <summary>Signs the person out everywhere within a minute, and makes every password link handed out so far useless.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}

public class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> user)
    {
        user.ToTable("Users");
        user.Property(x => x.Name).HasMaxLength(PortalUser.NameLength);
        user.Property(x => x.SearchText).HasMaxLength(PortalUser.SearchLength);
        user.HasIndex(x => x.SearchText);
        user.Property(x => x.PasswordHash).HasMaxLength(200);
        user.Property(x => x.SecurityStamp).HasMaxLength(60);
        user.Property(x => x.ConcurrencyStamp).HasMaxLength(60);
        user.Property(x => x.PhoneNumber).HasMaxLength(40);
        user.Property(x => x.DistrictRole).AuditValue();
        user.Property(x => x.IsActive).AuditValue();
        user.Property(x => x.NoDigest).AuditValue();
    }
}
