using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.PublicPlans;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.FamilyPages;

/// <summary>The principal looks at the page for families, puts it there, takes it away, and writes its translations.</summary>
[Route("schools/{schoolId:int}/plans/{planId:int}/public"), SchoolAccess(Permission.EditPlans)]
public class FamilyPagesController(AppDbContext db, CurrentUser me, DistrictClock clock, FamilyPageQueries queries, PublicPlanQueries pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, int planId) =>
        await queries.Page(schoolId, planId) is { } page ? View(Shown(page)) : NotFound();

    [HttpGet("preview")]
    public async Task<IActionResult> Preview(int schoolId, int planId, string? language)
    {
        ModelState.Clear();
        if (await queries.Page(schoolId, planId) is not { IsNewest: true, Approved: { } approved } page) return NotFound();
        return View("/Features/PublicPlans/Show.cshtml", pages.Lay(schoolId, approved, page.Translations, language ?? "en") with { IsPreview = true });
    }

    [HttpPost("confirm")]
    public async Task<IActionResult> Confirm(int schoolId, int planId, ConfirmForm form)
    {
        if (await queries.Page(schoolId, planId) is not { } page) return NotFound();
        if (page.Approved?.VersionId != form.PlanVersionId || !page.IsNewest) return this.Conflicting("Index", Shown(page) with { IsChangedMeanwhile = true });
        if (!form.HasRead) ModelState.AddModelError(nameof(form.HasRead), "Read the page as families will see it, then say so here.");
        var open = page.Names.Where(name => !form.Names.Contains(name.Name)).ToList();
        if (open.Count > 0) ModelState.AddModelError(nameof(form.Names), "Names of staff stand in the text. Say for each that it may stay, or amend the plan and take it out.");
        if (!ModelState.IsValid) return this.Invalid("Index", Shown(page, form));
        var row = await Own(schoolId);
        row.Confirm(form.PlanVersionId, page.Names.Select(name => name.Name), me.Id, clock.UtcNow);
        return await Saved(schoolId, planId, "Families can read the plan now. Share its address.");
    }

    [HttpPost("withdraw")]
    public async Task<IActionResult> Withdraw(int schoolId, int planId)
    {
        if (await queries.Page(schoolId, planId) is null || await db.PublicPlans.In(schoolId).FirstOrDefaultAsync() is not { } row) return NotFound();
        row.Withdraw();
        return await Saved(schoolId, planId, "The page is off. Nobody outside the school can read the plan there.");
    }

    [HttpGet("translations")]
    public async Task<IActionResult> Translations(int schoolId, int planId, string? language)
    {
        ModelState.Clear();
        return queries.Language(language) is { } entry && await queries.Page(schoolId, planId) is { IsNewest: true } page ? View(new TranslationsPage(page, entry)) : NotFound();
    }

    [HttpGet("translation")]
    public async Task<IActionResult> Translation(int schoolId, int planId, string? language, string? section)
    {
        ModelState.Clear();
        return await queries.Translation(schoolId, planId, language, section) is { } page ? View(page) : NotFound();
    }

    [HttpPost("translation")]
    public async Task<IActionResult> Translation(int schoolId, int planId, string? language, string? section, [Bind(Prefix = "Form")] TranslationForm form)
    {
        if (await queries.Translation(schoolId, planId, language, section) is not { } page) return NotFound();
        var names = (await queries.Names(schoolId)).In(form.Title ?? "", form.Text ?? "").Where(name => page.Page.Row?.Names.Contains(name.Name) != true).ToList();
        page = page with { Form = form, Names = names };
        if (names.Count > 0 && !form.NamesMayStay) ModelState.AddModelError("Form.NamesMayStay", "Names of staff stand in the text. Take them out, or say that they may stay.");
        if (!ModelState.IsValid) return this.Invalid("Translation", page);
        if (form.SourceHash != page.Part.Hash) return Conflict(page, page.Saved);
        var own = await Own(schoolId);
        var row = own.Translations.Find(row => row.PlanId == planId && row.Language == page.Language.Code && row.Slot == page.Part.Slot);
        if (row is not null && form.Version == Guid.Empty) return Conflict(page, row);
        if (row is null) own.Translations.Add(row = new PlanTranslation { SchoolId = schoolId, PlanId = planId, Slot = page.Part.Slot, Language = page.Language.Code, SourceHash = "", Text = "" });
        else db.Entry(row).Property(x => x.Version).OriginalValue = form.Version;
        form.Apply(row, page.Part.Hash, me.Id, clock.UtcNow);
        own.Accept(names.Select(name => name.Name));
        Touch(own);
        return await SavedTranslation(page, "Translation saved.");
    }

    [HttpPost("translation/remove")]
    public async Task<IActionResult> RemoveTranslation(int schoolId, int planId, string? language, string? section, Guid version)
    {
        if (await queries.Translation(schoolId, planId, language, section) is not { Saved: { } saved } page) return NotFound();
        var own = await Own(schoolId);
        if (own.Translations.Find(row => row.Id == saved.Id) is not { } row) return NotFound();
        db.Entry(row).Property(x => x.Version).OriginalValue = version;
        db.PlanTranslations.Remove(row);
        Touch(own);
        return await SavedTranslation(page, "The translation is gone. This part is in English again.");
    }

    /// <summary>Kept copies of the page are dropped with any change of its translations.</summary>
    private void Touch(PublicPlan own)
    {
        if (own.Id != 0) db.Entry(own).Property(x => x.Version).IsModified = true;
    }

    private async Task<IActionResult> SavedTranslation(TranslationPage page, string words)
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || problem.Breaks("PlanTranslations.PublicPlanId", "IX_PlanTranslations") || problem.Breaks("PublicPlans.SchoolId", "IX_PublicPlans_SchoolId"))
        {
            db.ChangeTracker.Clear();
            return Conflict(page, (await queries.Translation(page.Page.SchoolId, page.Page.PlanId, page.Language.Code, page.Part.Slot))?.Saved);
        }

        this.Say(words);
        return RedirectToAction(nameof(Translations), new { schoolId = page.Page.SchoolId, planId = page.Page.PlanId, language = page.Language.Code });
    }

    /// <summary>Theirs or the English words are other ones than when the page was opened.</summary>
    private ViewResult Conflict(TranslationPage page, PlanTranslation? now)
    {
        var (form, held) = (page.Form, TranslationForm.Of(now, page.Part.Hash));
        (form.Version, form.SourceHash) = (held.Version, page.Part.Hash);
        return this.Conflicting("Translation", page with { Saved = now, Differences = Difference.Between(("Heading", held.Title, form.Title), ("Translation", held.Text, form.Text), ("Who translated it", held.By, form.By)) });
    }

    private async Task<IActionResult> Saved(int schoolId, int planId, string words)
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || problem.Breaks("PublicPlans.SchoolId", "IX_PublicPlans_SchoolId"))
        {
            db.ChangeTracker.Clear();
            return this.Conflicting("Index", Shown((await queries.Page(schoolId, planId))!) with { IsChangedMeanwhile = true });
        }

        this.Say(words);
        return RedirectToAction(nameof(Index), new { schoolId, planId });
    }

    private async Task<PublicPlan> Own(int schoolId)
    {
        if (await db.PublicPlans.AsSingleQuery().In(schoolId).Include(page => page.Translations).FirstOrDefaultAsync() is { } held) return held;
        var row = new PublicPlan { SchoolId = schoolId };
        db.PublicPlans.Add(row);
        return row;
    }

    private FamilyPageView Shown(FamilyPage page, ConfirmForm? form = null) =>
        new(page, queries.Choices, form ?? new ConfirmForm { PlanVersionId = page.Approved?.VersionId ?? 0, Names = page.Row?.Names ?? [] });
}
