using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Classes;

public class SchoolClassConfiguration : IEntityTypeConfiguration<SchoolClass>, IEntityTypeConfiguration<ClassStudent>, IEntityTypeConfiguration<ClassTeacher>
{
    public void Configure(EntityTypeBuilder<SchoolClass> row)
    {
        row.ToTable("Classes");
        row.Property(x => x.SourcedId).HasMaxLength(Lengths.SourcedId);
        row.Property(x => x.Title).HasMaxLength(SchoolClass.TitleLength);
        row.HasIndex(x => x.SourcedId).IsUnique();
        row.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
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
