namespace FamilyEngagement.Web.Features.Files;

public class FileConfiguration : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<StoredFilePart>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.Property(x => x.Name).HasMaxLength(StoredFile.NameLength);
        file.Property(x => x.Sha256).HasMaxLength(64);
        file.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        file.HasOne(x => x.Plan).WithMany().HasForeignKey(x => x.PlanId);
        file.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        file.HasIndex(x => x.Key).IsUnique();
        file.HasIndex(x => new { x.SchoolId, x.Sha256 });
    }

    public void Configure(EntityTypeBuilder<StoredFilePart> part)
    {
        part.HasKey(x => new { x.FileKey, x.Number });
        part.Property(x => x.Content).HasMaxLength(StoredFilePart.Size);
    }
}
