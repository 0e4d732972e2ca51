using FamilyEngagement.Web.Security;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FamilyEngagement.Web.Data;

/// <summary>
/// Writes who changed what in the transaction that changes it. A new row's id is known only after the database has given
/// it, so the entries follow the rows, both inside one transaction.
/// </summary>
public class AuditTrail(TimeProvider time, CurrentUser user)
{
    private const string Annotation = "Portal:AuditValue";

    /// <summary>Written by machines for machines: summaries, form keys, runs of jobs, mails and the trail itself; and drafts, which are no record yet.</summary>
    private static readonly HashSet<string> NotAudited =
    [
        nameof(AuditEntry), nameof(FormSubmission),
        "Draft",
        "GroupReach",
        "MonthReach",
        "CampaignFamily",
        "ContactImportRow",
        "ImportedContact",
        "RememberedMapping",
        "ContactRevision",
        "RestrictedReading",
        "PlanEvent",
        "PlanVersion",
        "PlanPulse",
        "PlanReviewRevision",
        "PlanCommentsRead",
        "StandardEvent",
        "StandardSnapshot",
        "StandardSample",
        "MeasureResult",
        "QuestionEvent",
        "FollowUpEvent",
        "InterpreterEvent",
        "JobRun",
        "OutgoingMail",
        "StoredFilePart",
        "EvidencePast",
        "CouncilChange",
        "CouncilPresence",
        "SignInPerson",
        "IdentityUserToken`1",
    ];

    /// <summary>Fields that say nothing about what a person did.</summary>
    private static readonly HashSet<string> Noise =
        ["Version", "ConcurrencyStamp", "SecurityStamp", "NormalizedEmail", "NormalizedUserName", "AccessFailedCount", "LockoutEnd", "FoldedName", "SearchText"];

    private bool _suspended;

    /// <summary>For a bulk load that writes one entry of its own (an import, the seeding).</summary>
    public void Suspend() => _suspended = true;

    internal static void Mark(IMutableProperty property) => property.SetAnnotation(Annotation, true);

    internal async Task<int> SaveAsync(AppDbContext db, Func<Task<int>> save, CancellationToken cancellation)
    {
        Stamp(db.ChangeTracker);
        var changes = _suspended ? [] : Changes(db.ChangeTracker);
        if (changes.Count == 0)
        {
            var count = await save();
            db.ChangeTracker.AcceptAllChanges();
            return count;
        }

        if (db.Database.CurrentTransaction is not null) return await Write();
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var count = await Write();
            await transaction.CommitAsync(cancellation);
            return count;
        });

        // The rows stay "added" in the tracker until all of it is written, so that a retry after a lost connection writes them again.
        async Task<int> Write()
        {
            var count = await save();
            foreach (var (entry, audit) in changes) await Insert(db, audit, Key(entry), cancellation);
            db.ChangeTracker.AcceptAllChanges();
            return count;
        }
    }

    private static Task Insert(AppDbContext db, AuditEntry entry, string id, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO AuditEntries (At, UserId, SchoolId, Action, Entity, EntityId, Fields, \"Values\") VALUES ({entry.At}, {entry.UserId}, {entry.SchoolId}, {entry.Action}, {entry.Entity}, {id}, {entry.Fields}, {entry.Values})",
        cancellation);

    private static void Stamp(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries<IVersioned>())
            if (entry.State is EntityState.Added or EntityState.Modified) entry.Entity.Version = Guid.NewGuid();
    }

    private List<(EntityEntry, AuditEntry)> Changes(ChangeTracker tracker)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var changes = new List<(EntityEntry, AuditEntry)>();
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted) || NotAudited.Contains(entry.Metadata.ClrType.Name)) continue;
            var fields = entry.Properties
                .Where(property => (entry.State == EntityState.Added ? property.CurrentValue is not (null or "") : IsChanged(property)) && !property.Metadata.IsPrimaryKey() && !Noise.Contains(property.Metadata.Name))
                .ToList();
            if (entry.State == EntityState.Modified && fields.Count == 0) continue;
            changes.Add((entry, new AuditEntry
            {
                At = now,
                UserId = user.IdOrNone,
                SchoolId = (entry.Entity as ISchoolOwned)?.SchoolId ?? entry.Properties.FirstOrDefault(property => property.Metadata.Name == "SchoolId")?.CurrentValue as int?,
                Action = entry.State switch { EntityState.Added => "Added", EntityState.Modified => "Changed", _ => "Removed" },
                Entity = entry.Metadata.ClrType.Name,
                Fields = Cut(string.Join(", ", fields.Select(field => field.Metadata.Name)), 1000),
                Values = Cut(string.Join("; ", fields.Where(field => field.Metadata.FindAnnotation(Annotation) is not null).Select(field => Describe(entry, field))), AuditEntry.ValuesLength),
            }));
        }

        return changes;
    }

    // Identity marks every field of an account as modified when it saves one.
    private static bool IsChanged(PropertyEntry property) => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue);

    private static string Describe(EntityEntry entry, PropertyEntry field) => entry.State == EntityState.Modified
        ? FormattableString.Invariant($"{field.Metadata.Name}: {field.OriginalValue ?? "none"} → {field.CurrentValue ?? "none"}")
        : FormattableString.Invariant($"{field.Metadata.Name}: {field.CurrentValue ?? "none"}");

    private static string Key(EntityEntry entry) =>
        string.Join('-', entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.Property(property.Name).CurrentValue));

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}

public static class AuditExtensions
{
    /// <summary>Puts a field on the allow-list of those whose values the audit keeps: states, dates, roles and settings.</summary>
    public static PropertyBuilder<T> AuditValue<T>(this PropertyBuilder<T> property)
    {
        AuditTrail.Mark(property.Metadata);
        return property;
    }
}
