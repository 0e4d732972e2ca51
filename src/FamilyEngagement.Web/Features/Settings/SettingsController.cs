using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Settings;

/// <summary>The district's settings, each with what it does.</summary>
[Route("admin/settings"), DistrictAccess(Permission.ManageSettings)]
public class SettingsController(AppDbContext db, DistrictCache district, Languages languages, QuestionLog questions, SchoolMeasures measures) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => await Load() is { } settings ? View(new SettingsPage(SettingsForm.Of(settings, languages))) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Index([Bind(Prefix = "Form")] SettingsForm form)
    {
        if (await Load() is not { } settings) return NotFound();
        if (!ModelState.IsValid) return this.Invalid("Index", new SettingsPage(form));
        db.Entry(settings).Property(row => row.Version).OriginalValue = form.Version;
        form.ApplyTo(settings, languages);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = SettingsForm.Of((await Load())!, languages);
            form.Version = now.Version;
            return this.Conflicting("Index", new SettingsPage(form, form.Differences(now)));
        }

        district.Forget();
        await district.Load();
        await questions.Reckon();
        await measures.Distrust();
        this.Say("Saved. Pages follow at once.");
        return RedirectToAction(nameof(Index));
    }

    private Task<DistrictSettings?> Load() => db.District.OrderBy(row => row.Id).FirstOrDefaultAsync();
}
