using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.EvidenceLibrary;

public class EvidenceItemConfiguration : IEntityTypeConfiguration<EvidenceItem>, IEntityTypeConfiguration<EvidencePast>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> item)
    {
        item.Property(x => x.Title).HasMaxLength(EvidenceItem.TitleLength);
        item.Property(x => x.Shows).HasMaxLength(EvidenceItem.ShowsLength);
        item.Property(x => x.SearchText).HasMaxLength(Lengths.Search);
        item.Property(x => x.Url).HasMaxLength(UploadField.UrlLength);
        item.Property(x => x.Note).HasMaxLength(EvidenceItem.NoteLength);
        item.Property(x => x.Day).AuditValue();
        item.Property(x => x.ValidUntil).AuditValue();
        item.Property(x => x.HasNames).AuditValue();
        item.Property(x => x.RemovedAt).AuditValue();
        item.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        item.HasOne<SchoolYear>().WithMany().HasForeignKey(x => x.SchoolYearId);
        item.HasOne(x => x.File).WithMany().HasForeignKey(x => x.FileId);
        item.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        item.HasOne(x => x.MarkedBy).WithMany().HasForeignKey(x => x.MarkedById);
        item.HasOne(x => x.RemovedBy).WithMany().HasForeignKey(x => x.RemovedById);
        item.HasMany(x => x.Past).WithOne().HasForeignKey(x => x.ItemId);
        item.HasIndex(x => new { x.SchoolId, x.Day });
    }

    public void Configure(EntityTypeBuilder<EvidencePast> past)
    {
        past.Property(x => x.Url).HasMaxLength(UploadField.UrlLength);
        past.Property(x => x.Note).HasMaxLength(EvidenceItem.NoteLength);
        past.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        past.HasOne(x => x.File).WithMany().HasForeignKey(x => x.FileId);
        past.HasOne(x => x.ReplacedBy).WithMany().HasForeignKey(x => x.ReplacedById);
    }
}
