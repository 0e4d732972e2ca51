using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Families;

/// <summary>The days that a family's page counts in.</summary>
/// <param name="Since">The first day that it shows unless asked for all.</param>
/// <param name="Broadcasts">Codes of the channels that go to many at once.</param>
public record FamilySpan(DateOnly Since, DateOnly YearStart, DateOnly TermStart, IReadOnlyList<string> Broadcasts);

public static class FamilyQueries
{
    /// <summary>The first few for a type-ahead, by name.</summary>
    public static async Task<IReadOnlyList<FamilyLine>> Suggest(this AppDbContext db, Reader reader, string? query, int count)
    {
        if (Folding.Terms(query).Length == 0) return [];
        var ids = await db.FamiliesMatching(reader, query).OrderBy(family => family.SearchText).Select(family => family.Id).Take(count).ToListAsync();
        var lines = await db.FamilyLinesIn(reader, ids);
        return ids.Where(lines.ContainsKey).Select(id => lines[id]).ToList();
    }

    /// <returns>None when no child of the family is enrolled at the school.</returns>
    public static async Task<FamilyPage?> FamilyPage(this AppDbContext db, Reader reader, int familyId, FamilySpan span, bool all)
    {
        if (!(await db.FamilyLinesIn(reader, [familyId])).TryGetValue(familyId, out var line)) return null;
        var known = db.StudentIdsIn(reader);
        var people = await db.MembershipsIn(reader).Where(link => link.FamilyId == familyId)
            .Select(link => new
            {
                link.Member,
                // What the person is to a child of this family; the roster may say it once a child.
                Link = link.Member.Guardianships.Where(g => g.Student.Families.Any(f => f.FamilyId == familyId) && (!reader.OwnClassesOnly || known.Contains(g.StudentId))).OrderBy(g => g.Priority).FirstOrDefault(),
                Dead = db.ContactsWith(reader, familyId).Where(c => c.FamilyMemberId == link.FamilyMemberId && c.VoidedAt == null && !c.IsRestricted && c.IsDeadNumber).Max(c => (DateOnly?)c.Day),
                Works = db.ContactsWith(reader, familyId).Where(c => c.FamilyMemberId == link.FamilyMemberId && c.VoidedAt == null && !c.IsRestricted && c.Channel == ContactChannel.Phone && !c.IsDeadNumber).Max(c => (DateOnly?)c.Day),
            }).AsNoTracking().ToListAsync();
        var barred = await db.Guardianships.Where(g => !g.HasAccess && g.Student.Families.Any(f => f.FamilyId == familyId) && known.Contains(g.StudentId))
            .Select(g => new FamilyPage.NoAccess(g.Member.GivenName + " " + g.Member.FamilyName, g.Relationship, g.Student.GivenName)).ToListAsync();
        var contacts = db.ContactsWith(reader, familyId);
        var timeline = await contacts.Where(contact => all || contact.Day >= span.Since)
            .OrderByDescending(contact => contact.Day).ThenByDescending(contact => contact.OccurredAt).ThenByDescending(contact => contact.Id).Take(200).LinesFor(db, reader);
        var promises = await db.FollowUpsFor(reader).Where(f => f.FamilyId == familyId && f.DoneAt == null).OrderBy(f => f.DueOn).ThenBy(f => f.Id).LinesFor(db, reader).ToListAsync();
        var questions = await db.QuestionsFor(reader).Where(q => q.FamilyId == familyId && q.State == QuestionState.Open).OrderBy(q => q.OpenedAt).ThenBy(q => q.Id).LinesFor(db, reader).ToListAsync();
        var counts = await Counts(contacts, span);
        return new FamilyPage(reader.SchoolId, line,
            people.OrderBy(person => person.Link?.Priority is null or 0 ? int.MaxValue : person.Link.Priority).ThenBy(person => person.Member.Id)
                .Select(person => new FamilyPage.Person(person.Member.Id, person.Member.FullName, person.Link?.Relationship ?? "", person.Member.Phone, person.Member.Email,
                    person.Dead is { } dead && (person.Works is null || person.Works < dead) ? dead : null)).ToList(),
            barred.Distinct().ToList(), timeline, promises, questions, all, !all && counts.Older > 0, counts.Talks, counts.Diligence);
    }

    private sealed record PageCounts(int Older, int Talks, DueDiligence Diligence);

    /// <summary>Contacts before the days shown, talks of the school year, and how hard the school has tried this term: one query.</summary>
    private static async Task<PageCounts> Counts(IQueryable<Contact> contacts, FamilySpan span) =>
        await contacts.GroupBy(contact => contact.FamilyId).Select(all => new PageCounts(
            all.Count(contact => contact.Day < span.Since),
            all.Count(contact => contact.IsTwoWay && contact.VoidedAt == null && contact.Day >= span.YearStart),
            new DueDiligence(
                all.Count(contact => contact.VoidedAt == null && contact.Day >= span.TermStart && contact.Direction == ContactDirection.Outbound && !span.Broadcasts.Contains(contact.Channel)),
                all.Where(contact => contact.VoidedAt == null && contact.Day >= span.TermStart && contact.Direction == ContactDirection.Outbound && !span.Broadcasts.Contains(contact.Channel)).Select(contact => contact.Day).Distinct().Count(),
                all.Where(contact => contact.VoidedAt == null && contact.Day >= span.TermStart && contact.Direction == ContactDirection.Outbound && !span.Broadcasts.Contains(contact.Channel)).Select(contact => contact.Channel).Distinct().Count(),
                all.Count(contact => contact.IsTwoWay && contact.VoidedAt == null && contact.Day >= span.TermStart))))
            .FirstOrDefaultAsync() ?? new PageCounts(0, 0, DueDiligence.None);
}
