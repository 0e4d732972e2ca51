using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Documents;

public class DocumentConfiguration :
    IEntityTypeConfiguration<FamilyDocument>, IEntityTypeConfiguration<DocumentVersion>, IEntityTypeConfiguration<DocumentCopy>, IEntityTypeConfiguration<DocumentDistribution>
{
    public void Configure(EntityTypeBuilder<FamilyDocument> document)
    {
        document.ToTable("Documents");
        document.Property(x => x.Kind).HasMaxLength(FamilyDocument.KindLength).AuditValue();
        document.Property(x => x.Title).HasMaxLength(FamilyDocument.TitleLength);
        document.Property(x => x.CurrentNumber).AuditValue();
        document.Property(x => x.IsRemoved).AuditValue();
        document.Ignore(x => x.NextNumber);
        document.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        document.HasOne<SchoolYear>().WithMany().HasForeignKey(x => x.SchoolYearId);
        document.HasOne<Security.PortalUser>().WithMany().HasForeignKey(x => x.ById);
        document.HasMany(x => x.Versions).WithOne(x => x.Document).HasForeignKey(x => x.DocumentId);
        document.HasMany(x => x.Copies).WithOne(x => x.Document).HasForeignKey(x => x.DocumentId);
        document.HasMany(x => x.Distributions).WithOne(x => x.Document).HasForeignKey(x => x.DocumentId);
        document.HasIndex(x => new { x.SchoolId, x.SchoolYearId });
    }

    public void Configure(EntityTypeBuilder<DocumentVersion> version)
    {
        Part(version);
        version.ToTable("DocumentVersions");
        version.Property(x => x.Changed).HasMaxLength(DocumentVersion.ChangedLength);
        version.HasIndex(x => new { x.DocumentId, x.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DocumentCopy> copy)
    {
        Part(copy);
        copy.ToTable("DocumentCopies");
        copy.Property(x => x.Language).HasMaxLength(Lengths.Language).AuditValue();
        copy.Property(x => x.Maker).AuditValue();
        copy.Property(x => x.Url).HasMaxLength(UploadField.UrlLength);
        copy.Property(x => x.Translator).HasMaxLength(DocumentCopy.TranslatorLength);
        copy.Property(x => x.Reason).HasMaxLength(DocumentCopy.ReasonLength);
        copy.HasOne(x => x.File).WithMany().HasForeignKey(x => x.FileId);
        copy.HasIndex(x => new { x.DocumentId, x.Number });
    }

    public void Configure(EntityTypeBuilder<DocumentDistribution> distribution)
    {
        Part(distribution);
        distribution.ToTable("DocumentDistributions");
        distribution.Property(x => x.Way).AuditValue();
        distribution.Property(x => x.Languages).HasMaxLength(DocumentDistribution.LanguagesLength).AuditValue();
        distribution.Property(x => x.Families).AuditValue();
        distribution.Property(x => x.Note).HasMaxLength(DocumentDistribution.NoteLength);
        distribution.Ignore(x => x.LanguageCodes);
        distribution.HasIndex(x => new { x.SchoolId, x.On });
    }

    private static void Part<T>(EntityTypeBuilder<T> part) where T : DocumentPart
    {
        part.Property(x => x.On).AuditValue();
        part.Property(x => x.IsRemoved).AuditValue();
        part.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        part.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
    }
}
