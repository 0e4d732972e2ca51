using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Questions;

public class QuestionConfiguration : IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<QuestionEvent>
{
    public void Configure(EntityTypeBuilder<Question> question)
    {
        question.Property(x => x.What).HasMaxLength(Question.WhatLength);
        question.Property(x => x.Topic).HasMaxLength(Contacts.ContactWord.CodeLength);
        question.Property(x => x.OwnerId).AuditValue();
        question.Property(x => x.DueAt).AuditValue();
        question.Property(x => x.State).AuditValue();
        question.Property(x => x.AnsweredAt).AuditValue();
        question.Property(x => x.ClosedAs).AuditValue();
        question.HasOne<Schools.School>().WithMany().HasForeignKey(x => x.SchoolId);
        question.HasOne(x => x.Family).WithMany().HasForeignKey(x => x.FamilyId);
        question.HasOne(x => x.Contact).WithMany().HasForeignKey(x => x.ContactId);
        question.HasOne(x => x.AnswerContact).WithMany().HasForeignKey(x => x.AnswerContactId);
        question.HasOne(x => x.Owner).WithMany().HasForeignKey(x => x.OwnerId);
        question.HasMany(x => x.Events).WithOne().HasForeignKey(x => x.QuestionId);
        question.HasIndex(x => new { x.SchoolId, x.State, x.OpenedAt });
        question.HasIndex(x => new { x.SchoolId, x.OpenedOn });
        question.HasIndex(x => new { x.OwnerId, x.State });
        question.HasIndex(x => new { x.FamilyId, x.State });
        // The whole district's: what is open, and one term's.
        question.HasIndex(x => new { x.State, x.SchoolId });
        question.HasIndex(x => x.OpenedOn);
    }

    public void Configure(EntityTypeBuilder<QuestionEvent> step)
    {
        step.Property(x => x.Text).HasMaxLength(Question.NoteLength);
        step.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        step.HasOne(x => x.To).WithMany().HasForeignKey(x => x.ToId);
        step.HasOne<Security.PortalUser>().WithMany().HasForeignKey(x => x.FromId);
        step.HasOne(x => x.Contact).WithMany().HasForeignKey(x => x.ContactId);
    }
}
