using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>Where all schools stood before: at the end of last month, and a year before that.</summary>
public class StandardHistory(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    /// <summary>One query. In the first month of a school year there is nothing to compare with.</summary>
    public async Task<PastStandings> Load()
    {
        var month = clock.Today.FirstOfMonth().AddMonths(-1);
        if (district.YearOn(clock.Today) is not { } year || month < year.StartsOn.FirstOfMonth()) return PastStandings.None;
        var before = month.AddYears(-1);
        var rows = await db.StandardSnapshots.Where(row => row.Month == month || row.Month == before).Read(district, clock.Today);
        // What is counted by term starts again from zero: then the month before says nothing.
        var term = district.TermOn(clock.Today)?.Id;
        bool IsOfThisTerm(PastStanding row) => row.Main?.Info.IsOfTerm != true || district.TermOn(clock.DayOf(row.TakenAt))?.Id == term;
        return new PastStandings(month, before, rows.Where(row => row.Month == month).ToDictionary(Key), rows.Where(row => row.Month == before).ToDictionary(Key), rows.Where(row => row.Month == month && IsOfThisTerm(row)).ToHashSet());
    }

    private static (int, int) Key(PastStanding row) => (row.SchoolId, row.StandardId);
}

/// <param name="Month">The month that ended last; none at the beginning of a school year.</param>
/// <param name="Year">The same month of last school year.</param>
public record PastStandings(DateOnly? Month, DateOnly? Year, IReadOnlyDictionary<(int, int), PastStanding> LastMonths, IReadOnlyDictionary<(int, int), PastStanding> LastYears, IReadOnlySet<PastStanding> Comparable)
{
    public static readonly PastStandings None = new(null, null, new Dictionary<(int, int), PastStanding>(), new Dictionary<(int, int), PastStanding>(), new HashSet<PastStanding>());

    public PastStanding? LastMonth(StandardStanding now) => LastMonths.GetValueOrDefault((now.School.Id, now.Standard.Id));

    /// <summary>Whether last month's figure may be held against today's.</summary>
    public bool Counts(StandardStanding now) => LastMonth(now) is { } then && Comparable.Contains(then);

    public PastStanding? LastYear(StandardStanding now) => LastYears.GetValueOrDefault((now.School.Id, now.Standard.Id));
}
