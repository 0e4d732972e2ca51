using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Standards;

public class StandardConfiguration :
    IEntityTypeConfiguration<StandardSet>, IEntityTypeConfiguration<Standard>, IEntityTypeConfiguration<ChecklistItem>,
    IEntityTypeConfiguration<SchoolStandard>, IEntityTypeConfiguration<ChecklistTick>, IEntityTypeConfiguration<Evidence>, IEntityTypeConfiguration<StandardEvent>
{
    public void Configure(EntityTypeBuilder<StandardSet> set)
    {
        set.Property(x => x.Code).HasMaxLength(60);
        set.Property(x => x.Title).HasMaxLength(200);
        set.Property(x => x.Edition).HasMaxLength(20);
        set.Property(x => x.Citation).HasMaxLength(1000);
        set.HasIndex(x => new { x.Code, x.Edition }).IsUnique();
        set.HasMany(x => x.Standards).WithOne().HasForeignKey(x => x.SetId);
    }

    public void Configure(EntityTypeBuilder<Standard> standard)
    {
        standard.Property(x => x.Title).HasMaxLength(300);
        standard.Property(x => x.ShortTitle).HasMaxLength(60);
        standard.Property(x => x.Description).HasMaxLength(2000);
        standard.Property(x => x.LowGrade).HasMaxLength(Grades.CodeLength);
        standard.Property(x => x.HighGrade).HasMaxLength(Grades.CodeLength);
        standard.Property(x => x.MeasureExplanation).HasMaxLength(1000);
        standard.HasIndex(x => new { x.SetId, x.Number }).IsUnique();
        standard.HasMany(x => x.Items).WithOne().HasForeignKey(x => x.StandardId);
    }

    public void Configure(EntityTypeBuilder<ChecklistItem> item)
    {
        item.Property(x => x.Key).HasMaxLength(60);
        item.Property(x => x.Text).HasMaxLength(300);
    }

    public void Configure(EntityTypeBuilder<SchoolStandard> row)
    {
        row.Property(x => x.Claim).AuditValue();
        row.Property(x => x.HelpAsked).AuditValue();
        row.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        row.HasOne(x => x.Standard).WithMany().HasForeignKey(x => x.StandardId);
        row.HasOne(x => x.SchoolYear).WithMany().HasForeignKey(x => x.SchoolYearId);
        row.HasMany(x => x.Ticks).WithOne().HasForeignKey(x => x.SchoolStandardId).OnDelete(DeleteBehavior.ClientCascade);
        row.HasMany(x => x.Evidence).WithOne().HasForeignKey(x => x.SchoolStandardId);
        row.HasMany(x => x.Events).WithOne().HasForeignKey(x => x.SchoolStandardId);
        row.HasIndex(x => new { x.SchoolId, x.StandardId, x.SchoolYearId }).IsUnique();
        row.HasIndex(x => x.SchoolYearId);
    }

    public void Configure(EntityTypeBuilder<ChecklistTick> tick)
    {
        tick.HasOne(x => x.Item).WithMany().HasForeignKey(x => x.ItemId);
        tick.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        tick.HasIndex(x => new { x.SchoolStandardId, x.ItemId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.Property(x => x.Note).HasMaxLength(Evidence.NoteLength);
        evidence.Property(x => x.Url).HasMaxLength(Evidence.UrlLength);
        evidence.HasOne<ChecklistItem>().WithMany().HasForeignKey(x => x.ItemId);
        evidence.HasOne(x => x.LibraryItem).WithMany().HasForeignKey(x => x.LibraryItemId);
        evidence.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
    }

    public void Configure(EntityTypeBuilder<StandardEvent> step)
    {
        step.Property(x => x.Step).AuditValue();
        step.Property(x => x.Note).HasMaxLength(SchoolStandard.NoteLength);
        step.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
    }
}
