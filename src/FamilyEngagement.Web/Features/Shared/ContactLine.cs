using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Shared;

/// <summary>
/// A contact as one person may read it, in a list, a timeline, on paper or in a file. This is the only projection of what a
/// contact says, so restricted contacts are redacted here and nowhere else.
/// </summary>
/// <param name="What">None: a restricted contact that this person may not read. Only its day is known.</param>
public record ContactLine(int Id, DateOnly Day, bool IsRestricted, ContactLine.Content? What)
{
    /// <param name="Note">Empty for a restricted contact: its note is read on a page of its own, which records who did.</param>
    /// <param name="Children">Given names of those that the reader may know.</param>
    public record Content(
        int FamilyId, int SchoolId, DateTime OccurredAt, ContactDirection Direction, string Channel, string Outcome, string Language, string Mode, Understanding Understanding,
        IReadOnlyList<string> Topics, ContactTone Tone, bool IsEssential, bool IsRelationalVisit, int? Minutes, string Note, int AuthorId, string Author, string? Person,
        IReadOnlyList<string> Children, bool IsTwoWay, bool IsReached, DateTime? VoidedAt, string VoidReason, int Revisions, ContactMarks Marks);
}

public static class ContactLines
{
    /// <summary>The contacts in the order given, each as far as the reader may know it.</summary>
    public static async Task<List<ContactLine>> LinesFor(this IQueryable<Contact> contacts, AppDbContext db, Reader reader)
    {
        var known = db.StudentIdsIn(reader);
        // One row for each child. As a list inside the row, SQLite would walk the children of every contact there is.
        var rows = await (
            from c in contacts
            from link in c.Students.DefaultIfEmpty()
            select new
            {
                c.Id,
                c.Day,
                c.IsRestricted,
                IsReadable = !c.IsRestricted || c.AuthorId == reader.UserId || (reader.ReadsRestricted && c.SchoolId == reader.SchoolId),
                What = new ContactLine.Content(
                    c.FamilyId, c.SchoolId, c.OccurredAt, c.Direction, c.Channel, c.Outcome, c.Language, c.Mode, c.Understanding, c.Topics, c.Tone, c.IsEssential, c.IsRelationalVisit, c.Minutes,
                    c.IsRestricted ? "" : c.Note, c.AuthorId, c.Author.Name, c.FamilyMember == null || (reader.OwnClassesOnly && !c.FamilyMember.Guardianships.Any(tie => tie.HasAccess && known.Contains(tie.StudentId))) ? null : c.FamilyMember.GivenName + " " + c.FamilyMember.FamilyName,
                    new List<string>(), c.IsTwoWay, c.IsReached, c.VoidedAt, c.VoidReason, c.Revisions.Count, c.Marks),
                Child = new { Id = (int?)link.StudentId, Name = (string?)link.Student.GivenName, IsKnown = !reader.OwnClassesOnly || known.Contains(link.StudentId) },
            }).ToListAsync();
        return rows.GroupBy(row => row.Id).Select(contact =>
        {
            var row = contact.First();
            var children = contact.Where(other => other.Child.IsKnown && other.Child.Name is not null).OrderBy(other => other.Child.Id).Select(other => other.Child.Name!).ToList();
            return new ContactLine(row.Id, row.Day, row.IsRestricted, row.IsReadable ? row.What with { Children = children } : null);
        }).ToList();
    }
}
