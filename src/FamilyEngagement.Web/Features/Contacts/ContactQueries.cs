using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Contacts;

public static class ContactQueries
{
    public static IQueryable<ContactsPage.Row> Rows(this IQueryable<Contact> contacts) =>
        contacts.OrderByDescending(contact => contact.Day).ThenByDescending(contact => contact.OccurredAt).ThenByDescending(contact => contact.Id)
            .Select(c => new ContactsPage.Row(c.Id, c.FamilyId, c.OccurredAt, c.Author.Name, c.Direction, c.Channel, c.Outcome, c.Language, c.Mode, c.Topics, c.Note, c.IsTwoWay, c.VoidedAt, c.VoidReason));

    /// <summary>Who may be talked with and about whom; none when the family is not in the school.</summary>
    public static async Task<FamilyChoice?> FamilyToLog(this AppDbContext db, int schoolId, int familyId, string someoneElse)
    {
        if (!(await db.FamilyLinesIn(schoolId, [familyId])).TryGetValue(familyId, out var line)) return null;
        var people = await db.FamilyMemberships.Where(link => link.FamilyId == familyId && link.Member.IsActive)
            .Select(link => new
            {
                link.Member.Id,
                link.Member.GivenName,
                link.Member.FamilyName,
                First = link.Member.Guardianships.Where(g => g.Student.Families.Any(f => f.FamilyId == familyId)).OrderBy(g => g.Priority).Select(g => new { g.Priority, g.Relationship }).FirstOrDefault(),
                LastTalk = db.ContactsIn(schoolId).Where(c => c.FamilyId == familyId && c.IsTwoWay && c.VoidedAt == null).Max(c => (DateOnly?)c.Day),
            }).ToListAsync();
        var choices = people.OrderBy(person => person.First?.Priority is null or 0 ? int.MaxValue : person.First.Priority).ThenBy(person => person.Id)
            .Select(person => new Choice(person.Id.ToString(), $"{person.GivenName} {person.FamilyName}".Trim() + (string.IsNullOrEmpty(person.First?.Relationship) ? "" : ", " + person.First.Relationship)))
            .Append(new Choice("", someoneElse)).ToList();
        return new FamilyChoice(line, choices, people.Select(person => person.LastTalk).FirstOrDefault());
    }
}
