using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>Puts together the pages of measures, for whoever is asking.</summary>
public class MeasureQueries(AppDbContext db, ComplianceSummary summary, MeasureLists lists, DistrictCache district, DistrictClock clock, CurrentUser me)
{
    public const int PageSize = 50;

    public async Task<MeasuresPage?> All(int schoolId)
    {
        var standings = await summary.ForSchool(schoolId);
        return standings.Count == 0 ? null : new MeasuresPage(standings[0].School, Year, Term, standings, IsOutside(schoolId), district.Settings.SmallGroup);
    }

    public async Task<MeasurePage?> One(int schoolId, StandardMeasure measure, int? page)
    {
        var standard = district.StandardsOn(clock.Today).FirstOrDefault(standard => standard.RulesOn(clock.Today).Any(rule => rule.Measure == measure));
        if (standard is null || MeasureDays.Of(district, clock) is not { } days || await Find(schoolId, standard, measure, days) is not var (school, rule)) return null;
        var list = await lists.For(me.At(schoolId), school, measure, days, IsOutside(schoolId));
        return new MeasurePage(school, standard, rule, list)
        {
            Rules = [.. standard.Rules.Where(one => one.Measure == measure && one.From <= clock.Today).OrderByDescending(one => one.From).ThenByDescending(one => one.Id)],
            Applies = StandardStates.AppliesTo(standard, school.LowGrade, school.HighGrade, school.IsTitleI),
            IsOutside = IsOutside(schoolId),
            SmallGroup = district.Settings.SmallGroup,
            Year = Year,
            Term = Term,
            Paging = Paging.Of(page, PageSize, list.Lines?.Count ?? 0),
        };
    }

    public Task<bool> Knows(int schoolId) => db.Schools.AnyAsync(school => school.Id == schoolId);

    private string Year => district.YearOn(clock.Today)?.Name ?? "";

    private string Term => district.TermOn(clock.Today)?.Name ?? "";

    /// <summary>Within the school small groups keep their counts; outside they are hidden.</summary>
    private bool IsOutside(int schoolId) => !(me.May(Permission.ViewFamilies, schoolId) && me.May(Permission.ViewWholeSchool, schoolId));

    private async Task<(StandingSchool School, MeasuredRule Rule)?> Find(int schoolId, Standard standard, StandardMeasure measure, MeasureDays days)
    {
        if (!MeasureSources.Kept.ContainsKey(measure))
            return (await summary.ForSchool(schoolId)).FirstOrDefault(one => one.Standard.Id == standard.Id) is { } standing ? (standing.School, standing.Figures.First(figure => figure.Measure == measure)) : null;
        var school = await db.Schools.Where(school => school.Id == schoolId)
            .Select(school => new StandingSchool(school.Id, school.Name, school.Code, school.Level, school.LowGrade, school.HighGrade) { IsTitleI = school.IsTitleI, Region = school.Region }).FirstOrDefaultAsync();
        if (school is null) return null;
        var lines = await db.MeasureResults.In(schoolId).Where(row => row.SchoolYearId == days.Year.Id && row.Measure == measure)
            .Select(row => new MeasureLine(row.SchoolId, row.Measure, row.Part, row.Whole, row.Families, row.AsOf)).ToListAsync();
        return (school, new MeasuredRule(standard.RulesOn(clock.Today).First(rule => rule.Measure == measure), StandardFigure.Of(measure, new StandardBasis([], [], lines, clock.UtcNow))));
    }
}
