using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>One import under way: the bundle, and what the portal already holds, by the roster's ids.</summary>
public class ImportRun
{
    private ImportRun(AppDbContext db, Roster roster, DateOnly today) => (Db, Roster, Today) = (db, roster, today);

    public AppDbContext Db { get; }
    public Roster Roster { get; }
    public DateOnly Today { get; }
    /// <summary>The first day of the current school year.</summary>
    public DateOnly YearStartsOn { get; set; }
    /// <summary>No student was in the portal before.</summary>
    public bool IsFirst { get; private init; }
    public ImportResult Result { get; } = new();
    public required Dictionary<string, School> Schools { get; init; }
    public required Dictionary<string, StaffMember> Staff { get; init; }
    public required Dictionary<string, Student> Students { get; init; }
    public required Dictionary<string, FamilyMember> Guardians { get; init; }

    public static async Task<ImportRun> Load(AppDbContext db, Roster roster, DateOnly today)
    {
        var ids = StringComparer.OrdinalIgnoreCase;
        var students = await db.Students.ToListAsync();
        return new ImportRun(db, roster, today)
        {
            IsFirst = students.Count == 0,
            Schools = await db.Schools.Where(school => school.SourcedId != null).ToDictionaryAsync(school => school.SourcedId!, ids),
            Staff = await db.Staff.ToDictionaryAsync(staff => staff.SourcedId, ids),
            Students = students.ToDictionary(student => student.SourcedId, ids),
            Guardians = await db.FamilyMembers.ToDictionaryAsync(guardian => guardian.SourcedId, ids),
        };
    }

    /// <summary>
    /// Adds or changes one row of a kind that has <c>IsActive</c>, and counts it. One that leaves is deactivated and keeps
    /// what it says; one that leaves before it ever came is passed over.
    /// </summary>
    public void Bring<TKey, T>(ImportCount count, Dictionary<TKey, T> held, TKey key, bool isGone, Func<T> make, Action<T>? fill = null)
        where TKey : notnull
        where T : class
    {
        var isNew = !held.TryGetValue(key, out var row);
        if (isNew && isGone) return;
        if (isNew) Db.Add(row = held[key] = make());
        var active = Db.Entry(row!).Property<bool>("IsActive");
        var wasActive = active.CurrentValue;
        if (!isGone) fill?.Invoke(row!);
        active.CurrentValue = !isGone;
        if (isNew) count.Added++;
        else if (wasActive && isGone) count.Deactivated++;
        else CountChange(count, row!);
    }

    public void CountChange(ImportCount count, object row)
    {
        if (Db.Entry(row).State == EntityState.Modified) count.Changed++;
        else count.Unchanged++;
    }
}
