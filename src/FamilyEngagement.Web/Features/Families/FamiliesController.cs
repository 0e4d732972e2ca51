using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Families;

[Route("schools/{schoolId:int}/families"), SchoolAccess(Permission.ViewFamilies)]
public class FamiliesController(AppDbContext db, DistrictCache district, DistrictClock clock, Languages languages, IStringLocalizer<Words> words) : Controller
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(Reader reader, FamilyFilter filter)
    {
        ModelState.Clear();
        var families = db.FamiliesMatching(reader, filter.Q);
        if (!string.IsNullOrEmpty(filter.Language)) families = families.Where(family => family.SpokenLanguage == filter.Language);
        var unreached = filter.IsUnreached ? await Unreached(reader) : null;
        List<int> ids;
        Paging paging;
        if (unreached is null)
        {
            paging = Paging.Of(filter.Page, PageSize, await families.CountAsync());
            ids = await families.OrderBy(family => family.SearchText).ThenBy(family => family.Id).Skip(paging.Skip).Take(PageSize).Select(family => family.Id).ToListAsync();
        }
        else
        {
            var fitting = (await families.Select(family => family.Id).ToListAsync()).ToHashSet();
            var waiting = unreached.Keys.Where(fitting.Contains).ToList();
            paging = Paging.Of(filter.Page, PageSize, waiting.Count);
            ids = waiting.Skip(paging.Skip).Take(PageSize).ToList();
        }

        var lines = await db.FamilyLinesIn(reader, ids);
        var talks = await db.ContactsIn(reader).Where(contact => ids.Contains(contact.FamilyId) && contact.IsTwoWay && contact.VoidedAt == null)
            .GroupBy(contact => contact.FamilyId).Select(group => new { group.Key, Day = group.Max(contact => contact.Day) }).ToDictionaryAsync(row => row.Key, row => row.Day);
        var spoken = await db.FamiliesIn(reader).Select(family => family.SpokenLanguage).Distinct().ToListAsync();
        return View(new FamiliesPage(reader.SchoolId, filter,
            ids.Where(lines.ContainsKey).Select(id => new FamiliesPage.Row(lines[id], talks.TryGetValue(id, out var day) ? day : null, unreached?.GetValueOrDefault(id))).ToList(),
            paging, spoken.Select(code => new Choice(code, languages.Name(code))).OrderBy(choice => choice.Label, StringComparer.InvariantCulture).ToList()));
    }

    /// <summary>The options of the type-ahead, as a fragment.</summary>
    [HttpGet("search")]
    public async Task<IActionResult> Search(Reader reader, string? q) => PartialView("_Suggestions", new SuggestionsPage(reader.SchoolId, await db.Suggest(reader, q, 8)));

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(Reader reader, int id, bool all = false)
    {
        var year = district.YearOn(clock.Today);
        var since = year is null ? DateOnly.MinValue : (district.YearBefore(year) ?? year).StartsOn;
        var span = new FamilySpan(since, year?.StartsOn ?? since, year?.TermOn(clock.Today)?.StartsOn ?? since, district.Words.Broadcasts);
        return await db.FamilyPage(reader, id, span, all) is { } page ? View(page) : NotFound();
    }

    /// <summary>Families not reached this term, with the people to call and their numbers, for paper.</summary>
    [HttpGet("call-list")]
    public async Task<IActionResult> CallList(Reader reader, CallListFilter filter)
    {
        // What the list cannot be cut to is taken as not asked.
        ModelState.Clear();
        var unreached = await Unreached(reader, filter);
        var ids = unreached.Keys.Take(100).ToList();
        var lines = await db.FamilyLinesIn(reader, ids);
        var people = await db.MembershipsIn(reader).Where(link => ids.Contains(link.FamilyId))
            .Select(link => new { link.FamilyId, link.Member.GivenName, link.Member.FamilyName, link.Member.Phone }).ToListAsync();
        var byFamily = people.ToLookup(person => person.FamilyId, person => new CallListPage.Person($"{person.GivenName} {person.FamilyName}".Trim(), person.Phone));
        return View(new CallListPage(reader.SchoolId, filter, unreached.Count, ids.Where(lines.ContainsKey).Select(id => new CallListPage.Row(lines[id], unreached[id], byFamily[id].ToList())).ToList()));
    }

    /// <summary>In the order to call them, each with its reasons in words.</summary>
    private async Task<Dictionary<int, string>> Unreached(Reader reader, CallListFilter? filter = null)
    {
        if (district.YearOn(clock.Today) is not { } year || year.TermOn(clock.Today) is not { } term) return [];
        var before = district.YearBefore(year);
        var shares = reader.OwnClassesOnly ? null : (await db.ReachIn(reader.SchoolId, term.Id)).Languages.ToDictionary(language => language.Code, language => language.Percent);
        var families = await db.UnreachedIn(reader, year, term, before, district.Words.Broadcasts, shares);
        var hasLastYear = families.Exists(family => family.HadTalkLastYear);
        if (filter is not null) families = await filter.Apply(db, reader, families);
        return families.ToDictionary(family => family.Id, family => words.Why(family, year, hasLastYear, district.Settings));
    }
}
