using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.PublicPlans;

public class PublicPlanConfiguration : IEntityTypeConfiguration<PublicPlan>, IEntityTypeConfiguration<PlanTranslation>
{
    public void Configure(EntityTypeBuilder<PublicPlan> page)
    {
        page.Property(x => x.PlanVersionId).AuditValue();
        page.Property(x => x.ConfirmedAt).AuditValue();
        page.Property(x => x.Names).HasMaxLength(PublicPlan.NamesLength);
        page.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        page.HasOne(x => x.ConfirmedBy).WithMany().HasForeignKey(x => x.ConfirmedById);
        page.HasOne<Plans.PlanVersion>().WithMany().HasForeignKey(x => x.PlanVersionId);
        page.HasMany(x => x.Translations).WithOne().HasForeignKey(x => x.PublicPlanId);
        page.HasIndex(x => x.SchoolId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanTranslation> translation)
    {
        translation.Property(x => x.Slot).HasMaxLength(PlanTranslation.SlotLength);
        translation.Property(x => x.Language).HasMaxLength(PlanTranslation.LanguageLength).AuditValue();
        translation.Property(x => x.SourceHash).HasMaxLength(PlanTranslation.HashLength);
        translation.Property(x => x.Title).HasMaxLength(PlanTranslation.TitleLength);
        translation.Property(x => x.Text).HasMaxLength(PlanTranslation.TextLength);
        translation.Property(x => x.Translator).HasMaxLength(PlanTranslation.TranslatorLength);
        translation.Property(x => x.IsMachine).AuditValue();
        translation.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        translation.HasOne<Plans.Plan>().WithMany().HasForeignKey(x => x.PlanId);
        translation.HasIndex(x => new { x.PublicPlanId, x.PlanId, x.Language, x.Slot }).IsUnique();
    }
}
