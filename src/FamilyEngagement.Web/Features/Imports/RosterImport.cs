using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// Brings a roster bundle in: read and checked whole, then written in one transaction. A row that is missing from the bundle
/// deletes and deactivates nobody; see the steps for what it does to enrollments and guardianships.
/// </summary>
public class RosterImport(AppDbContext db, AuditTrail audit, DistrictCache district, DistrictClock clock, Languages languages, IServiceScopeFactory scopes)
{
    public const string AuditEntity = "Roster", AuditAction = "Imported";
    private const int NameLength = 60;

    /// <param name="path">A folder, or a zip.</param>
    /// <param name="name">What the audit calls the bundle; none: the last part of the path.</param>
    /// <exception cref="RosterProblem">The bundle cannot come in as it is. Nothing was changed.</exception>
    public async Task<ImportResult> Run(string path, int? userId, string? name = null)
    {
        var roster = RosterReader.Read(path);
        audit.Suspend();
        // What the caller wants saved along with the import: the key of the form that was sent.
        var waiting = db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        var result = await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            db.AddRange(waiting);
            await using var transaction = await db.Database.BeginTransactionAsync();
            var result = await Write(roster);
            result.AuditEntryId = await Record(result, userId, name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(path)));
            await transaction.CommitAsync();
            return result;
        });

        district.Forget();
        await district.Load();
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReachSummary>().RefreshAll();
        await scope.ServiceProvider.GetRequiredService<SchoolMeasures>().RefreshAll();
        return result;
    }

    private async Task<ImportResult> Write(Roster roster)
    {
        var run = await ImportRun.Load(db, roster, clock.Today);
        RosterChecks.Check(run);
        await YearsStep.Run(run);
        await SchoolsStep.Run(run);
        await PeopleStep.Run(run);
        await EnrollmentsStep.Run(run);
        var courses = await CoursesStep.Run(run);
        await ClassesStep.Run(run, courses);
        var links = RosterLink.Of(run);
        var guardianships = await GuardianshipsStep.Run(run, links);
        await new FamiliesStep(run, languages).Run(links, guardianships.Values);
        return run.Result;
    }

    private async Task<int> Record(ImportResult result, int? userId, string name)
    {
        var entry = new AuditEntry
        {
            At = clock.UtcNow,
            UserId = userId,
            Action = AuditAction,
            Entity = AuditEntity,
            EntityId = name.Length > NameLength ? name[..NameLength] : name,
            Values = result.ToAudit(),
        };
        db.AuditEntries.Add(entry);
        await db.SaveChangesAsync();
        return entry.Id;
    }
}
