using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Syllabi;

public class SyllabusConfiguration : IEntityTypeConfiguration<Syllabus>, IEntityTypeConfiguration<SyllabusNeed>, IEntityTypeConfiguration<SyllabusSharing>
{
    public void Configure(EntityTypeBuilder<Syllabus> row)
    {
        row.ToTable("Syllabi");
        row.Property(x => x.Language).HasMaxLength(Lengths.Language).AuditValue();
        row.Property(x => x.Text).HasMaxLength(Syllabus.TextLength);
        row.Property(x => x.Url).HasMaxLength(UploadField.UrlLength);
        row.Property(x => x.Teacher).HasMaxLength(Syllabus.TeacherLength);
        row.Property(x => x.PostedOn).AuditValue();
        row.Property(x => x.ReplacedAt).AuditValue();
        row.Property(x => x.RemovedAt).AuditValue();
        row.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        row.HasOne(x => x.Course).WithMany().HasForeignKey(x => x.CourseId);
        row.HasOne(x => x.SchoolYear).WithMany().HasForeignKey(x => x.SchoolYearId);
        row.HasOne(x => x.Term).WithMany().HasForeignKey(x => x.TermId);
        row.HasOne(x => x.File).WithMany().HasForeignKey(x => x.FileId);
        row.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        row.HasOne(x => x.RemovedBy).WithMany().HasForeignKey(x => x.RemovedById);
        row.HasOne<Syllabus>().WithMany().HasForeignKey(x => x.CopiedFromId);
        row.HasIndex(x => new { x.SchoolId, x.SchoolYearId, x.CourseId });
    }

    public void Configure(EntityTypeBuilder<SyllabusNeed> need)
    {
        need.Property(x => x.Reason).HasMaxLength(SyllabusNeed.ReasonLength);
        need.Property(x => x.IsNeeded).AuditValue();
        need.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        need.HasOne<Course>().WithMany().HasForeignKey(x => x.CourseId);
        need.HasOne<SchoolYear>().WithMany().HasForeignKey(x => x.SchoolYearId);
        need.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        need.HasIndex(x => new { x.SchoolId, x.CourseId, x.SchoolYearId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SyllabusSharing> sharing)
    {
        sharing.Property(x => x.IsOn).AuditValue();
        sharing.Property(x => x.ShowsTeachers).AuditValue();
        sharing.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        sharing.HasOne(x => x.OnBy).WithMany().HasForeignKey(x => x.OnById);
        sharing.HasOne(x => x.TeachersBy).WithMany().HasForeignKey(x => x.TeachersById);
        sharing.HasIndex(x => x.SchoolId).IsUnique();
    }
}
