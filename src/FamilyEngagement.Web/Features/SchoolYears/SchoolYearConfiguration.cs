using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.SchoolYears;

public class SchoolYearConfiguration : IEntityTypeConfiguration<SchoolYear>, IEntityTypeConfiguration<Term>, IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<SchoolYear> year)
    {
        year.Property(x => x.Name).HasMaxLength(SchoolYear.NameLength);
        year.HasIndex(x => x.Name).IsUnique();
        year.Property(x => x.StartsOn).AuditValue();
        year.Property(x => x.EndsOn).AuditValue();
        year.HasMany(x => x.Terms).WithOne().HasForeignKey(x => x.SchoolYearId).OnDelete(DeleteBehavior.ClientCascade);
        year.HasMany(x => x.Holidays).WithOne().HasForeignKey(x => x.SchoolYearId).OnDelete(DeleteBehavior.ClientCascade);
    }

    public void Configure(EntityTypeBuilder<Term> term)
    {
        term.ToTable("Terms");
        term.Property(x => x.Name).HasMaxLength(Term.NameLength);
        term.Property(x => x.StartsOn).AuditValue();
        term.Property(x => x.EndsOn).AuditValue();
    }

    public void Configure(EntityTypeBuilder<Holiday> holiday)
    {
        holiday.ToTable("Holidays");
        holiday.Property(x => x.Name).HasMaxLength(Holiday.NameLength);
    }
}
