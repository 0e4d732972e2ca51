using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FamilyEngagement.Web.Features.Setup;

/// <summary>The first page of an empty portal. Once there is an account, there is no such page any more.</summary>
[Route("setup"), AllowAnonymous]
public class SetupController(FirstSetup setup, DistrictClock clock, SignInThrottle throttle, SignInManager<PortalUser> signIn) : Controller
{
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (await setup.IsOpen()) await next();
        else context.Result = NotFound();
    }

    [HttpGet("")]
    public IActionResult Index() => View(Page(new SetupForm { TimeZone = "America/New_York", WithYear = true }));

    [HttpPost("")]
    public async Task<IActionResult> Index([Bind(Prefix = "Form")] SetupForm form)
    {
        if (!ModelState.IsValid) return this.Invalid("Index", Page(form));
        // By address: a stranger must not keep the real administrator out.
        var address = HttpContext.Connection.RemoteIpAddress;
        var account = $"setup from {address}";
        if (!throttle.Begin(account, address) || !setup.Accepts(form.Token))
        {
            ModelState.AddModelError("Form.Token", "This is not the setup token. Copy it from the portal’s log; it changes with each start. After 10 tries you have to wait 15 minutes.");
            return this.Invalid("Index", Page(form));
        }

        var (administrator, refused) = await setup.Make(form);
        if (refused is not null)
        {
            ModelState.AddModelError("Form.Password", refused);
            return this.Invalid("Index", Page(form));
        }

        if (administrator is null) return NotFound();
        throttle.Succeeded(account, address);
        await signIn.SignInAsync(administrator, isPersistent: false);
        this.Say("The portal is set up. Next, bring the roster in under Imports, and add the people who work here.");
        return Redirect("/");
    }

    private SetupPage Page(SetupForm form) => new(form, FirstSchoolYear.On(clock.Today));
}
