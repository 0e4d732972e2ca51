using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>Where a school stood on a standard, with its figures.</summary>
public record PackStanding(StandardState State, MetBy MetBy, IReadOnlyList<MeasuredRule> Figures);

/// <summary>This year from today's figures; an earlier year from what was kept of it.</summary>
public class PackStandings(AppDbContext db, ComplianceSummary summary)
{
    /// <returns>By standard.</returns>
    public async Task<IReadOnlyDictionary<int, PackStanding>> Of(int schoolId, PackChoice choice)
    {
        if (!choice.IsThisYear) return await Kept(schoolId, choice);
        return (await summary.ForSchool(schoolId)).ToDictionary(one => one.Standard.Id, one => new PackStanding(one.State, one.MetBy, one.Figures));
    }

    private async Task<IReadOnlyDictionary<int, PackStanding>> Kept(int schoolId, PackChoice choice)
    {
        var (yearId, lastDay) = (choice.Year!.Id, choice.Year.EndsOn);
        var school = await db.Schools.AsNoTracking().FirstAsync(row => row.Id == schoolId);
        var claims = await db.SchoolStandards.In(schoolId).Where(row => row.SchoolYearId == yearId).ToDictionaryAsync(row => row.StandardId, row => row.Claim);
        var results = await db.MeasureResults.AsNoTracking().In(schoolId).Where(row => row.SchoolYearId == yearId).ToDictionaryAsync(row => row.Measure);
        var snapshots = (await db.StandardSnapshots.AsNoTracking().In(schoolId).Where(row => row.SchoolYearId == yearId).ToListAsync())
            .GroupBy(row => row.StandardId).ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.Month)!);
        return choice.Chosen.ToDictionary(standard => standard.Id, standard =>
        {
            var last = snapshots.GetValueOrDefault(standard.Id);
            var figures = standard.RulesOn(lastDay).Select(rule => new MeasuredRule(rule, results.TryGetValue(rule.Measure, out var result)
                ? new StandardFigure(new Figure(result.Part, result.Whole), result.Families, result.AsOf)
                : last is { Part: { } part, Whole: { } whole } && standard.Rules.FirstOrDefault(one => one.Id == last.RuleId)?.Measure == rule.Measure ? new StandardFigure(new Figure(part, whole), last.Families ?? 0, last.TakenAt) : null)).ToList();
            var applies = StandardStates.AppliesTo(standard, school.LowGrade, school.HighGrade, school.IsTitleI);
            return new PackStanding(last?.State ?? (applies ? Of(claims.GetValueOrDefault(standard.Id)) : StandardState.DoesNotApply), last?.MetBy ?? MetBy.Nobody, figures);
        });
    }

    private static StandardState Of(StandardClaim claim) => claim switch
    {
        StandardClaim.Verified => StandardState.Met,
        StandardClaim.Attested or StandardClaim.Appealed => StandardState.ToCheck,
        StandardClaim.Returned => StandardState.Returned,
        _ => StandardState.NotStarted,
    };
}
