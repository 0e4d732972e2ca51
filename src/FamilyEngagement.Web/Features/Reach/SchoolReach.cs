using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>
/// The maintained summary of reach: one row per school, term and families' spoken language.
/// Start pages, standards and the district's tables read it instead of the log. Kept by <see cref="ReachSummary"/>.
/// </summary>
public class SchoolReach : ISchoolOwned
{
    public required int SchoolId { get; set; }
    public School School { get; set; } = null!;
    public required int TermId { get; set; }
    /// <summary>BCP 47 of the families' spoken language.</summary>
    public required string Language { get; set; }
    public int Families { get; set; }
    /// <summary>Families with any contact, reached or not.</summary>
    public int Attempted { get; set; }
    public int Reached { get; set; }
    public int TwoWay { get; set; }
    /// <summary>Contacts in the log, voided ones aside.</summary>
    public int Contacts { get; set; }
    /// <summary>Contacts that got through: what the home-language share is counted among.</summary>
    public int ContactsReached { get; set; }
    public int ContactsInHomeLanguage { get; set; }
    public DateTime AsOf { get; set; }
}

public class SchoolReachConfiguration : IEntityTypeConfiguration<SchoolReach>
{
    public void Configure(EntityTypeBuilder<SchoolReach> reach)
    {
        reach.HasKey(x => new { x.SchoolId, x.TermId, x.Language });
        reach.Property(x => x.Language).HasMaxLength(Lengths.Language);
        reach.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        reach.HasOne<Term>().WithMany().HasForeignKey(x => x.TermId);
        reach.HasIndex(x => x.TermId);
    }
}
