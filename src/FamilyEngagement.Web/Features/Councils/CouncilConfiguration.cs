using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Councils;

public class CouncilConfiguration :
    IEntityTypeConfiguration<CouncilRule>, IEntityTypeConfiguration<CouncilQuorum>, IEntityTypeConfiguration<CouncilDuty>, IEntityTypeConfiguration<CouncilMember>, IEntityTypeConfiguration<CouncilByLaw>
{
    public void Configure(EntityTypeBuilder<CouncilRule> rule)
    {
        rule.Property(x => x.Code).HasMaxLength(60);
        rule.Property(x => x.Edition).HasMaxLength(20);
        rule.Property(x => x.Citation).HasMaxLength(CouncilRule.CitationLength);
        rule.Property(x => x.VotingSeats).HasMaxLength(100);
        rule.HasMany(x => x.Quorum).WithOne().HasForeignKey(x => x.RuleId);
        rule.HasMany(x => x.Duties).WithOne().HasForeignKey(x => x.RuleId);
        rule.HasIndex(x => new { x.Council, x.Code, x.Edition }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CouncilQuorum> quorum) => quorum.ToTable("CouncilQuorums");

    public void Configure(EntityTypeBuilder<CouncilDuty> duty)
    {
        duty.ToTable("CouncilDuties");
        duty.Property(x => x.LowGrade).HasMaxLength(Grades.CodeLength);
        duty.Property(x => x.Text).HasMaxLength(CouncilRule.TextLength);
        duty.Property(x => x.Citation).HasMaxLength(CouncilRule.CitationLength);
    }

    public void Configure(EntityTypeBuilder<CouncilMember> member)
    {
        member.Property(x => x.Name).HasMaxLength(Lengths.PersonName);
        member.Property(x => x.Office).HasMaxLength(CouncilMember.OfficeLength);
        member.Property(x => x.Seat).AuditValue();
        member.Property(x => x.From).AuditValue();
        member.Property(x => x.To).AuditValue();
        member.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        member.HasOne(x => x.SchoolYear).WithMany().HasForeignKey(x => x.SchoolYearId);
        member.HasIndex(x => new { x.SchoolId, x.SchoolYearId, x.Council });
    }

    public void Configure(EntityTypeBuilder<CouncilByLaw> byLaw)
    {
        byLaw.Property(x => x.Source).HasMaxLength(CouncilByLaw.SourceLength);
        byLaw.Property(x => x.Needed).AuditValue();
        byLaw.Property(x => x.From).AuditValue();
        byLaw.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        byLaw.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        byLaw.HasIndex(x => new { x.SchoolId, x.Council, x.From });
    }
}
