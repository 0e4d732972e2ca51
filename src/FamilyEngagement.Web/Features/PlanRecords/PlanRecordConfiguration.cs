using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.PlanRecords;

public class PlanRecordConfiguration : IEntityTypeConfiguration<PlanRecord>
{
    public void Configure(EntityTypeBuilder<PlanRecord> record)
    {
        record.Property(x => x.Title).HasMaxLength(PlanRecord.TitleLength);
        record.Property(x => x.Languages).HasMaxLength(PlanRecord.LanguagesLength);
        record.Property(x => x.Said).HasMaxLength(PlanRecord.SaidLength);
        record.Property(x => x.Changed).HasMaxLength(PlanRecord.SaidLength);
        record.Property(x => x.Url).HasMaxLength(UploadField.UrlLength);
        record.Property(x => x.HeldOn).AuditValue();
        record.Property(x => x.IsRemoved).AuditValue();
        record.Ignore(x => x.LanguageCodes);
        record.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        record.HasOne<PlanSection>().WithMany(x => x.Records).HasForeignKey(x => x.SectionId);
        record.HasOne(x => x.File).WithMany().HasForeignKey(x => x.FileId);
        record.HasOne<EvidenceItem>().WithMany().HasForeignKey(x => x.EvidenceItemId);
        record.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
    }
}
