using System.Data;
using System.Security.Cryptography;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.DistrictChecks;

/// <summary>
/// Draws standards at random for the district to look at in depth: on the first run of a month, and once for it. Among those
/// that are met without the district's look, and those whose look was before the current term.
/// </summary>
public class SampleDraw(AppDbContext db, ComplianceSummary summary, DistrictCache district, DistrictClock clock) : IPortalJob
{
    /// <summary>So many of one school at most, while others are left.</summary>
    public const int MostOfASchool = 2;

    public record Candidate(int RowId, int SchoolId);

    public Task<int> Run(JobFiring firing, CancellationToken stopping) => Draw();

    /// <returns>How many were drawn; none where the month has its own already.</returns>
    public async Task<int> Draw()
    {
        var (today, size) = (clock.Today, district.Settings.SampleSize);
        if (size <= 0 || district.YearOn(today) is not { } year || !year.Contains(today) || await HasDrawn()) return 0;
        var drawn = Pick(await Candidates(), size, new Random(RandomNumberGenerator.GetInt32(int.MaxValue)));
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            // Serializable: two who begin at the same moment do not both find the month empty.
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
            if (await HasDrawn()) return 0;
            db.StandardSamples.AddRange(drawn.Select(one => new StandardSample { SchoolId = one.SchoolId, SchoolStandardId = one.RowId, Month = today.FirstOfMonth(), DrawnAt = clock.UtcNow }));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return drawn.Count;
        });
    }

    public Task<bool> HasDrawn()
    {
        var month = clock.Today.FirstOfMonth();
        return db.StandardSamples.AnyAsync(sample => sample.Month == month);
    }

    /// <summary>At random; no school more than twice where others are left.</summary>
    public static IReadOnlyList<Candidate> Pick(IReadOnlyCollection<Candidate> candidates, int size, Random random)
    {
        var mixed = candidates.ToArray();
        random.Shuffle(mixed);
        return [.. mixed.GroupBy(one => one.SchoolId).SelectMany(school => school.Select((one, at) => (one, IsMore: at >= MostOfASchool)))
            .OrderBy(pair => pair.IsMore).ThenBy(pair => Array.IndexOf(mixed, pair.one)).Take(size).Select(pair => pair.one)];
    }

    private async Task<IReadOnlyList<Candidate>> Candidates()
    {
        var met = (await summary.ForDistrict()).Where(standing => standing.State == StandardState.Met && standing.Row is not null).ToList();
        var termBegan = clock.ToUtc((district.TermOn(clock.Today)?.StartsOn ?? clock.Today).ToDateTime(default));
        var rowIds = met.Where(standing => standing.MetBy == MetBy.District).Select(standing => standing.Row!.Id).ToHashSet();
        var yearId = district.YearOn(clock.Today)?.Id;
        var lately = (await db.StandardEvents.Where(line => line.At >= termBegan && (line.Step == StandardStep.Verify || line.Step == StandardStep.Grant)
                && db.SchoolStandards.Any(row => row.Id == line.SchoolStandardId && row.SchoolYearId == yearId))
            .Select(line => line.SchoolStandardId).Distinct().ToListAsync()).ToHashSet();
        return [.. met.Where(standing => standing.MetBy is MetBy.Sample or MetBy.Figure || rowIds.Contains(standing.Row!.Id) && !lately.Contains(standing.Row.Id))
            .Select(standing => new Candidate(standing.Row!.Id, standing.School.Id))];
    }
}
