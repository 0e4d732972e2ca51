using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Contacts;

public enum ContactOrder { Newest, Oldest, Family }

public class ContactFilter
{
    public const int TextLength = 200;

    public string? Q { get; set; }

    /// <summary>"30": the last 30 days; "term": this term; a school year's id; none: this school year and the last.</summary>
    public string? When { get; set; }

    public string? Channel { get; set; }

    public string? Outcome { get; set; }

    public string? Topic { get; set; }

    public string? Language { get; set; }

    public int? Staff { get; set; }

    /// <summary>Only entries with a quiet mark.</summary>
    public bool Marked { get; set; }

    public ContactOrder Order { get; set; }

    public int? Page { get; set; }

    public bool HasText => !string.IsNullOrWhiteSpace(Q);

    public bool IsSet => LooksAtContent || !string.IsNullOrEmpty(When);

    /// <summary>Whether being in the list, or the place in it, tells what a contact says or whom it is with.</summary>
    private bool LooksAtContent => HasText || Marked || Staff is not null || Order == ContactOrder.Family
        || new[] { Channel, Outcome, Topic, Language }.Any(value => !string.IsNullOrEmpty(value));

    /// <summary>
    /// Starts from the school, then days, and looks at text last. As soon as the filter looks at content, contacts that the
    /// reader may not read are left out, for to find one would be to read it.
    /// </summary>
    public IQueryable<Contact> Apply(AppDbContext db, Reader reader, DateOnly from, DateOnly to)
    {
        var contacts = db.ContactsIn(reader).Where(contact => contact.Day >= from && contact.Day <= to);
        if (LooksAtContent) contacts = contacts.ReadableBy(reader);
        if (!string.IsNullOrEmpty(Channel)) contacts = contacts.Where(contact => contact.Channel == Channel);
        if (!string.IsNullOrEmpty(Outcome)) contacts = contacts.Where(contact => contact.Outcome == Outcome);
        if (!string.IsNullOrEmpty(Language)) contacts = contacts.Where(contact => contact.Language == Language);
        if (Staff is { } staff) contacts = contacts.Where(contact => contact.AuthorId == staff);
        if (Marked) contacts = contacts.Where(contact => contact.Marks != ContactMarks.None);
        if (!string.IsNullOrEmpty(Topic)) contacts = contacts.Where(contact => ("," + (string)(object)contact.Topics + ",").Contains("," + Topic + ","));
        return HasText ? Matching(contacts, db, reader) : contacts;
    }

    public IOrderedQueryable<Contact> Sorted(IQueryable<Contact> contacts) => Order switch
    {
        ContactOrder.Oldest => contacts.OrderBy(contact => contact.Day).ThenBy(contact => contact.OccurredAt).ThenBy(contact => contact.Id),
        ContactOrder.Family => contacts.OrderBy(contact => contact.Family.SearchText).ThenByDescending(contact => contact.Day).ThenByDescending(contact => contact.Id),
        _ => contacts.OrderByDescending(contact => contact.Day).ThenByDescending(contact => contact.OccurredAt).ThenByDescending(contact => contact.Id),
    };

    /// <summary>Each word in the note or in what the reader may know of the family. Notes of restricted contacts have no searchable text.</summary>
    private IQueryable<Contact> Matching(IQueryable<Contact> contacts, AppDbContext db, Reader reader)
    {
        var terms = Folding.Terms(Q![..Math.Min(Q!.Length, TextLength)]);
        if (terms.Length == 0) return contacts.Where(contact => false);
        foreach (var term in terms)
        {
            var families = db.FamiliesIn(reader).With(db, reader, term).Select(family => family.Id);
            contacts = contacts.Where(contact => contact.SearchText.Contains(term) || families.Contains(contact.FamilyId));
        }

        return contacts;
    }
}
