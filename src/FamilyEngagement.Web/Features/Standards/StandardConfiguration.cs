using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Standards;

public class StandardConfiguration :
    IEntityTypeConfiguration<StandardSet>, IEntityTypeConfiguration<Standard>, IEntityTypeConfiguration<ChecklistItem>,
    IEntityTypeConfiguration<SchoolStandard>, IEntityTypeConfiguration<ChecklistTick>, IEntityTypeConfiguration<Evidence>, IEntityTypeConfiguration<StandardEvent>,
    IEntityTypeConfiguration<MeasureRule>, IEntityTypeConfiguration<StandardLink>, IEntityTypeConfiguration<ChecklistAssignment>, IEntityTypeConfiguration<StandardSnapshot>, IEntityTypeConfiguration<StandardSample>
{
    public void Configure(EntityTypeBuilder<StandardSet> set)
    {
        set.Property(x => x.Code).HasMaxLength(StandardSet.CodeLength);
        set.Property(x => x.Title).HasMaxLength(StandardSet.TitleLength);
        set.Property(x => x.Edition).HasMaxLength(StandardSet.EditionLength);
        set.Property(x => x.Citation).HasMaxLength(StandardSet.CitationLength);
        // Two people end the same set at once: the second is told.
        set.Property(x => x.EffectiveTo).IsConcurrencyToken();
        set.HasIndex(x => new { x.Code, x.Edition }).IsUnique();
        set.HasMany(x => x.Standards).WithOne().HasForeignKey(x => x.SetId);
    }

    public void Configure(EntityTypeBuilder<Standard> standard)
    {
        standard.Property(x => x.Title).HasMaxLength(Standard.TitleLength);
        standard.Property(x => x.ShortTitle).HasMaxLength(Standard.ShortTitleLength);
        standard.Property(x => x.Description).HasMaxLength(Standard.DescriptionLength);
        standard.Property(x => x.LowGrade).HasMaxLength(Grades.CodeLength);
        standard.Property(x => x.HighGrade).HasMaxLength(Grades.CodeLength);
        standard.HasIndex(x => new { x.SetId, x.Number }).IsUnique();
        // For a set that was loaded before there were such rules: the district looked at each.
        standard.Property(x => x.Check).HasDefaultValue(CheckRule.Always).IsConcurrencyToken().AuditValue();
        standard.HasMany(x => x.Rules).WithOne().HasForeignKey(x => x.StandardId);
        standard.HasMany(x => x.Items).WithOne().HasForeignKey(x => x.StandardId);
    }

    public void Configure(EntityTypeBuilder<ChecklistItem> item)
    {
        item.Property(x => x.Key).HasMaxLength(ChecklistItem.KeyLength);
        item.Property(x => x.Text).HasMaxLength(ChecklistItem.TextLength);
    }

    public void Configure(EntityTypeBuilder<SchoolStandard> row)
    {
        row.Property(x => x.Claim).AuditValue();
        row.Property(x => x.HelpAsked).AuditValue();
        row.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        row.HasOne(x => x.Standard).WithMany().HasForeignKey(x => x.StandardId);
        row.HasOne(x => x.SchoolYear).WithMany().HasForeignKey(x => x.SchoolYearId);
        row.HasMany(x => x.Ticks).WithOne().HasForeignKey(x => x.SchoolStandardId).OnDelete(DeleteBehavior.ClientCascade);
        row.Property(x => x.IsAsked).AuditValue();
        row.HasMany(x => x.Assignments).WithOne().HasForeignKey(x => x.SchoolStandardId).OnDelete(DeleteBehavior.ClientCascade);
        row.HasMany(x => x.Samples).WithOne(x => x.Record).HasForeignKey(x => x.SchoolStandardId);
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

    public void Configure(EntityTypeBuilder<MeasureRule> rule)
    {
        rule.Property(x => x.Target).AuditValue();
        rule.Property(x => x.HelpBelow).AuditValue();
        rule.Property(x => x.MinimumData).AuditValue();
        rule.Property(x => x.Explanation).HasMaxLength(MeasureRule.ExplanationLength);
        rule.HasOne<Security.PortalUser>().WithMany().HasForeignKey(x => x.ById);
        rule.HasIndex(x => new { x.StandardId, x.Measure, x.From });
    }

    public void Configure(EntityTypeBuilder<StandardLink> link)
    {
        link.Property(x => x.Note).HasMaxLength(StandardLink.NoteLength);
        link.HasOne(x => x.Standard).WithMany().HasForeignKey(x => x.StandardId);
        link.HasOne(x => x.FrameStandard).WithMany().HasForeignKey(x => x.FrameStandardId);
        link.HasOne<Security.PortalUser>().WithMany().HasForeignKey(x => x.ById);
        link.HasIndex(x => new { x.StandardId, x.FrameStandardId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ChecklistAssignment> assignment)
    {
        assignment.HasOne(x => x.Item).WithMany().HasForeignKey(x => x.ItemId);
        assignment.HasOne(x => x.Owner).WithMany().HasForeignKey(x => x.OwnerId);
        assignment.HasIndex(x => new { x.SchoolStandardId, x.ItemId }).IsUnique();
        assignment.HasIndex(x => new { x.OwnerId, x.DueOn });
    }

    public void Configure(EntityTypeBuilder<StandardSnapshot> snapshot)
    {
        snapshot.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        snapshot.HasOne<Standard>().WithMany().HasForeignKey(x => x.StandardId);
        snapshot.HasOne<MeasureRule>().WithMany().HasForeignKey(x => x.RuleId);
        snapshot.HasIndex(x => new { x.SchoolId, x.StandardId, x.Month }).IsUnique();
        snapshot.HasIndex(x => x.Month);
    }

    public void Configure(EntityTypeBuilder<StandardSample> sample)
    {
        sample.HasIndex(x => new { x.SchoolStandardId, x.Month }).IsUnique();
        sample.HasIndex(x => x.Month);
    }
}
