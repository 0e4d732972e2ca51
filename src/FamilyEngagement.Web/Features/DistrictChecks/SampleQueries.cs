using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.DistrictChecks;

/// <summary>What was drawn, and what the district found. A decision closes a sample at the moment it is taken.</summary>
public class SampleQueries(AppDbContext db)
{
    private static readonly StandardStep[] Decisions = [.. StandardWorkflow.Decisions];

    /// <summary>Newest first, two years at most.</summary>
    public async Task<IReadOnlyList<SampleMonth>> Months()
    {
        var rows = await Lines.OrderByDescending(line => line.Month).Select(line => new { line.Month, line.Decision }).Take(2000).ToListAsync();
        return [.. rows.GroupBy(row => row.Month).Take(24).Select(month => new SampleMonth(
            month.Key, month.Count(), month.Count(row => row.Decision is StandardStep.Verify or StandardStep.Grant), month.Count(row => row.Decision is StandardStep.Return or StandardStep.Uphold)))];
    }

    /// <summary>Those that wait first, by school and standard.</summary>
    public IQueryable<SampleLine> Of(DateOnly month) => db.StandardSamples.Where(sample => sample.Month == month)
        .OrderBy(sample => sample.ClosedAt != null).ThenBy(sample => sample.Record.School.FoldedName).ThenBy(sample => sample.Record.Standard.Number)
        .Select(sample => new SampleLine(
            sample.SchoolId, sample.Record.School.Name, sample.Record.Standard.Number, sample.Record.Standard.ShortTitle, sample.Month, sample.DrawnAt, sample.ClosedAt,
            sample.Record.Events.Where(line => line.At == sample.ClosedAt && Decisions.Contains(line.Step)).Select(line => (StandardStep?)line.Step).FirstOrDefault()));

    private IQueryable<MonthLine> Lines => db.StandardSamples.Select(sample => new MonthLine
    {
        Month = sample.Month,
        Decision = sample.Record.Events.Where(line => line.At == sample.ClosedAt && Decisions.Contains(line.Step)).Select(line => (StandardStep?)line.Step).FirstOrDefault(),
    });

    private sealed class MonthLine
    {
        public DateOnly Month { get; init; }
        public StandardStep? Decision { get; init; }
    }
}
