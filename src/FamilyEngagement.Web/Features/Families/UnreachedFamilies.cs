using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Families;

/// <summary>A family without a two-way talk this term, and what is known of it.</summary>
/// <param name="Attempts">Contacts this term that did not become a talk.</param>
/// <param name="NoAnswers">Of these, calls and messages with no answer, a voicemail or a dead number.</param>
public record UnreachedFamily(int Id, string Language, DateOnly Since, int Attempts, int NoAnswers, bool HadTalkLastYear)
{
    /// <summary>What the school has done to reach the family this term.</summary>
    public DueDiligence Diligence { get; init; } = DueDiligence.None;

    public bool IsNew(DateOnly yearStart) => Since > yearStart.AddDays(14);
}

/// <summary>
/// Whom to call next. Never tried comes before tried; then those whom last year missed too; then new families; then those
/// whose language is reached least. One query over the school's own families.
/// </summary>
public static class UnreachedFamilies
{
    public static async Task<List<UnreachedFamily>> UnreachedIn(this AppDbContext db, Reader reader, SchoolYear year, Term term, SchoolYear? before, IReadOnlyList<string> broadcasts, IReadOnlyDictionary<string, int>? shareByLanguage = null)
    {
        var (from, to) = (term.StartsOn, term.EndsOn);
        var (lastFrom, lastTo) = before is null ? (DateOnly.MaxValue, DateOnly.MaxValue) : (before.StartsOn, before.EndsOn);
        var here = db.ContactsIn(reader).Where(contact => contact.VoidedAt == null);
        var rows = await (
            from family in db.FamiliesIn(reader)
            join counted in
                from contact in here
                where contact.Day >= @from && contact.Day <= to && !contact.IsBroadcast
                group contact by contact.FamilyId into byFamily
                select new
                {
                    FamilyId = byFamily.Key,
                    TwoWay = byFamily.Count(contact => contact.IsTwoWay),
                    Attempts = byFamily.Count(),
                    NoAnswers = byFamily.Count(contact => !contact.IsReached),
                    Tries = byFamily.Count(contact => contact.Direction == ContactDirection.Outbound && !broadcasts.Contains(contact.Channel)),
                    Days = byFamily.Where(contact => contact.Direction == ContactDirection.Outbound && !broadcasts.Contains(contact.Channel)).Select(contact => contact.Day).Distinct().Count(),
                    Ways = byFamily.Where(contact => contact.Direction == ContactDirection.Outbound && !broadcasts.Contains(contact.Channel)).Select(contact => contact.Channel).Distinct().Count(),
                }
                on family.Id equals counted.FamilyId into counts
            from count in counts.DefaultIfEmpty()
            where ((int?)count.TwoWay ?? 0) == 0
            select new UnreachedFamily(family.Id, family.SpokenLanguage, family.Since, (int?)count.Attempts ?? 0, (int?)count.NoAnswers ?? 0,
                here.Any(contact => contact.FamilyId == family.Id && contact.IsTwoWay && contact.Day >= lastFrom && contact.Day <= lastTo))
            {
                Diligence = new DueDiligence((int?)count.Tries ?? 0, (int?)count.Days ?? 0, (int?)count.Ways ?? 0, 0),
            }).ToListAsync();
        return rows
            .OrderBy(family => family.Attempts > 0)
            .ThenBy(family => family.HadTalkLastYear || family.IsNew(year.StartsOn))
            .ThenBy(family => !family.IsNew(year.StartsOn))
            .ThenBy(family => shareByLanguage?.GetValueOrDefault(family.Language, 100) ?? 0)
            .ThenBy(family => family.Id).ToList();
    }

    /// <summary>Why the family is on the list, and how hard the school has tried.</summary>
    public static string Why(this IStringLocalizer<Words> words, UnreachedFamily family, SchoolYear year, bool hasLastYear, DistrictSettings rule) =>
        string.Join(' ', family.Reasons(year, hasLastYear).Select(reason => words[reason.Key, reason.Values].Value).Concat(family.Diligence.IsShown ? [words.Diligence(family.Diligence, rule)] : []));

    private static IEnumerable<(string Key, object[] Values)> Reasons(this UnreachedFamily family, SchoolYear year, bool hasLastYear)
    {
        if (family.IsNew(year.StartsOn)) yield return ("New in {0:MMMM}.", [family.Since]);
        else if (hasLastYear && !family.HadTalkLastYear) yield return ("Not reached last school year either.", []);
        if (family.Attempts == 0) yield return ("Nobody has tried this term.", []);
        else if (family.NoAnswers == 1) yield return ("Tried once, no answer.", []);
        else if (family.NoAnswers > 1) yield return ("Tried {0} times, no answer. Try another way or a visit.", [family.NoAnswers]);
        else yield return ("A message went out, no reply yet.", []);
    }
}
