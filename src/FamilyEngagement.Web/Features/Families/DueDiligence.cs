using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Families;

/// <summary>
/// How hard a school has tried to reach a family in a term: attempts are contacts that the school started, voided ones and
/// messages to many at once aside. Derived from the log wherever it is shown, never stored. A family that talked with the
/// school needs none.
/// </summary>
/// <param name="Days">Different days.</param>
/// <param name="Ways">Different channels.</param>
/// <param name="Talks">Two-way talks in the same term.</param>
public record DueDiligence(int Attempts, int Days, int Ways, int Talks)
{
    public static readonly DueDiligence None = new(0, 0, 0, 0);

    /// <summary>Attempts as the log has them, each with its day and channel.</summary>
    public static DueDiligence Of(IReadOnlyCollection<(DateOnly Day, string Channel)> attempts, int talks = 0) =>
        new(attempts.Count, attempts.Select(attempt => attempt.Day).Distinct().Count(), attempts.Select(attempt => attempt.Channel).Distinct().Count(), talks);

    public bool IsMet(DistrictSettings rule) => Attempts >= rule.DueAttempts && Days >= rule.DueDays && Ways >= rule.DueWays;

    /// <summary>Whether there is anything to say: someone tried, and the family has not talked with the school.</summary>
    public bool IsShown => Attempts > 0 && Talks == 0;
}

public static class DueDiligences
{
    /// <summary>Of many families by one query, by the family's id; none for a family with no contact in those days.</summary>
    public static Task<Dictionary<int, DueDiligence>> DiligenceFor(this AppDbContext db, Reader reader, IReadOnlyCollection<int> familyIds, DateOnly from, DateOnly to, IReadOnlyList<string> broadcasts) =>
        db.ContactsIn(reader).Where(contact => familyIds.Contains(contact.FamilyId) && contact.VoidedAt == null && contact.Day >= from && contact.Day <= to)
            .GroupBy(contact => contact.FamilyId)
            .Select(contacts => new
            {
                contacts.Key,
                Attempts = contacts.Count(contact => contact.Direction == ContactDirection.Outbound && !broadcasts.Contains(contact.Channel)),
                Days = contacts.Where(contact => contact.Direction == ContactDirection.Outbound && !broadcasts.Contains(contact.Channel)).Select(contact => contact.Day).Distinct().Count(),
                Ways = contacts.Where(contact => contact.Direction == ContactDirection.Outbound && !broadcasts.Contains(contact.Channel)).Select(contact => contact.Channel).Distinct().Count(),
                Talks = contacts.Count(contact => contact.IsTwoWay),
            })
            .ToDictionaryAsync(row => row.Key, row => new DueDiligence(row.Attempts, row.Days, row.Ways, row.Talks));

    /// <summary>"3 attempts on 3 days in 2 ways: due diligence met", or "2 of 3 attempts, 1 more way".</summary>
    public static string Diligence(this IStringLocalizer<Words> words, DueDiligence tried, DistrictSettings rule)
    {
        if (tried.IsMet(rule))
            return words["{0} attempts on {1} days in {2} ways: due diligence met.", tried.Attempts, tried.Days, tried.Ways];
        var parts = new List<string> { tried.Attempts < rule.DueAttempts ? words["{0} of {1} attempts", tried.Attempts, rule.DueAttempts] : words["{0} attempts", tried.Attempts] };
        // Missing days are worth a word only where the missing attempts cannot bring them along.
        if (rule.DueDays - tried.Days is > 0 and var days && days > rule.DueAttempts - tried.Attempts) parts.Add(days == 1 ? words["on 1 more day"] : words["on {0} more days", days]);
        if (rule.DueWays - tried.Ways is > 0 and var ways) parts.Add(ways == 1 ? words["1 more way"] : words["{0} more ways", ways]);
        return string.Join(", ", parts) + ".";
    }
}
