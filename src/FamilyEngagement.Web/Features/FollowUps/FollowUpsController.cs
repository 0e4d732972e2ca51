using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.FollowUps;

/// <summary>What was promised to families: my list and the school's, one follow-up, and in the other file its steps.</summary>
[Route("schools/{schoolId:int}/follow-ups"), SchoolAccess(Permission.LogContacts)]
public partial class FollowUpsController(AppDbContext db, DistrictCache district, DistrictClock clock, CurrentUser me, IStringLocalizer<Words> words) : Controller
{
    private const int PageSize = 25;

    [HttpGet("")]
    public async Task<IActionResult> Index(Reader reader, FollowUpFilter filter)
    {
        ModelState.Clear();
        var today = clock.Today;
        var all = filter.Apply(db, reader, today);
        var counts = await all.GroupBy(_ => 1).Select(rows => new { Total = rows.Count(), PastDue = rows.Count(row => row.DoneAt == null && row.DueOn < today) }).FirstOrDefaultAsync();
        var paging = Paging.Of(filter.Page, PageSize, counts?.Total ?? 0);
        var rows = await filter.Sorted(all).Skip(paging.Skip).Take(PageSize).LinesFor(db, reader).ToListAsync();
        var ids = rows.Select(row => row.FamilyId).Distinct().ToList();
        var families = await db.FamilyLinesIn(reader, ids);
        var term = district.TermOn(today);
        var tried = term is null || ids.Count == 0 ? [] : await db.DiligenceFor(reader, ids, term.StartsOn, term.EndsOn, district.Words.Broadcasts);
        var people = me.May(Permission.AssignWork, reader.SchoolId) ? await db.EverybodyAt(reader.SchoolId) : [];
        await Seen(reader, rows);
        return View(new FollowUpsPage(reader.SchoolId, filter, rows, families, tried, paging, counts?.PastDue ?? 0,
            [.. people.Where(person => person.Id != me.Id).Select(person => new Choice(person.Id.ToString(), person.Name))]));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(Reader reader, int id)
    {
        if (await Page(reader, id) is not { } page) return NotFound();
        await Seen(reader, [page.FollowUp]);
        return View(page);
    }

    /// <summary>What was handed to this person is no longer new, though this page still says so. Seeing changes nothing that someone else could be changing.</summary>
    private async Task Seen(Reader reader, IEnumerable<FollowUpLine> rows)
    {
        var news = rows.Where(row => row.IsNew && row.OwnerId == me.Id).Select(row => row.Id).ToList();
        if (news.Count == 0) return;
        await db.FollowUps.In(reader.SchoolId).Where(row => news.Contains(row.Id) && row.OwnerId == me.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsNew, false));
    }

    private async Task<FollowUpPage?> Page(Reader reader, int id)
    {
        if (await db.FollowUpsFor(reader).Where(row => row.Id == id).LinesFor(db, reader).FirstOrDefaultAsync() is not { } line) return null;
        var history = await db.FollowUpEvents.In(reader.SchoolId).Where(step => step.FollowUpId == id).OrderBy(step => step.Id)
            .Select(step => new FollowUpPage.Happened(step.Step, step.At, step.By.Name, step.To == null ? null : step.To.Name, step.FromDay, step.ToDay, line.What == null ? null : step.Text)).ToListAsync();
        var mayChange = MayChange(line.OwnerId, reader);
        var people = mayChange && line.DoneAt is null ? await db.PeopleFor(reader.SchoolId, line.FamilyId, clock.Today) : [];
        return new FollowUpPage
        {
            SchoolId = reader.SchoolId,
            FollowUp = line,
            Family = (await db.FamilyLinesIn(reader, [line.FamilyId])).GetValueOrDefault(line.FamilyId),
            History = history,
            People = [.. people.Where(person => person.Id != line.OwnerId).Select(person => new Choice(person.Id.ToString(), $"{person.Name}, {words[person.Role.Label()].Value.ToLowerInvariant()}"))],
            MayChange = mayChange,
            Move = new MoveForm { Version = line.Version },
            HandOver = new HandOverForm { Version = line.Version },
        };
    }

    private bool MayChange(int ownerId, Reader reader) => ownerId == me.Id || me.May(Permission.AssignWork, reader.SchoolId);
}
