using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.PlanCouncils;

public class CouncilDecisionConfiguration : IEntityTypeConfiguration<CouncilDecision>, IEntityTypeConfiguration<CouncilPresence>, IEntityTypeConfiguration<CouncilChange>
{
    public void Configure(EntityTypeBuilder<CouncilDecision> decision)
    {
        decision.Property(x => x.Guests).HasMaxLength(CouncilDecision.GuestsLength);
        decision.Property(x => x.Account).HasMaxLength(CouncilDecision.AccountLength);
        decision.Property(x => x.Notes).HasMaxLength(CouncilDecision.NotesLength);
        decision.Property(x => x.MinutesUrl).HasMaxLength(UploadField.UrlLength);
        decision.Property(x => x.MetOn).AuditValue();
        decision.Property(x => x.For).AuditValue();
        decision.Property(x => x.Against).AuditValue();
        decision.Property(x => x.Abstain).AuditValue();
        decision.Property(x => x.IsVoided).AuditValue();
        decision.Ignore(x => x.IsFor);
        decision.Ignore(x => x.HasMinutes);
        decision.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        decision.HasOne(x => x.Plan).WithMany().HasForeignKey(x => x.PlanId);
        decision.HasOne(x => x.Rule).WithMany().HasForeignKey(x => x.RuleId);
        decision.HasOne(x => x.ByLaw).WithMany().HasForeignKey(x => x.ByLawId);
        decision.HasOne(x => x.MinutesFile).WithMany().HasForeignKey(x => x.MinutesFileId);
        decision.HasMany(x => x.Presences).WithOne().HasForeignKey(x => x.DecisionId).OnDelete(DeleteBehavior.ClientCascade);
        decision.HasMany(x => x.Changes).WithOne().HasForeignKey(x => x.DecisionId);
    }

    public void Configure(EntityTypeBuilder<CouncilPresence> presence) => presence.HasOne(x => x.Member).WithMany().HasForeignKey(x => x.MemberId);

    public void Configure(EntityTypeBuilder<CouncilChange> change)
    {
        change.Property(x => x.Reason).HasMaxLength(CouncilDecision.ReasonLength);
        change.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
    }
}
