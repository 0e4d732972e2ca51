using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>Puts together a school's standards, and one of them, for whoever is asking.</summary>
public class StandardPages(AppDbContext db, ComplianceSummary summary, DistrictCache district, DistrictClock clock, CurrentUser me, StandardTrends trends)
{
    private string Year => district.YearOn(clock.Today)?.Name ?? "";

    public async Task<StandardsPage?> All(int schoolId)
    {
        var standings = await summary.ForSchool(schoolId);
        if (standings.Count == 0) return null;
        var rowIds = standings.Where(one => one.Row is not null).Select(one => one.Row!.Id).ToList();
        var ticks = (await StandardsQueries.Ticks(db, schoolId, rowIds).ToListAsync()).ToLookup(line => line.RowId);
        var evidence = (await StandardsQueries.Evidence(db, schoolId, rowIds, IsOutside(schoolId), clock.Today).ToListAsync()).ToLookup(line => line.RowId);
        var events = (await StandardsQueries.Events(db, rowIds).ToListAsync()).ToLookup(line => line.RowId);
        return new StandardsPage(standings[0].School, Year, [.. standings.Select(one =>
            Panel(one, [.. ticks[one.Row?.Id ?? 0]], [.. evidence[one.Row?.Id ?? 0]], [.. events[one.Row?.Id ?? 0]]))]);
    }

    public async Task<StandardPage?> One(int schoolId, int number, int? libraryItem = null)
    {
        var all = await summary.ForDistrict();
        if (all.All(one => one.School.Id != schoolId)) all = [.. all, .. await summary.ForSchool(schoolId)];
        if (all.FirstOrDefault(one => one.School.Id == schoolId && one.Standard.Number == number) is not { } standing) return null;
        var example = Example(standing, all);
        var rowIds = new[] { standing.Row?.Id, example?.Row?.Id }.OfType<int>().ToList();
        var ticks = await StandardsQueries.Ticks(db, schoolId, rowIds).ToListAsync();
        var evidence = await StandardsQueries.Evidence(db, schoolId, rowIds, IsOutside(schoolId), clock.Today).ToListAsync();
        var events = (await StandardsQueries.Events(db, rowIds).ToListAsync()).ToLookup(line => line.RowId);
        var panel = Panel(standing, ticks, evidence, [.. events[standing.Row?.Id ?? 0]]);
        var library = me.May(Permission.TickChecklist, schoolId) ? await db.LibraryChoices(schoolId, libraryItem) : [];
        return Page(panel, all) with
        {
            Library = library,
            Trend = standing.State == StandardState.DoesNotApply ? null : await trends.Of(standing),
            Evidence = new EvidenceForm { Version = standing.Row?.Version ?? Guid.Empty, LibraryItemId = library.Any(item => item.Id == libraryItem) ? libraryItem : null },
            Example = example is null ? null : new StandardExample(example, events[example.Row!.Id].FirstOrDefault(line => line.Step == StandardStep.Attest && line.Note.Length > 0)?.Note ?? ""),
        };
    }

    private StandardPage Page(StandardPanel panel, IReadOnlyList<StandardStanding> all)
    {
        var (standing, version) = (panel.Standing, panel.Standing.Row?.Version ?? Guid.Empty);
        return new StandardPage
        {
            Panel = panel,
            Year = Year,
            Languages = Languages(standing, panel.IsOutside ? HiddenOutside(all) : Suppression.None),
            DistrictFigure = standing.Main is null ? null : StandardFigure.Of(standing.Main.Measure, StandardBasis.Of([.. all.Where(one => one.Standard.Id == standing.Standard.Id).Select(one => one.Basis)])),
            Checklist = new ChecklistForm { Version = version, Items = [.. panel.Ticks.Select(tick => tick.ItemId)] },
            Step = new StepForm { Version = version },
        };
    }

    private StandardPanel Panel(StandardStanding standing, IReadOnlyList<TickLine> ticks, IReadOnlyList<EvidenceLine> evidence, IReadOnlyList<EventLine> events) =>
        new(standing, ticks, evidence, events, district.Settings.SmallGroup, IsOutside(standing.School.Id));

    /// <summary>Within the school small groups keep their counts; outside they are hidden.</summary>
    private bool IsOutside(int schoolId) => !me.WorksAt(schoolId);

    /// <summary>What the reach pages hide outside the schools is hidden here too, or one could be subtracted from the other.</summary>
    private Suppression HiddenOutside(IReadOnlyList<StandardStanding> all)
    {
        var languages = all.DistinctBy(one => one.School.Id).SelectMany(one => one.Basis.Reach).ToList();
        return Suppression.Of(
            [
                .. languages.Select(row => new ReachSize(row.SchoolId, ReachDimension.HomeLanguage, row.Language, row.Families)),
                .. languages.GroupBy(row => row.SchoolId).Select(school => new ReachSize(school.Key, ReachDimension.Everyone, "", school.Sum(row => row.Families))),
            ],
            ReachDimension.HomeLanguage, district.Settings.SmallGroup);
    }

    /// <summary>Lowest share first.</summary>
    private IReadOnlyList<LanguageShare> Languages(StandardStanding standing, Suppression outside)
    {
        if (standing.Main is not { Measure: var measure } || !StandardBasis.IsByLanguage(measure)) return [];
        var counted = standing.Basis.For(measure).Where(row => row.Value.Whole > 0).ToList();
        var hidden = outside == Suppression.None ? new HashSet<LanguageCount>()
            : SmallGroups.Hidden(counted, row => row.Families, district.Settings.SmallGroup, row => outside.Hides(row.SchoolId, row.Language));
        return [.. counted
            .Select(row => new LanguageShare(row.Language, row.Value, row.Families, hidden.Contains(row)))
            .OrderBy(row => row.IsHidden || row.Families < district.Settings.SmallGroup).ThenBy(row => row.Value.Percent).ThenBy(row => row.Code)];
    }

    /// <summary>One that the district checked: of the same level first, else with a grade in common; the best figure first.</summary>
    private StandardStanding? Example(StandardStanding standing, IReadOnlyList<StandardStanding> all) =>
        standing.State is StandardState.Met or StandardState.DoesNotApply ? null : all
            .Where(other => other.Standard.Id == standing.Standard.Id && other.State == StandardState.Met && other.School.Id != standing.School.Id)
            .Where(other => Grades.Overlap(standing.School.LowGrade, standing.School.HighGrade, other.School.LowGrade, other.School.HighGrade))
            .OrderByDescending(other => other.School.Level == standing.School.Level)
            .ThenByDescending(other => other.PercentFrom(district.Settings.SmallGroup) ?? -1)
            .FirstOrDefault();
}
