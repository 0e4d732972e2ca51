using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>
/// Where schools stand on the standards in force, in the school year and the term of today: three queries for one school or for all.
/// </summary>
public class ComplianceSummary(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    private sealed record SchoolRows(StandingSchool School, List<StandingRow> Rows);

    /// <summary>One standing for each standard, by number; none when there is no such school.</summary>
    public Task<IReadOnlyList<StandardStanding>> ForSchool(int schoolId) => Load(
        db.Schools.Where(school => school.Id == schoolId),
        db.Reach.In(schoolId));

    /// <summary>All active schools by name, each with its standards by number.</summary>
    public Task<IReadOnlyList<StandardStanding>> ForDistrict() => Load(
        db.Schools.Where(school => school.IsActive).OrderBy(school => school.FoldedName).ThenBy(school => school.Id),
        db.Reach.Where(row => row.School.IsActive));

    private async Task<IReadOnlyList<StandardStanding>> Load(IQueryable<School> wanted, IQueryable<GroupReach> reach)
    {
        var (yearId, termId) = (district.YearOn(clock.Today)?.Id, district.TermOn(clock.Today)?.Id);
        var standards = await db.InForce(clock.Today).Include(standard => standard.Items.OrderBy(item => item.Position))
            .AsNoTracking().AsSingleQuery().OrderBy(standard => standard.Number).ToListAsync();
        var schools = await wanted.AsSingleQuery()
            .Select(school => new SchoolRows(
                new StandingSchool(school.Id, school.Name, school.Code, school.Level, school.LowGrade, school.HighGrade),
                db.SchoolStandards.Where(row => row.SchoolId == school.Id && row.SchoolYearId == yearId)
                    .Select(row => new StandingRow(row.StandardId, row.Id, row.Claim, row.HelpAsked, row.Ticks.Any() || row.Evidence.Any(piece => piece.RemovedAt == null), row.Version))
                    .ToList()))
            .ToListAsync();
        var languages = (await reach.By(ReachDimension.HomeLanguage).Where(row => row.TermId == termId)
                .Select(row => new LanguageReach(row.SchoolId, row.Group, row.Families, row.Reached, row.TwoWay, row.Contacts, row.ContactsReached, row.ContactsInHomeLanguage, row.AsOf))
                .ToListAsync())
            .ToLookup(row => row.SchoolId);
        return [.. schools.SelectMany(school =>
        {
            var (rows, counted) = (school.Rows.ToDictionary(row => row.StandardId), languages[school.School.Id].ToList());
            return standards.Select(standard => Standing(school.School, standard, rows.GetValueOrDefault(standard.Id), counted));
        })];
    }

    private static StandardStanding Standing(StandingSchool school, Standard standard, StandingRow? row, IReadOnlyList<LanguageReach> languages)
    {
        var figure = StandardFigure.Of(standard.Measure, languages);
        var state = StandardStates.Of(standard, school.LowGrade, school.HighGrade, row?.Claim ?? StandardClaim.None, row?.HelpAsked ?? false, row?.HasWork ?? false, figure?.Value);
        return new StandardStanding(school, standard, state, figure, row, languages);
    }
}
