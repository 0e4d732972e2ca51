using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.ContactTimes;

public class ContactTimeConfiguration : IEntityTypeConfiguration<ContactTime>, IEntityTypeConfiguration<ContactTimeImport>
{
    public void Configure(EntityTypeBuilder<ContactTime> time)
    {
        time.Property(x => x.Weekday).AuditValue();
        time.Property(x => x.From).AuditValue();
        time.Property(x => x.To).AuditValue();
        time.Property(x => x.IsRemoved).AuditValue();
        time.Property(x => x.Note).HasMaxLength(ContactTime.NoteLength);
        time.Ignore(x => x.Minutes);
        time.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        time.HasOne<SchoolYear>().WithMany().HasForeignKey(x => x.SchoolYearId);
        time.HasOne(x => x.Staff).WithMany().HasForeignKey(x => x.StaffMemberId);
        time.HasOne<Security.PortalUser>().WithMany().HasForeignKey(x => x.ById);
        time.HasOne(x => x.AddedIn).WithMany().HasForeignKey(x => x.AddedInId);
        time.HasOne(x => x.RemovedIn).WithMany().HasForeignKey(x => x.RemovedInId);
        time.HasIndex(x => new { x.SchoolId, x.SchoolYearId });
    }

    public void Configure(EntityTypeBuilder<ContactTimeImport> import)
    {
        import.Property(x => x.FileName).HasMaxLength(ContactTimeImport.FileNameLength);
        import.Property(x => x.Table).HasMaxLength(ContactTimeImport.TableLength);
        import.Property(x => x.State).AuditValue();
        import.Property(x => x.Added).AuditValue();
        import.Property(x => x.Replaced).AuditValue();
        import.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        import.HasOne<SchoolYear>().WithMany().HasForeignKey(x => x.SchoolYearId);
        import.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        import.HasIndex(x => new { x.SchoolId, x.At });
    }
}
