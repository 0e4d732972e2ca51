using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanReviews;

public class PlanReviewConfiguration : IEntityTypeConfiguration<PlanReview>, IEntityTypeConfiguration<StrategyReview>, IEntityTypeConfiguration<PlanReviewRevision>
{
    public void Configure(EntityTypeBuilder<PlanReview> review)
    {
        review.Property(x => x.Text).HasMaxLength(PlanReview.TextLength);
        review.Property(x => x.VoidReason).HasMaxLength(PlanReview.ReasonLength);
        review.Property(x => x.HeldOn).AuditValue();
        review.Property(x => x.Standing).AuditValue();
        review.Property(x => x.VoidedAt).AuditValue();
        review.Ignore(x => x.IsVoided);
        review.HasOne(x => x.Plan).WithMany(x => x.Reviews).HasForeignKey(x => x.PlanId);
        review.HasOne(x => x.WrittenBy).WithMany().HasForeignKey(x => x.WrittenById);
        review.HasMany(x => x.Strategies).WithOne().HasForeignKey(x => x.ReviewId);
        review.HasMany(x => x.Revisions).WithOne().HasForeignKey(x => x.ReviewId);
        // One a day; a voided one is out of the way.
        review.HasIndex(x => new { x.PlanId, x.HeldOn }).IsUnique().HasFilter("\"VoidedAt\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<StrategyReview> row)
    {
        row.Property(x => x.What).HasMaxLength(PlanStrategy.WhatLength);
        row.Property(x => x.Happened).HasMaxLength(PlanReview.NoteLength);
        row.Property(x => x.Learned).HasMaxLength(PlanReview.NoteLength);
        row.Property(x => x.Next).HasMaxLength(PlanReview.NoteLength);
        row.Property(x => x.Progress).AuditValue();
    }

    public void Configure(EntityTypeBuilder<PlanReviewRevision> revision)
    {
        revision.Property(x => x.Reason).HasMaxLength(PlanReview.ReasonLength);
        revision.Property(x => x.Content).HasMaxLength(PlanReviewRevision.ContentLength);
        revision.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
    }
}
