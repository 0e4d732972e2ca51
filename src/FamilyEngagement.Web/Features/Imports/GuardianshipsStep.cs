using FamilyEngagement.Web.Features.Families;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// Who is whose guardian: agents in both directions, and contacts.csv. A link that a bundle with guardians no longer has for a
/// student of that bundle is taken away, as that guardian may not be offered any more. A ban stays until a row lifts it.
/// </summary>
public static class GuardianshipsStep
{
    public static async Task<Dictionary<(int StudentId, int MemberId), Guardianship>> Run(ImportRun run, IReadOnlyCollection<RosterLink> links)
    {
        var count = run.Result.Of("guardianships");
        var held = await run.Db.Guardianships.ToDictionaryAsync(row => (row.StudentId, row.FamilyMemberId));
        var said = new HashSet<(int, int)>();
        foreach (var link in links)
        {
            var key = (run.Students[link.StudentId].Id, run.Guardians[link.GuardianId].Id);
            said.Add(key);
            var isNew = !held.TryGetValue(key, out var row);
            if (isNew) run.Db.Add(row = held[key] = new Guardianship { StudentId = key.Item1, FamilyMemberId = key.Item2 });
            row!.Relationship = link.Relationship ?? row.Relationship;
            row.HasAccess = link.HasAccess ?? row.HasAccess;
            row.Priority = link.Priority ?? row.Priority;
            if (isNew) count.Added++;
            else run.CountChange(count, row);
        }

        if (run.Roster.Of(RosterKind.Guardian).Any())
        {
            var present = run.Roster.Of(RosterKind.Student).Where(row => !row.IsGone && run.Students.ContainsKey(row.Id)).Select(row => run.Students[row.Id].Id).ToHashSet();
            foreach (var (key, row) in held.Where(pair => pair.Value.HasAccess && present.Contains(pair.Key.StudentId) && !said.Contains(pair.Key)).ToList())
            {
                run.Db.Remove(row);
                held.Remove(key);
                count.Deactivated++;
            }
        }

        await run.Db.SaveChangesAsync();
        return held;
    }
}
