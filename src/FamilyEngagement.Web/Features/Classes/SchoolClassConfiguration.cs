using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Classes;

public class SchoolClassConfiguration : IEntityTypeConfiguration<SchoolClass>, IEntityTypeConfiguration<Course>, IEntityTypeConfiguration<ClassStudent>, IEntityTypeConfiguration<ClassTeacher>
{
    public void Configure(EntityTypeBuilder<SchoolClass> row)
    {
        row.ToTable("Classes");
        row.Property(x => x.SourcedId).HasMaxLength(Lengths.SourcedId);
        row.Property(x => x.Title).HasMaxLength(SchoolClass.TitleLength);
        row.Property(x => x.Type).HasMaxLength(SchoolClass.TypeLength);
        row.HasIndex(x => x.SourcedId).IsUnique();
        row.HasOne(x => x.Course).WithMany(x => x.Classes).HasForeignKey(x => x.CourseId);
        row.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
    }

    public void Configure(EntityTypeBuilder<Course> course)
    {
        course.Property(x => x.SourcedId).HasMaxLength(Lengths.SourcedId);
        course.Property(x => x.Title).HasMaxLength(Course.TitleLength);
        course.Property(x => x.Code).HasMaxLength(Course.CodeLength);
        course.Property(x => x.Grades).HasMaxLength(Course.GradesLength);
        course.Property(x => x.IsActive).AuditValue();
        course.HasIndex(x => x.SourcedId).IsUnique();
        course.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
    }

    public void Configure(EntityTypeBuilder<ClassStudent> link)
    {
        link.HasKey(x => new { x.ClassId, x.StudentId });
        link.HasIndex(x => x.StudentId);
        link.HasOne(x => x.Class).WithMany(x => x.Students).HasForeignKey(x => x.ClassId);
        link.HasOne(x => x.Student).WithMany().HasForeignKey(x => x.StudentId);
    }

    public void Configure(EntityTypeBuilder<ClassTeacher> link)
    {
        link.HasKey(x => new { x.ClassId, x.StaffMemberId });
        link.HasIndex(x => x.StaffMemberId);
        link.HasOne(x => x.Class).WithMany(x => x.Teachers).HasForeignKey(x => x.ClassId);
        link.HasOne(x => x.Staff).WithMany().HasForeignKey(x => x.StaffMemberId);
    }
}
