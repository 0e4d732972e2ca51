using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FamilyEngagement.Web.Features.Campaigns;

public class CampaignConfiguration : IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<CampaignFamily>
{
    private static readonly ValueConverter<List<string>, string> TopicsAsText = new(
        topics => string.Join(',', topics), text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).ToList());

    private static readonly ValueComparer<List<string>> TopicsCompared = new(
        (a, b) => (a ?? new()).SequenceEqual(b ?? new()), topics => topics.Count, topics => topics.ToList());

    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.Property(x => x.Name).HasMaxLength(Campaign.NameLength);
        campaign.Property(x => x.Channel).HasMaxLength(ContactWord.CodeLength);
        campaign.Property(x => x.Mode).HasMaxLength(ContactWord.CodeLength);
        campaign.Property(x => x.Topics).HasConversion(TopicsAsText, TopicsCompared).HasMaxLength(400);
        campaign.Property(x => x.Note).HasMaxLength(Campaign.NoteLength);
        campaign.Property(x => x.Kind).AuditValue();
        campaign.Property(x => x.Day).AuditValue();
        campaign.Property(x => x.ClosedAt).AuditValue();
        campaign.Ignore(x => x.IsEvent).Ignore(x => x.Attended);
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
