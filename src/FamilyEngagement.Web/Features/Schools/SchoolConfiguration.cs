using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Schools;

public class SchoolConfiguration : IEntityTypeConfiguration<School>, IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<School> school)
    {
        school.Property(x => x.SourcedId).HasMaxLength(Lengths.SourcedId);
        school.Property(x => x.Code).HasMaxLength(School.CodeLength);
        school.Property(x => x.Name).HasMaxLength(School.NameLength);
        school.Property(x => x.FoldedName).HasMaxLength(2 * School.NameLength);
        school.Property(x => x.LowGrade).HasMaxLength(Grades.CodeLength);
        school.Property(x => x.HighGrade).HasMaxLength(Grades.CodeLength);
        school.Property(x => x.Neighborhood).HasMaxLength(School.NeighborhoodLength);
        school.Property(x => x.Region).HasMaxLength(School.RegionLength);
        school.Property(x => x.IsActive).AuditValue();
        school.Property(x => x.IsTitleI).AuditValue();
        school.HasIndex(x => x.Code).IsUnique();
        school.HasIndex(x => x.SourcedId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StaffMember> staff)
    {
        staff.ToTable("Staff");
        staff.Property(x => x.SourcedId).HasMaxLength(Lengths.SourcedId);
        staff.Property(x => x.GivenName).HasMaxLength(Lengths.PersonName);
        staff.Property(x => x.FamilyName).HasMaxLength(Lengths.PersonName);
        staff.Property(x => x.Email).HasMaxLength(Lengths.Email);
        staff.Property(x => x.Role).HasMaxLength(40);
        staff.HasIndex(x => x.SourcedId).IsUnique();
        staff.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        staff.HasOne<Security.PortalUser>().WithMany().HasForeignKey(x => x.UserId);
    }
}
