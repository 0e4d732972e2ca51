using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardSets;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.AdminStandards;

/// <summary>The sets of standards and the frames. A set in use is never changed; a new one takes its place from a day on.</summary>
[Route("admin/standards"), DistrictAccess(Permission.ManageStandards)]
public class AdminStandardsController(AppDbContext db, DistrictCache district, DistrictClock clock, ShippedFrames frames, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var sets = await db.StandardSets.OrderByDescending(set => set.EffectiveFrom).ThenByDescending(set => set.Id)
            .Select(set => new SetLine(set.Id, set.Code, set.Title, set.Edition, set.Citation, set.EffectiveFrom, set.EffectiveTo, set.IsFrame, set.Standards.Count)).ToListAsync();
        var waiting = await db.SetImports.Where(import => import.State == SetImportState.Waiting).OrderByDescending(import => import.At).Take(5)
            .Select(import => new WaitingFile(import.Id, import.FileName, import.By.Name, import.At)).ToListAsync();
        return View(new AdminStandardsPage(sets, [.. frames.All.Where(frame => !sets.Exists(set => set.Code == frame.Code && set.Edition == frame.Edition))], waiting, clock.Today));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id)
    {
        if (await Find(id) is not { } set) return NotFound();
        var import = await db.SetImports.Where(row => row.SetId == id).Select(row => new WaitingFile(row.Id, row.FileName, row.By.Name, row.At)).FirstOrDefaultAsync();
        return View(new AdminStandardPage(set, (await db.UseOfSet(id, clock.Today))!, import, clock.Today));
    }

    [HttpGet("{id:int}/json")]
    public async Task<IActionResult> Json(int id) => await Find(id) is { } set
        ? File(System.Text.Encoding.UTF8.GetBytes(FileOf(set).ToJson()), "application/json", NameOf(set, "json"))
        : NotFound();

    [HttpGet("{id:int}/csv")]
    public async Task<IActionResult> Csv(int id) => await Find(id) is { } set ? await CsvFile.Of(NameOf(set, "csv"), SetTable.Columns, SetTable.Rows(FileOf(set))) : NotFound();

    /// <summary>A frame that comes with the portal is put in force from today.</summary>
    [HttpPost("frames/{code}")]
    public async Task<IActionResult> AddFrame(string code)
    {
        if (frames.Find(code) is not { } frame) return NotFound();
        var held = await db.StandardSets.FirstOrDefaultAsync(set => set.Code == frame.Code && set.Edition == frame.Edition);
        if (held is null)
        {
            db.StandardSets.Add(held = frame.ToEntity(clock.Today));
            if (!await db.TrySave(("StandardSets.Code", "IX_StandardSets_Code")))
            {
                this.Say("Someone else added this frame at the same moment.");
                return RedirectToAction(nameof(Index));
            }

            district.Forget();
        }

        this.Say("The frame is in force. Next, tick which of your standards serve it.", "Open the crosswalk", $"/admin/standards/{held.Id}/crosswalk");
        return RedirectToAction(nameof(Show), new { id = held.Id });
    }

    /// <summary>Only what nothing hangs on; the set whose place it took is in force again as before.</summary>
    [HttpPost("{id:int}/remove")]
    public async Task<IActionResult> Remove(int id)
    {
        if (await db.UseOfSet(id, clock.Today) is not { } use) return NotFound();
        if (use.Reason is { } reason) return await Kept(id, words[reason.Key, reason.Values]);
        await db.RemoveSet(id);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await Kept(id, words["Someone began to use this set meanwhile. It is still here."]);
        }

        district.Forget();
        this.Say("The set is removed.");
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> Kept(int id, string why)
    {
        if (await Find(id) is not { } set) return RedirectToAction(nameof(Index));
        return this.Conflicting(nameof(Show), new AdminStandardPage(set, (await db.UseOfSet(id, clock.Today))!, null, clock.Today) { Kept = why });
    }

    private Task<StandardSet?> Find(int id) => db.StandardSets.AsNoTracking().AsSingleQuery()
        .Include(set => set.Standards.OrderBy(standard => standard.Number)).ThenInclude(standard => standard.Items.OrderBy(item => item.Position))
        .Include(set => set.Standards).ThenInclude(standard => standard.Rules).FirstOrDefaultAsync(set => set.Id == id);

    private SetFile FileOf(StandardSet set) => SetFile.Of(set, AdminStandardPage.DayOf(set, clock.Today));

    private static string NameOf(StandardSet set, string kind) => $"{set.Code}-{string.Concat(set.Edition.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'))}.{kind}";
}
