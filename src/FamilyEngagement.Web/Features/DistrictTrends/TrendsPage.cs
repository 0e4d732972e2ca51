using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.DistrictTrends;

public record TrendSchool(int Id, string Name);

/// <param name="Year">The school year that runs, and the one before.</param>
/// <param name="Trends">Of the school that was chosen.</param>
/// <param name="Counts">Of all schools, when none was chosen.</param>
public record TrendsPage(TrendsFilter Filter, string Year, string? LastYear, IReadOnlyList<TrendSchool> Schools, IReadOnlyList<Standard> Standards, IReadOnlyList<StandardTrend> Trends, IReadOnlyList<StandardCounts> Counts)
{
    public TrendSchool? School => Schools.FirstOrDefault(school => school.Id == Filter.School);
}

/// <summary>How many schools stood where on one standard, month by month, and the figure of all of them together.</summary>
/// <param name="Figure">Only for shares: other numbers do not add up to one.</param>
public record StandardCounts(Standard Standard, IReadOnlyList<MonthCounts> This, IReadOnlyList<MonthCounts> Last, StandardTrend? Figure)
{
    /// <summary>Last year only beside the months of this one: eight standards with two years would be a long page.</summary>
    public bool IsShort { get; init; }

    /// <summary>The same month a year before.</summary>
    public MonthCounts? YearBefore(MonthCounts month) => Last.FirstOrDefault(row => row.Month.Month == month.Month.Month);
}

public record MonthCounts(DateOnly Month, IReadOnlyDictionary<StandardState, int> Schools)
{
    /// <summary>Well first; what needs a person last.</summary>
    public static readonly IReadOnlyList<StandardState> States =
        [StandardState.Met, StandardState.ToCheck, StandardState.InProgress, StandardState.NotStarted, StandardState.Returned, StandardState.OutOfDate, StandardState.NeedsHelp];

    public int Applying => States.Sum(Count);

    public int Count(StandardState state) => Schools.GetValueOrDefault(state);
}
