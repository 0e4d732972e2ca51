using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.MailSettings;

/// <summary>Where a mail's link leads that says how to stop it.</summary>
[Route("account/mails"), SignedIn]
public class MailSettingsController(AppDbContext db, CurrentUser me) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(MailSettingsForm.Of(await Own()));

    [HttpPost("")]
    public async Task<IActionResult> Index(MailSettingsForm form)
    {
        if (!ModelState.IsValid) return this.Invalid(nameof(Index), form);
        var user = await Own();
        db.Entry(user).Property(x => x.Version).OriginalValue = form.Version;
        user.NoDigest = !form.Digest;
        if (!await db.TrySave())
        {
            ModelState.Clear();
            ModelState.AddModelError("", "Your account was changed meanwhile. Look at it again, then save.");
            return this.Conflicting(nameof(Index), MailSettingsForm.Of(await Own()));
        }

        this.Say(form.Digest ? "Saved. You get the weekly mail." : "Saved. You do not get the weekly mail any more.");
        return RedirectToAction(nameof(Index));
    }

    private Task<PortalUser> Own() => db.Users.FirstAsync(user => user.Id == me.Id);
}
