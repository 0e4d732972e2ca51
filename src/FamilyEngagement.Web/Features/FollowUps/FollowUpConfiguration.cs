using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.FollowUps;

public class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>, IEntityTypeConfiguration<FollowUpEvent>
{
    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.Property(x => x.What).HasMaxLength(FollowUp.WhatLength);
        followUp.Property(x => x.OwnerId).AuditValue();
        followUp.Property(x => x.DueOn).AuditValue();
        followUp.Property(x => x.DoneAt).AuditValue();
        followUp.HasOne(x => x.Family).WithMany().HasForeignKey(x => x.FamilyId);
        followUp.HasOne(x => x.Contact).WithMany().HasForeignKey(x => x.ContactId);
        followUp.HasOne(x => x.Owner).WithMany().HasForeignKey(x => x.OwnerId);
        followUp.HasOne(x => x.HandedBy).WithMany().HasForeignKey(x => x.HandedById);
        followUp.HasOne<Schools.School>().WithMany().HasForeignKey(x => x.SchoolId);
        followUp.HasMany(x => x.Events).WithOne().HasForeignKey(x => x.FollowUpId);
        followUp.HasIndex(x => new { x.SchoolId, x.DoneAt, x.DueOn });
        followUp.HasIndex(x => new { x.OwnerId, x.DoneAt, x.DueOn });
    }

    public void Configure(EntityTypeBuilder<FollowUpEvent> step)
    {
        step.Property(x => x.Text).HasMaxLength(FollowUp.NoteLength);
        step.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        step.HasOne(x => x.To).WithMany().HasForeignKey(x => x.ToId);
    }
}
