using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;

namespace FamilyEngagement.Web.Features.Campaigns;

public class CampaignConfiguration : IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<CampaignFamily>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.Property(x => x.Name).HasMaxLength(Campaign.NameLength);
        campaign.Property(x => x.Channel).HasMaxLength(ContactWord.CodeLength);
        campaign.Property(x => x.Mode).HasMaxLength(ContactWord.CodeLength);
        campaign.Property(x => x.Topics).HasCodes();
        campaign.Property(x => x.Note).HasMaxLength(Campaign.NoteLength);
        campaign.Property(x => x.Day).AuditValue();
        campaign.Property(x => x.ClosedAt).AuditValue();
        campaign.HasOne<Schools.School>().WithMany().HasForeignKey(x => x.SchoolId);
        campaign.HasOne(x => x.Owner).WithMany().HasForeignKey(x => x.OwnerId);
        campaign.HasIndex(x => new { x.SchoolId, x.ClosedAt, x.Day });
    }

    public void Configure(EntityTypeBuilder<CampaignFamily> row)
    {
        row.HasOne(x => x.Campaign).WithMany(x => x.Families).HasForeignKey(x => x.CampaignId);
        row.HasOne(x => x.Family).WithMany().HasForeignKey(x => x.FamilyId);
        row.HasOne(x => x.Contact).WithMany().HasForeignKey(x => x.ContactId);
        row.HasIndex(x => new { x.CampaignId, x.FamilyId }).IsUnique();
        row.HasIndex(x => x.ContactId).IsUnique();
    }
}
