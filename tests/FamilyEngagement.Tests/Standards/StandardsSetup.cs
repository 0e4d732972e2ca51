using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using Microsoft.EntityFrameworkCore;

namespace FamilyEngagement.Tests.Standards;

/// <summary>Records and figures for tests about standards.</summary>
internal static class StandardsSetup
{
    public static GroupReach Reach(this Portal portal, int schoolId, string language = "es", int families = 40, int twoWay = 30, int reached = 35, int contactsReached = 50, int inHomeLanguage = 40) => new()
    {
        SchoolId = schoolId,
        TermId = portal.ThisTerm.Id,
        Dimension = ReachDimension.HomeLanguage,
        Group = language,
        Families = families,
        Attempted = reached,
        Reached = reached,
        TwoWay = twoWay,
        Contacts = contactsReached + 10,
        ContactsReached = contactsReached,
        ReachedOtherLanguage = ReachFamily.IsOther(language) ? reached : 0,
        ContactsOtherLanguage = ReachFamily.IsOther(language) ? contactsReached : 0,
        ContactsInHomeLanguage = ReachFamily.IsOther(language) ? inHomeLanguage : 0,
        AsOf = new DateTime(2026, 11, 19, 13, 5, 0, DateTimeKind.Utc),
    };

    /// <summary>What a measure was counted to this year; as many families as its whole.</summary>
    public static MeasureResult Result(this Portal portal, int schoolId, StandardMeasure measure, int part, int whole) => new()
    {
        SchoolId = schoolId,
        SchoolYearId = portal.ThisYear.Id,
        Measure = measure,
        Part = part,
        Whole = whole,
        Families = whole,
        AsOf = new DateTime(2026, 11, 19, 13, 5, 0, DateTimeKind.Utc),
    };

    /// <summary>The rows of all families together, from those of the languages; for pages about all schools.</summary>
    public static Task AddUp(this Portal portal) => portal.Change(async db =>
    {
        var languages = await db.Reach.AsNoTracking().By(ReachDimension.HomeLanguage).ToListAsync();
        foreach (var rows in languages.GroupBy(row => (row.SchoolId, row.TermId)))
        {
            var all = new GroupReach { SchoolId = rows.Key.SchoolId, TermId = rows.Key.TermId, Dimension = ReachDimension.Everyone, Group = "", AsOf = rows.First().AsOf };
            all.Set(ReachCounts.Sum(rows));
            db.Reach.Add(all);
        }

        await db.SaveChangesAsync();
    });

    public static Task<Standard> Standard(this Portal portal, int number) =>
        portal.Ask(db => db.Standards.Include(standard => standard.Items).AsNoTracking().SingleAsync(standard => standard.Number == number && db.StandardSets.Any(set => set.Id == standard.SetId && set.Code == "every-school-should")));

    /// <summary>A record with everything ticked and one piece of evidence, taken as far as the steps go.</summary>
    public static async Task<SchoolStandard> Record(this Portal portal, School school, int number, int userId, params StandardStep[] steps)
    {
        var standard = await portal.Standard(number);
        var record = new SchoolStandard { SchoolId = school.Id, StandardId = standard.Id, SchoolYearId = portal.ThisYear.Id };
        var at = new DateTime(2026, 11, 10, 15, 0, 0, DateTimeKind.Utc);
        record.Tick([.. standard.Items.Select(item => item.Id)], userId, at);
        record.Evidence.Add(new Evidence { SchoolId = school.Id, ById = userId, At = at, Note = $"Evidence of {school.Name}" });
        foreach (var step in steps) record.Take(step, StandardState.InProgress, userId, at = at.AddHours(1), $"Words of {step}");
        return await portal.Have(record);
    }

    public static Task<MeasureResult> Counted(this Portal portal, int schoolId, StandardMeasure measure, int part, int whole, int families = 0) => portal.Have(new MeasureResult
    {
        SchoolId = schoolId,
        SchoolYearId = portal.ThisYear.Id,
        Measure = measure,
        Part = part,
        Whole = whole,
        Families = families,
        Formula = 1,
        AsOf = new DateTime(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc),
    });

    public static Task<SchoolStandard?> Find(this Portal portal, int schoolId, int number) => portal.Ask(db => db.SchoolStandards.In(schoolId)
        .Include(row => row.Ticks).Include(row => row.Assignments).Include(row => row.Evidence).Include(row => row.Events).Include(row => row.Samples).AsNoTracking().FirstOrDefaultAsync(row => row.Standard.Number == number && row.SchoolYearId == portal.ThisYear.Id));
}
