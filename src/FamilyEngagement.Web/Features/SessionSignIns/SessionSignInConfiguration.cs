using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.SessionSignIns;

public class SessionSignInConfiguration : IEntityTypeConfiguration<SessionSignIn>, IEntityTypeConfiguration<SignInPerson>
{
    public void Configure(EntityTypeBuilder<SessionSignIn> signIn)
    {
        signIn.ToTable("SessionSignIns");
        signIn.Property(x => x.Name).HasMaxLength(SessionSignIn.NameLength);
        signIn.Property(x => x.UndoneAt).AuditValue();
        signIn.Property(x => x.IsTwoWay).AuditValue();
        signIn.Ignore(x => x.IsUndone);
        signIn.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        signIn.HasOne(x => x.Session).WithMany().HasForeignKey(x => x.SessionId);
        signIn.HasOne(x => x.Family).WithMany().HasForeignKey(x => x.FamilyId);
        signIn.HasOne(x => x.Contact).WithMany().HasForeignKey(x => x.ContactId);
        signIn.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        signIn.HasOne<PortalUser>().WithMany().HasForeignKey(x => x.UndoneById);
        signIn.HasMany(x => x.People).WithOne().HasForeignKey(x => x.SignInId);
        // A family is at a session once. Walk-ins have no family, so there can be many of them.
        signIn.HasIndex(x => new { x.SessionId, x.FamilyId }).IsUnique();
        signIn.HasIndex(x => new { x.SessionId, x.UndoneAt, x.At });
        signIn.HasIndex(x => x.ContactId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SignInPerson> person)
    {
        person.ToTable("SignInPeople");
        person.HasKey(x => new { x.SignInId, x.FamilyMemberId });
        person.HasOne(x => x.Member).WithMany().HasForeignKey(x => x.FamilyMemberId);
    }
}
