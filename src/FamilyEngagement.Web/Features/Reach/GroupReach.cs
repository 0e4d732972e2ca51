using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>
/// The maintained summary of reach: one row per school, term and group of families. A family with children in two grades
/// counts once in each, so only home languages and "everyone" add up to the school. Start pages, standards, the reach pages
/// and the district's tables read it instead of the log. Kept by <see cref="ReachSummary"/>.
/// </summary>
public class GroupReach : ReachCounts, ISchoolOwned
{
    public const int GroupLength = Student.RaceLength;

    public required int SchoolId { get; set; }
    public School School { get; set; } = null!;
    public required int TermId { get; set; }
    public required ReachDimension Dimension { get; set; }
    /// <summary>BCP 47 of the families' spoken language, a grade's code, a neighborhood; see <see cref="ReachFamily.GroupsOf"/>.</summary>
    public required string Group { get; set; }
    /// <summary>The day since which half of the families had a two-way talk; none while most have had none.</summary>
    public DateOnly? HalfTalkedSince { get; set; }
    public DateTime AsOf { get; set; }
}

/// <summary>A point of the trend: the share of families with a two-way talk from the beginning of the month's term to the end of the month.</summary>
public class MonthReach : ISchoolOwned
{
    public required int SchoolId { get; set; }
    public School School { get; set; } = null!;
    /// <summary>The first of the month.</summary>
    public required DateOnly Month { get; set; }
    public int Families { get; set; }
    public int TwoWay { get; set; }
}

public class GroupReachConfiguration : IEntityTypeConfiguration<GroupReach>, IEntityTypeConfiguration<MonthReach>
{
    public void Configure(EntityTypeBuilder<GroupReach> reach)
    {
        reach.ToTable("ReachGroups");
        reach.HasKey(x => new { x.SchoolId, x.TermId, x.Dimension, x.Group });
        reach.Property(x => x.Dimension).HasMaxLength(20);
        reach.Property(x => x.Group).HasMaxLength(GroupReach.GroupLength);
        reach.Ignore(x => x.Percent);
        reach.Ignore(x => x.HomeLanguagePercent);
        reach.Ignore(x => x.OwnLanguage);
        reach.Ignore(x => x.NotTheirs);
        reach.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        reach.HasOne<Term>().WithMany().HasForeignKey(x => x.TermId);
        reach.HasIndex(x => new { x.TermId, x.Dimension });
    }

    public void Configure(EntityTypeBuilder<MonthReach> month)
    {
        month.HasKey(x => new { x.SchoolId, x.Month });
        month.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        month.HasIndex(x => x.Month);
    }
}

public static class GroupReachRows
{
    public static IQueryable<GroupReach> By(this IQueryable<GroupReach> rows, ReachDimension dimension) => rows.Where(row => row.Dimension == dimension);
}
