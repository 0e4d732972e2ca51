using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>Someone read the note of a restricted contact. Kept as long as the contact is.</summary>
public class RestrictedReading
{
    public int Id { get; set; }
    public int ContactId { get; init; }
    public Contact Contact { get; set; } = null!;
    public required int UserId { get; init; }
    public PortalUser User { get; set; } = null!;
    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}

public class RestrictedReadingConfiguration : IEntityTypeConfiguration<RestrictedReading>
{
    public void Configure(EntityTypeBuilder<RestrictedReading> reading)
    {
        reading.HasOne(x => x.Contact).WithMany().HasForeignKey(x => x.ContactId);
        reading.HasOne(x => x.User).WithMany().HasForeignKey(x => x.UserId);
    }
}
