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
        var all = await summary.Beside(schoolId, number, IsOutside(schoolId));
        if (all.FirstOrDefault(one => one.School.Id == schoolId) is not { } standing) return null;
        var example = Example(standing, all);
        var rowIds = new[] { standing.Row?.Id, example?.Row?.Id }.OfType<int>().ToList();
        var evidence = await StandardsQueries.Evidence(db, schoolId, rowIds, IsOutside(schoolId), clock.Today).ToListAsync();
        var events = (await StandardsQueries.Events(db, rowIds).ToListAsync()).ToLookup(line => line.RowId);
        var work = await Work(standing);
        var panel = Panel(standing, [.. work.Select(line => line.Tick).OfType<TickLine>()], evidence, [.. events[standing.Row?.Id ?? 0]]);
        var library = me.May(Permission.TickChecklist, schoolId) ? await db.LibraryChoices(schoolId, libraryItem) : [];
        return Page(panel, all, work) with
        {
            Library = library,
            Trend = standing.State == StandardState.DoesNotApply ? null : await trends.Of(standing),
            Evidence = new EvidenceForm { Version = standing.Row?.Version ?? Guid.Empty, LibraryItemId = library.Any(item => item.Id == libraryItem) ? libraryItem : null, ValidUntil = YearEnds },
            Example = example is null ? null : new StandardExample(example, events[example.Row!.Id].FirstOrDefault(line => line.Step == StandardStep.Attest && line.Note.Length > 0)?.Note ?? ""),
        };
    }

    private DateOnly? YearEnds => district.YearOn(clock.Today)?.EndsOn is { } day && day > clock.Today ? day : null;

    /// <summary>In the order of the checklist. Who may see to an item is asked only for those who can say it.</summary>
    private async Task<IReadOnlyList<WorkLine>> Work(StandardStanding standing)
    {
        var (schoolId, year) = (standing.School.Id, district.YearOn(clock.Today));
        var lastYearId = year is null ? 0 : district.YearBefore(year)?.Id ?? 0;
        var mayTick = me.May(Permission.TickChecklist, schoolId);
        var owners = db.WhoMay(schoolId, Permission.TickChecklist, clock.Today).Where(_ => mayTick);
        var lines = await StandardsQueries.Work(db, schoolId, standing.Standard.Id, standing.Row?.Id ?? 0, lastYearId, owners);
        return [.. standing.Standard.Items.Select(item => lines.First(line => line.ItemId == item.Id))];
    }

    private StandardPage Page(StandardPanel panel, IReadOnlyList<StandardStanding> all, IReadOnlyList<WorkLine> work)
    {
        var (standing, version) = (panel.Standing, panel.Standing.Row?.Version ?? Guid.Empty);
        var active = all.Where(one => one.IsOfActiveSchool).Select(one => one.Basis).ToList();
        var canBring = panel.Ticks.Count == 0 && standing.Claim is StandardClaim.None or StandardClaim.Returned;
        return new StandardPage
        {
            Panel = panel,
            Year = Year,
            Today = clock.Today,
            Work = work,
            Languages = Languages(standing, panel.IsOutside ? HiddenOutside(all) : Suppression.None),
            DistrictFigure = standing.Main is null ? null : StandardFigure.Of(standing.Main.Measure, StandardBasis.Of(active)),
            Checklist = Form(work, version, line => line.Tick is not null),
            LastYear = canBring ? Form([.. work.Where(line => line.TickedLastYear is not null)], version, _ => true) : new ChecklistForm(),
            Step = new StepForm { Version = version },
        };

        ChecklistForm Form(IReadOnlyList<WorkLine> lines, Guid version, Func<WorkLine, bool> isTicked) => new()
        {
            Version = version,
            Items = [.. lines.Where(isTicked).Select(line => line.ItemId)],
            Lines = [.. lines.Select(line => new ChecklistLine
            {
                ItemId = line.ItemId,
                OwnerId = line.Owner?.Id,
                DueOn = line.Owner?.DueOn,
                ValidUntil = line.Tick is { } tick ? tick.ValidUntil : standing.Standard.Items.First(item => item.Id == line.ItemId).HoldsUntil(clock.Today, YearEnds ?? clock.Today),
            })],
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
            .Where(other => other.IsOfActiveSchool && other.State == StandardState.Met && other.School.Id != standing.School.Id)
            .Where(other => Grades.Overlap(standing.School.LowGrade, standing.School.HighGrade, other.School.LowGrade, other.School.HighGrade))
            .OrderByDescending(other => other.School.Level == standing.School.Level)
            .ThenByDescending(other => other.PercentFrom(district.Settings.SmallGroup) ?? -1)
            .FirstOrDefault();
}
