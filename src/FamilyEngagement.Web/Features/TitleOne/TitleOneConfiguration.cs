using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.TitleOne;

public class TitleOneConfiguration :
    IEntityTypeConfiguration<TitleOneRule>, IEntityTypeConfiguration<TitleOneBudget>, IEntityTypeConfiguration<BudgetLine>, IEntityTypeConfiguration<FamilyComment>
{
    public void Configure(EntityTypeBuilder<TitleOneRule> rule)
    {
        rule.Property(x => x.Code).HasMaxLength(60);
        rule.Property(x => x.Edition).HasMaxLength(20);
        rule.Property(x => x.LeastPercent).HasPrecision(5, 2);
        rule.Property(x => x.Citation).HasMaxLength(TitleOneRule.CitationLength);
        rule.Property(x => x.District).HasMaxLength(TitleOneRule.CitationLength);
        rule.HasIndex(x => new { x.Code, x.Edition }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TitleOneBudget> budget)
    {
        budget.Property(x => x.Allocation).HasPrecision(12, 2).AuditValue();
        budget.Property(x => x.Share).HasPrecision(12, 2).AuditValue();
        budget.Ignore(x => x.Percent);
        budget.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        budget.HasOne(x => x.Plan).WithMany().HasForeignKey(x => x.PlanId);
        budget.HasOne(x => x.Decision).WithMany().HasForeignKey(x => x.DecisionId);
        budget.HasIndex(x => x.PlanId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BudgetLine> line)
    {
        line.Property(x => x.What).HasMaxLength(BudgetLine.WhatLength);
        line.Property(x => x.Purpose).HasMaxLength(BudgetLine.PurposeLength);
        line.Property(x => x.Planned).HasPrecision(12, 2).AuditValue();
        line.Property(x => x.Spent).HasPrecision(12, 2).AuditValue();
        line.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        line.HasOne(x => x.Plan).WithMany().HasForeignKey(x => x.PlanId);
    }

    public void Configure(EntityTypeBuilder<FamilyComment> comment)
    {
        comment.Property(x => x.Text).HasMaxLength(FamilyComment.TextLength);
        comment.Property(x => x.Answer).HasMaxLength(FamilyComment.TextLength);
        comment.Property(x => x.Name).HasMaxLength(FamilyComment.NameLength);
        comment.Property(x => x.VoidReason).HasMaxLength(FamilyComment.ReasonLength);
        comment.Property(x => x.Language).HasMaxLength(Lengths.Language);
        comment.Property(x => x.AnsweredOn).AuditValue();
        comment.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        comment.HasOne(x => x.Plan).WithMany().HasForeignKey(x => x.PlanId);
        comment.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
    }
}
