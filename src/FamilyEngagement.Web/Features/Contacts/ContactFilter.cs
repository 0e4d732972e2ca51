using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;

namespace FamilyEngagement.Web.Features.Contacts;

public class ContactFilter
{
    public const int TextLength = 200;

    public string? Q { get; set; }

    /// <summary>A school year; none: this one and the last.</summary>
    public int? Year { get; set; }

    public ContactChannel? Channel { get; set; }

    public ContactOutcome? Outcome { get; set; }

    public string? Language { get; set; }

    public int? Staff { get; set; }

    public int? Page { get; set; }

    public bool IsSet => !string.IsNullOrWhiteSpace(Q) || Year is not null || Channel is not null || Outcome is not null || !string.IsNullOrEmpty(Language) || Staff is not null;

    public IQueryable<Contact> Apply(AppDbContext db, int schoolId, DateOnly from, DateOnly to)
    {
        var contacts = db.ContactsIn(schoolId).Where(contact => contact.Day >= from && contact.Day <= to);
        if (Channel is { } channel) contacts = contacts.Where(contact => contact.Channel == channel);
        if (Outcome is { } outcome) contacts = contacts.Where(contact => contact.Outcome == outcome);
        if (!string.IsNullOrEmpty(Language)) contacts = contacts.Where(contact => contact.Language == Language);
        if (Staff is { } staff) contacts = contacts.Where(contact => contact.AuthorId == staff);
        if (string.IsNullOrWhiteSpace(Q)) return contacts;
        var families = db.FamiliesIn(schoolId).Matching(Q).Select(family => family.Id);
        var text = Q.Trim()[..Math.Min(Q.Trim().Length, TextLength)];
        return Folding.Terms(Q).Length == 0
            ? contacts.Where(contact => EF.Functions.Like(contact.Note, Like(text), "\\"))
            : contacts.Where(contact => families.Contains(contact.FamilyId) || EF.Functions.Like(contact.Note, Like(text), "\\"));
    }

    private static string Like(string text) => "%" + text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[") + "%";
}
