using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.SavedFilters;

/// <summary>A search in the contact log that a person wants to find again. Their own only.</summary>
public class SavedFilter : ISchoolOwned
{
    public const int NameLength = 60, QueryLength = 600, Most = 20;

    public int Id { get; set; }
    public required int SchoolId { get; set; }
    public School School { get; set; } = null!;
    public required int UserId { get; init; }
    public PortalUser User { get; set; } = null!;
    public required string Name { get; set; }
    /// <summary>The query part of the list's address, without the question mark.</summary>
    public required string Query { get; init; }
}

public class SavedFilterConfiguration : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> filter)
    {
        filter.Property(x => x.Name).HasMaxLength(SavedFilter.NameLength);
        filter.Property(x => x.Query).HasMaxLength(SavedFilter.QueryLength);
        filter.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        filter.HasOne(x => x.User).WithMany().HasForeignKey(x => x.UserId);
        filter.HasIndex(x => new { x.UserId, x.SchoolId });
    }
}
