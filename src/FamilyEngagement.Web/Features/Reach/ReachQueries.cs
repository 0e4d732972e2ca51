using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>A family of a school with its contacts in some days, counted.</summary>
public record FamilyReach(int FamilyId, string Language, int Contacts, int Reached, int TwoWay, int InHomeLanguage);

public static class ReachQueries
{
    /// <summary>
    /// Every family of the school, one row each, siblings together, with what the log has of it in those days. Only contacts
    /// that concern a child at this school count here.
    /// </summary>
    public static IQueryable<FamilyReach> FamiliesWithContacts(AppDbContext db, int schoolId, DateOnly from, DateOnly to) =>
        from family in db.FamiliesIn(schoolId)
        join counted in
            from contact in db.ContactsIn(schoolId)
            where contact.VoidedAt == null && contact.Day >= @from && contact.Day <= to
            group contact by contact.FamilyId into byFamily
            select new
            {
                FamilyId = byFamily.Key,
                Contacts = byFamily.Count(),
                Reached = byFamily.Count(contact => contact.IsReached),
                TwoWay = byFamily.Count(contact => contact.IsTwoWay),
                InHomeLanguage = byFamily.Count(contact => contact.IsReached && contact.InHomeLanguage),
            }
            on family.Id equals counted.FamilyId into counts
        from count in counts.DefaultIfEmpty()
        select new FamilyReach(family.Id, family.SpokenLanguage,
            (int?)count.Contacts ?? 0, (int?)count.Reached ?? 0, (int?)count.TwoWay ?? 0, (int?)count.InHomeLanguage ?? 0);
}
