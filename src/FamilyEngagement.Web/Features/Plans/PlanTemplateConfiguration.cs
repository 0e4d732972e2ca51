using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Plans;

public class PlanTemplateConfiguration : IEntityTypeConfiguration<PlanTemplate>, IEntityTypeConfiguration<PlanTemplateSection>
{
    public void Configure(EntityTypeBuilder<PlanTemplate> template)
    {
        template.Property(x => x.Note).HasMaxLength(PlanTemplate.NoteLength);
        template.Property(x => x.ReviewDays).HasMaxLength(200);
        template.Property(x => x.PublishedAt).AuditValue();
        template.Property(x => x.DueOn).AuditValue();
        template.Property(x => x.SchoolSiteCouncil).AuditValue();
        template.Property(x => x.SchoolParentCouncil).AuditValue();
        template.HasOne(x => x.SchoolYear).WithMany().HasForeignKey(x => x.SchoolYearId);
        template.HasMany(x => x.Sections).WithOne().HasForeignKey(x => x.TemplateId).OnDelete(DeleteBehavior.ClientCascade);
        template.HasIndex(x => new { x.SchoolYearId, x.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanTemplateSection> section)
    {
        section.Property(x => x.Key).HasMaxLength(PlanSection.KeyLength);
        section.Property(x => x.Title).HasMaxLength(PlanSection.TitleLength);
        section.Property(x => x.Guidance).HasMaxLength(PlanSection.GuidanceLength);
        section.Property(x => x.Example).HasMaxLength(PlanSection.GuidanceLength);
        section.Property(x => x.LowGrade).HasMaxLength(Grades.CodeLength);
        section.Property(x => x.HighGrade).HasMaxLength(Grades.CodeLength);
    }
}
