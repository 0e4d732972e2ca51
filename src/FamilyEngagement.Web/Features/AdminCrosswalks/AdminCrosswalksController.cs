using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.AdminCrosswalks;

/// <summary>Which measured standards serve each standard of a frame.</summary>
[Route("admin/standards/{setId:int}/crosswalk"), DistrictAccess(Permission.ManageStandards)]
public class AdminCrosswalksController(AppDbContext db, DistrictClock clock, CurrentUser me) : Controller
{
    /// <param name="with">Another measured set than the one in force, such as the one to come.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(int setId, int? with)
    {
        ModelState.Clear();
        return await Load(setId, with) is { } page ? View(page) : NotFound();
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(int setId, [Bind(Prefix = "Form")] CrosswalkForm form)
    {
        if (await Load(setId, form.With) is not { With: not null } page) return NotFound();
        foreach (var (field, problem) in form.Problems(page)) ModelState.AddModelError($"Form.{field}", problem);
        var mine = page with { Form = form.Complete(page) };
        if (!ModelState.IsValid) return this.Invalid(nameof(Index), mine);
        if (form.Seen != page.Form.Seen) return Conflict(mine, page);
        var links = await Links(page).AsTracking().ToListAsync();
        foreach (var row in mine.Form.Rows) Put(row, links);
        if (!await db.TrySave(("StandardLinks.StandardId", "IX_StandardLinks_StandardId"))) return Conflict(mine, (await Load(setId, form.With))!);
        this.Say("The crosswalk is saved.", "Look at the set", $"/admin/standards/{setId}");
        return RedirectToAction(nameof(Index), new { setId, with = form.With });
    }

    private IActionResult Conflict(CrosswalkPage mine, CrosswalkPage now)
    {
        mine.Form.Seen = now.Form.Seen;
        return this.Conflicting(nameof(Index), mine with { Differences = mine.Form.Differences(now) });
    }

    private void Put(CrosswalkForm.Row row, List<StandardLink> links)
    {
        var held = links.FindAll(link => link.FrameStandardId == row.FrameStandardId);
        db.StandardLinks.RemoveRange(held.Where(link => !row.Serves.Contains(link.StandardId)));
        foreach (var link in held.Where(link => row.Serves.Contains(link.StandardId))) link.Note = row.Note ?? "";
        db.StandardLinks.AddRange(row.Serves.Distinct().Where(id => held.TrueForAll(link => link.StandardId != id))
            .Select(id => new StandardLink { StandardId = id, FrameStandardId = row.FrameStandardId, Note = row.Note ?? "", ById = me.Id, At = clock.UtcNow }));
    }

    private IQueryable<StandardLink> Links(CrosswalkPage page) => db.StandardLinks.Where(link => link.FrameStandard.SetId == page.Frame.Id && link.Standard.SetId == page.With!.Id).OrderBy(link => link.FrameStandardId).ThenBy(link => link.StandardId);

    private async Task<CrosswalkPage?> Load(int setId, int? with)
    {
        var today = clock.Today;
        var sets = await db.StandardSets.AsNoTracking().Where(set => set.Id == setId || !set.IsFrame && (set.EffectiveTo == null || set.EffectiveTo >= today)).OrderBy(set => set.EffectiveFrom).ThenBy(set => set.Id).ToListAsync();
        if (sets.Find(set => set.Id == setId && set.IsFrame) is not { } frame) return null;
        var measured = sets.FindAll(set => !set.IsFrame);
        var chosen = with is null ? measured.FindLast(set => set.IsInForce(today)) ?? measured.FirstOrDefault() : measured.Find(set => set.Id == with);
        if (chosen is null && with is not null) return null;
        var ids = new[] { frame.Id, chosen?.Id ?? frame.Id };
        var standards = await db.Standards.AsNoTracking().Where(standard => ids.Contains(standard.SetId)).OrderBy(standard => standard.Number).ToListAsync();
        var page = new CrosswalkPage(frame, chosen, measured, standards.FindAll(standard => standard.SetId == frame.Id), standards.FindAll(standard => standard.SetId == chosen?.Id));
        return chosen is null ? page : page with { Form = CrosswalkForm.Of(page, await Links(page).AsNoTracking().ToListAsync()) };
    }
}
