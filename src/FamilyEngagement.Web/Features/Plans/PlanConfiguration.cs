using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Plans;

public class PlanConfiguration :
    IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<PlanEvent>, IEntityTypeConfiguration<PlanVersion>, IEntityTypeConfiguration<PlanSection>,
    IEntityTypeConfiguration<PlanStrategy>
{
    public void Configure(EntityTypeBuilder<Plan> plan)
    {
        plan.Property(x => x.Status).AuditValue();
        plan.Property(x => x.IsShared).AuditValue();
        plan.HasOne(x => x.Template).WithMany().HasForeignKey(x => x.TemplateId);
        plan.HasOne(x => x.Reviewer).WithMany().HasForeignKey(x => x.ReviewerId);
        plan.HasMany(x => x.Versions).WithOne().HasForeignKey(x => x.PlanId);
        // For a plan that was there before there were rounds.
        plan.Property(x => x.Round).HasDefaultValue(1);
        plan.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        plan.HasOne(x => x.SchoolYear).WithMany().HasForeignKey(x => x.SchoolYearId);
        plan.HasMany(x => x.Events).WithOne().HasForeignKey(x => x.PlanId);
        plan.HasIndex(x => new { x.SchoolId, x.SchoolYearId }).IsUnique();
        plan.HasIndex(x => new { x.SchoolYearId, x.Status });
    }

    public void Configure(EntityTypeBuilder<PlanEvent> step)
    {
        step.Property(x => x.Comment).HasMaxLength(Plan.CommentLength);
        step.Property(x => x.Step).AuditValue();
        // The public page asks for a school's last approval on every visit.
        step.HasIndex(x => new { x.SchoolId, x.Step });
        step.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
    }

    public void Configure(EntityTypeBuilder<PlanSection> section)
    {
        section.Property(x => x.Key).HasMaxLength(PlanSection.KeyLength);
        section.Property(x => x.Title).HasMaxLength(PlanSection.TitleLength);
        section.Property(x => x.Guidance).HasMaxLength(PlanSection.GuidanceLength);
        section.Property(x => x.Example).HasMaxLength(PlanSection.GuidanceLength);
        section.Property(x => x.Text).HasMaxLength(PlanSection.TextLength);
        section.Property(x => x.Outcome).HasMaxLength(PlanSection.StatementLength);
        section.Property(x => x.CarriedFrom).HasMaxLength(PlanSection.CarriedLength);
        section.Property(x => x.Parts).HasDefaultValue(SectionParts.None);
        section.Property(x => x.Cited).HasConversion(CitedFigure.AsJson, CitedFigure.Compared).HasMaxLength(PlanSection.CitedLength).HasDefaultValueSql("'[]'");
        section.Property(x => x.OwnMeasure).HasMaxLength(PlanSection.MeasureLength);
        section.Property(x => x.ReviewComment).HasMaxLength(Plan.CommentLength);
        section.Property(x => x.Verdict).AuditValue();
        section.HasOne(x => x.Plan).WithMany(x => x.Sections).HasForeignKey(x => x.PlanId);
        section.HasOne(x => x.ChangedBy).WithMany().HasForeignKey(x => x.ChangedById);
        section.HasOne(x => x.ReviewedBy).WithMany().HasForeignKey(x => x.ReviewedById);
        section.HasMany(x => x.Strategies).WithOne().HasForeignKey(x => x.SectionId).OnDelete(DeleteBehavior.ClientCascade);
    }

    public void Configure(EntityTypeBuilder<PlanVersion> version)
    {
        version.Property(x => x.Sections).HasConversion(SectionSnapshot.AsJson, SectionSnapshot.Compared).HasMaxLength(PlanVersion.ContentLength);
        version.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
    }

    public void Configure(EntityTypeBuilder<PlanStrategy> strategy)
    {
        strategy.Property(x => x.What).HasMaxLength(PlanStrategy.WhatLength);
        strategy.Property(x => x.Owner).HasMaxLength(PlanStrategy.OwnerLength);
        strategy.ComplexProperty(x => x.Aim, aim =>
        {
            aim.Property(x => x.Grades).HasMaxLength(StrategyAim.ListLength);
            aim.Property(x => x.Languages).HasMaxLength(StrategyAim.ListLength);
            aim.Property(x => x.Groups).HasMaxLength(StrategyAim.ListLength);
            aim.Property(x => x.Channels).HasMaxLength(StrategyAim.ListLength);
            aim.Property(x => x.Standards).HasMaxLength(StrategyAim.ListLength);
        });
    }
}
