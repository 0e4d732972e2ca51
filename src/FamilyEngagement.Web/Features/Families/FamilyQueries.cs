using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Families;

public static class FamilyQueries
{
    /// <summary>Families of the school in which each word begins a name, a student number or a phone number.</summary>
    public static IQueryable<Family> Matching(this IQueryable<Family> families, string? query)
    {
        foreach (var term in Folding.Terms(query)) families = families.Where(family => family.SearchText.Contains(term));
        return families;
    }

    /// <summary>The first few for a type-ahead, by name.</summary>
    public static async Task<IReadOnlyList<FamilyLine>> Suggest(this AppDbContext db, Reader reader, string? query, int count)
    {
        if (Folding.Terms(query).Length == 0) return [];
        var ids = await db.FamiliesIn(reader).Matching(query).OrderBy(family => family.SearchText).Select(family => family.Id).Take(count).ToListAsync();
        var lines = await db.FamilyLinesIn(reader, ids);
        return ids.Where(lines.ContainsKey).Select(id => lines[id]).ToList();
    }

    /// <returns>None when no child of the family is enrolled at the school.</returns>
    public static async Task<FamilyPage?> FamilyPage(this AppDbContext db, Reader reader, int familyId, DateOnly since, DateOnly yearStart, bool all)
    {
        if (!(await db.FamilyLinesIn(reader, [familyId])).TryGetValue(familyId, out var line)) return null;
        var people = await db.FamilyMemberships.Where(link => link.FamilyId == familyId && link.Member.IsActive)
            .Select(link => new
            {
                link.Member,
                // What the person is to a child of this family; the roster may say it once a child.
                Link = link.Member.Guardianships.Where(g => g.Student.Families.Any(f => f.FamilyId == familyId)).OrderBy(g => g.Priority).FirstOrDefault(),
                Dead = db.ContactsIn(reader).Where(c => c.FamilyMemberId == link.FamilyMemberId && c.VoidedAt == null && !c.IsRestricted && c.IsDeadNumber).Max(c => (DateOnly?)c.Day),
                Works = db.ContactsIn(reader).Where(c => c.FamilyMemberId == link.FamilyMemberId && c.VoidedAt == null && !c.IsRestricted && c.Channel == ContactChannel.Phone && !c.IsDeadNumber).Max(c => (DateOnly?)c.Day),
            }).AsNoTracking().ToListAsync();
        var barred = await db.Guardianships.Where(g => !g.HasAccess && g.Student.Families.Any(f => f.FamilyId == familyId) && g.Student.Enrollments.Any(e => e.SchoolId == reader.SchoolId && e.IsActive))
            .Select(g => new FamilyPage.NoAccess(g.Member.GivenName + " " + g.Member.FamilyName, g.Relationship, g.Student.GivenName)).ToListAsync();
        var contacts = db.ContactsIn(reader).Where(contact => contact.FamilyId == familyId);
        var timeline = await contacts.Where(contact => all || contact.Day >= since)
            .OrderByDescending(contact => contact.Day).ThenByDescending(contact => contact.OccurredAt).ThenByDescending(contact => contact.Id).Take(200).LinesFor(db, reader);
        var promises = await db.FollowUps.In(reader.SchoolId).Where(f => f.FamilyId == familyId && f.DoneAt == null && (f.OwnerId == reader.UserId || db.Contacts.ReadableBy(reader).Any(contact => contact.Id == f.ContactId)) && db.ContactsIn(reader).Any(contact => contact.Id == f.ContactId)).OrderBy(f => f.DueOn)
            .Select(f => new FamilyPage.Promise(f.Id, f.DueOn, f.What, f.Owner.Name, f.Version)).ToListAsync();
        var hasOlder = !all && await contacts.AnyAsync(contact => contact.Day < since);
        return new FamilyPage(reader.SchoolId, line,
            people.OrderBy(person => person.Link?.Priority is null or 0 ? int.MaxValue : person.Link.Priority).ThenBy(person => person.Member.Id)
                .Select(person => new FamilyPage.Person(person.Member.Id, person.Member.FullName, person.Link?.Relationship ?? "", person.Member.Phone, person.Member.Email,
                    person.Dead is { } dead && (person.Works is null || person.Works < dead) ? dead : null)).ToList(),
            barred.Distinct().ToList(), timeline, promises, all, hasOlder,
            await contacts.CountAsync(contact => contact.IsTwoWay && contact.VoidedAt == null && contact.Day >= yearStart));
    }
}
