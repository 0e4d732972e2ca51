using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Interpreters;

public class InterpreterConfiguration : IEntityTypeConfiguration<InterpreterRequest>, IEntityTypeConfiguration<InterpreterEvent>, IEntityTypeConfiguration<InterpreterRule>
{
    public void Configure(EntityTypeBuilder<InterpreterRequest> request)
    {
        request.Property(x => x.Session).HasMaxLength(InterpreterRequest.SessionLength);
        request.Property(x => x.Language).HasMaxLength(Lengths.Language);
        request.Property(x => x.Note).HasMaxLength(InterpreterRequest.NoteLength);
        request.Property(x => x.Outcome).HasMaxLength(InterpreterRequest.NoteLength);
        request.Property(x => x.Status).AuditValue();
        request.Property(x => x.StartsAt).AuditValue();
        request.HasOne<Schools.School>().WithMany().HasForeignKey(x => x.SchoolId);
        request.HasOne<Sessions.FamilySession>().WithMany().HasForeignKey(x => x.SessionId);
        request.HasOne(x => x.Family).WithMany().HasForeignKey(x => x.FamilyId);
        request.HasOne(x => x.Requester).WithMany().HasForeignKey(x => x.RequesterId);
        request.HasOne(x => x.Rule).WithMany().HasForeignKey(x => x.RuleId);
        request.HasMany(x => x.Events).WithOne().HasForeignKey(x => x.RequestId);
        request.HasIndex(x => new { x.SchoolId, x.Status, x.StartsAt });
    }

    public void Configure(EntityTypeBuilder<InterpreterEvent> step)
    {
        step.Property(x => x.Text).HasMaxLength(InterpreterRequest.NoteLength);
        step.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
    }

    public void Configure(EntityTypeBuilder<InterpreterRule> rule)
    {
        rule.Property(x => x.Code).HasMaxLength(60);
        rule.Property(x => x.Edition).HasMaxLength(20);
        rule.Property(x => x.Citation).HasMaxLength(InterpreterRule.CitationLength);
        rule.HasIndex(x => new { x.Code, x.Edition, x.Kind }).IsUnique();
    }
}
