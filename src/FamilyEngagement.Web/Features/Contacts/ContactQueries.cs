using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Contacts;

public static class ContactQueries
{
    /// <summary>Families to choose without typing: those whose follow-up is due, then those the person logged last.</summary>
    public static async Task<IReadOnlyList<FamilyLine>> RecentFamilies(this AppDbContext db, Reader reader, DateOnly today)
    {
        const int Shown = 5;
        var due = await db.FollowUps.In(reader.SchoolId).Where(f => f.OwnerId == reader.UserId && f.DoneAt == null && f.DueOn <= today).OrderBy(f => f.DueOn).Select(f => f.FamilyId).Take(Shown).ToListAsync();
        var logged = await db.Contacts.Where(contact => contact.AuthorId == reader.UserId && contact.SchoolId == reader.SchoolId && contact.Source == ContactSource.Typed)
            .OrderByDescending(contact => contact.LoggedAt).Select(contact => contact.FamilyId).Take(4 * Shown).ToListAsync();
        var ids = due.Concat(logged).Distinct().Take(Shown).ToList();
        var lines = await db.FamilyLinesIn(reader, ids);
        return ids.Where(lines.ContainsKey).Select(id => lines[id]).ToList();
    }

    /// <summary>How the person made contact last: the likeliest way this time.</summary>
    public static Task<string?> LastChannel(this AppDbContext db, Reader reader) =>
        db.Contacts.Where(contact => contact.AuthorId == reader.UserId && contact.Source == ContactSource.Typed && contact.Direction == ContactDirection.Outbound)
            .OrderByDescending(contact => contact.LoggedAt).Select(contact => contact.Channel).FirstOrDefaultAsync();

    /// <summary>Who may be talked with and about whom; none when the family is not in the school.</summary>
    public static async Task<FamilyChoice?> FamilyToLog(this AppDbContext db, Reader reader, int familyId, string someoneElse)
    {
        if (!(await db.FamilyLinesIn(reader, [familyId])).TryGetValue(familyId, out var line)) return null;
        var known = db.StudentIdsIn(reader);
        var people = await db.MembershipsIn(reader).Where(link => link.FamilyId == familyId)
            .Select(link => new
            {
                link.Member.Id,
                link.Member.GivenName,
                link.Member.FamilyName,
                First = link.Member.Guardianships.Where(g => g.Student.Families.Any(f => f.FamilyId == familyId) && (!reader.OwnClassesOnly || known.Contains(g.StudentId))).OrderBy(g => g.Priority).Select(g => new { g.Priority, g.Relationship }).FirstOrDefault(),
                LastTalk = db.ContactsWith(reader, familyId).Where(c => c.IsTwoWay && c.VoidedAt == null).Max(c => (DateOnly?)c.Day),
            }).ToListAsync();
        var choices = people.OrderBy(person => person.First?.Priority is null or 0 ? int.MaxValue : person.First.Priority).ThenBy(person => person.Id)
            .Select(person => new Choice(person.Id.ToString(), $"{person.GivenName} {person.FamilyName}".Trim() + (string.IsNullOrEmpty(person.First?.Relationship) ? "" : ", " + person.First.Relationship)))
            .Append(new Choice("", someoneElse)).ToList();
        return new FamilyChoice(line, choices, people.Select(person => person.LastTalk).FirstOrDefault());
    }
}
