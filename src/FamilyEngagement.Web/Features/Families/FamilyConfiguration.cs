using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Families;

public class FamilyConfiguration :
    IEntityTypeConfiguration<Family>, IEntityTypeConfiguration<FamilyStudent>, IEntityTypeConfiguration<FamilyMembership>,
    IEntityTypeConfiguration<FamilyMember>, IEntityTypeConfiguration<Guardianship>, IEntityTypeConfiguration<Student>, IEntityTypeConfiguration<Enrollment>
{
    public void Configure(EntityTypeBuilder<Family> family)
    {
        family.Property(x => x.Key).HasMaxLength(Family.KeyLength);
        family.Property(x => x.Name).HasMaxLength(Family.NameLength);
        family.Property(x => x.SearchText).HasMaxLength(Lengths.Search);
        family.Property(x => x.SpokenLanguage).HasMaxLength(Lengths.Language);
        family.Property(x => x.WrittenLanguage).HasMaxLength(Lengths.Language);
        family.Property(x => x.PreferredChannel).HasMaxLength(20);
        family.Property(x => x.IsActive).AuditValue();
        family.HasIndex(x => x.Key).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FamilyStudent> link)
    {
        link.HasKey(x => new { x.FamilyId, x.StudentId });
        link.HasIndex(x => x.StudentId);
        link.HasOne(x => x.Family).WithMany(x => x.Students).HasForeignKey(x => x.FamilyId);
        link.HasOne(x => x.Student).WithMany(x => x.Families).HasForeignKey(x => x.StudentId);
    }

    public void Configure(EntityTypeBuilder<FamilyMembership> link)
    {
        link.HasKey(x => new { x.FamilyId, x.FamilyMemberId });
        link.HasIndex(x => x.FamilyMemberId);
        link.HasOne(x => x.Family).WithMany(x => x.Members).HasForeignKey(x => x.FamilyId);
        link.HasOne(x => x.Member).WithMany().HasForeignKey(x => x.FamilyMemberId);
    }

    public void Configure(EntityTypeBuilder<FamilyMember> member)
    {
        member.Property(x => x.SourcedId).HasMaxLength(Lengths.SourcedId);
        member.Property(x => x.GivenName).HasMaxLength(Lengths.PersonName);
        member.Property(x => x.FamilyName).HasMaxLength(Lengths.PersonName);
        member.Property(x => x.Phone).HasMaxLength(Lengths.Phone);
        member.Property(x => x.Email).HasMaxLength(Lengths.Email);
        member.Property(x => x.SearchText).HasMaxLength(FamilyMember.SearchLength);
        member.Ignore(x => x.FullName);
        member.Ignore(x => x.Digits);
        member.HasIndex(x => x.SourcedId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Guardianship> link)
    {
        link.HasKey(x => new { x.StudentId, x.FamilyMemberId });
        link.HasIndex(x => x.FamilyMemberId);
        link.Property(x => x.Relationship).HasMaxLength(60);
        link.Property(x => x.HasAccess).AuditValue();
        link.HasOne(x => x.Student).WithMany(x => x.Guardianships).HasForeignKey(x => x.StudentId);
        link.HasOne(x => x.Member).WithMany(x => x.Guardianships).HasForeignKey(x => x.FamilyMemberId);
    }

    public void Configure(EntityTypeBuilder<Student> student)
    {
        student.Property(x => x.SourcedId).HasMaxLength(Lengths.SourcedId);
        student.Property(x => x.Number).HasMaxLength(Student.NumberLength);
        student.Property(x => x.GivenName).HasMaxLength(Lengths.PersonName);
        student.Property(x => x.FamilyName).HasMaxLength(Lengths.PersonName);
        student.Property(x => x.PreferredName).HasMaxLength(Lengths.PersonName);
        student.Property(x => x.SearchText).HasMaxLength(Student.SearchLength);
        student.Property(x => x.Grade).HasMaxLength(Grades.CodeLength);
        student.Property(x => x.RaceEthnicity).HasMaxLength(Student.RaceLength);
        student.Property(x => x.Neighborhood).HasMaxLength(School.NeighborhoodLength);
        student.Ignore(x => x.FullName);
        student.HasIndex(x => x.SourcedId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Enrollment> enrollment)
    {
        enrollment.HasIndex(x => new { x.SchoolId, x.IsActive, x.StudentId });
        enrollment.HasIndex(x => new { x.StudentId, x.SchoolId }).IsUnique();
        enrollment.HasOne(x => x.Student).WithMany(x => x.Enrollments).HasForeignKey(x => x.StudentId);
        enrollment.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
    }
}
