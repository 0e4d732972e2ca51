using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Drafts;

public class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.Property(x => x.Id).ValueGeneratedNever();
        draft.Property(x => x.Page).HasMaxLength(Draft.PageLength);
        draft.Property(x => x.Title).HasMaxLength(Draft.TitleLength);
        draft.Property(x => x.Content).HasMaxLength(Draft.ContentLength);
        draft.HasIndex(x => new { x.UserId, x.At });
        draft.HasOne<PortalUser>().WithMany().HasForeignKey(x => x.UserId);
    }
}
