using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Sessions;

public class SessionConfiguration :
    IEntityTypeConfiguration<FamilySession>, IEntityTypeConfiguration<SessionKind>, IEntityTypeConfiguration<SessionNotice>, IEntityTypeConfiguration<SessionFeedback>, IEntityTypeConfiguration<SessionTask>
{
    public void Configure(EntityTypeBuilder<FamilySession> session)
    {
        session.Property(x => x.Kind).HasMaxLength(SessionKind.CodeLength);
        session.Property(x => x.Title).HasMaxLength(FamilySession.TitleLength);
        session.Property(x => x.Place).HasMaxLength(FamilySession.PlaceLength);
        session.Property(x => x.Audience).HasMaxLength(FamilySession.AudienceLength);
        session.Property(x => x.Topics).HasCodes();
        session.Property(x => x.Languages).HasCodes();
        session.Property(x => x.Mode).HasMaxLength(ContactWord.CodeLength);
        session.Property(x => x.Agenda).HasMaxLength(FamilySession.TextLength);
        session.Property(x => x.Notes).HasMaxLength(FamilySession.TextLength);
        session.Property(x => x.CancelReason).HasMaxLength(FamilySession.ReasonLength);
        session.Property(x => x.CancelTold).HasMaxLength(FamilySession.ReasonLength);
        session.Property(x => x.Day).AuditValue();
        session.Property(x => x.CancelledAt).AuditValue();
        session.Property(x => x.RemovedAt).AuditValue();
        session.Property(x => x.IsTwoWay).AuditValue();
        session.Ignore(x => x.IsCancelled);
        session.Ignore(x => x.Facts);
        session.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        session.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        session.HasOne(x => x.AgendaFile).WithMany().HasForeignKey(x => x.AgendaFileId);
        session.HasOne(x => x.NotesFile).WithMany().HasForeignKey(x => x.NotesFileId);
        session.HasIndex(x => new { x.SchoolId, x.Day });
        session.HasIndex(x => x.SeriesKey);
    }

    public void Configure(EntityTypeBuilder<SessionKind> kind)
    {
        kind.Property(x => x.Code).HasMaxLength(SessionKind.CodeLength);
        kind.Property(x => x.Label).HasMaxLength(SessionKind.LabelLength);
        kind.Property(x => x.Rule).HasMaxLength(SessionKind.RuleLength);
        kind.Property(x => x.Citation).HasMaxLength(SessionKind.CitationLength);
        kind.Property(x => x.Topics).HasCodes();
        kind.HasIndex(x => x.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SessionNotice> notice)
    {
        notice.Property(x => x.Languages).HasCodes();
        notice.Property(x => x.Note).HasMaxLength(SessionNotice.NoteLength);
        notice.Property(x => x.SentAt).AuditValue();
        notice.Property(x => x.RemovedAt).AuditValue();
        notice.Ignore(x => x.IsPosted);
        notice.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        notice.HasOne(x => x.Session).WithMany().HasForeignKey(x => x.SessionId);
        notice.HasOne(x => x.File).WithMany().HasForeignKey(x => x.FileId);
        notice.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
    }

    public void Configure(EntityTypeBuilder<SessionFeedback> feedback)
    {
        feedback.Property(x => x.Said).HasMaxLength(SessionFeedback.SaidLength);
        feedback.Property(x => x.Did).HasMaxLength(SessionFeedback.SaidLength);
        feedback.Property(x => x.AnsweredOn).AuditValue();
        feedback.Property(x => x.RemovedAt).AuditValue();
        feedback.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        feedback.HasOne(x => x.Session).WithMany().HasForeignKey(x => x.SessionId);
        feedback.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        feedback.HasOne(x => x.AnsweredBy).WithMany().HasForeignKey(x => x.AnsweredById);
    }

    public void Configure(EntityTypeBuilder<SessionTask> task)
    {
        task.Property(x => x.Text).HasMaxLength(SessionTask.TextLength);
        task.Property(x => x.DueOn).AuditValue();
        task.Property(x => x.DoneAt).AuditValue();
        task.Property(x => x.RemovedAt).AuditValue();
        task.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        task.HasOne(x => x.Session).WithMany().HasForeignKey(x => x.SessionId);
        task.HasOne(x => x.Owner).WithMany().HasForeignKey(x => x.OwnerId);
        task.HasOne<PortalUser>().WithMany().HasForeignKey(x => x.ById);
        task.HasOne<PortalUser>().WithMany().HasForeignKey(x => x.DoneById);
    }
}
