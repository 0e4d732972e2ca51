using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FamilyEngagement.Web.Features.Setup;

/// <summary>The first page of an empty portal. Once the district is set up there is no such page any more.</summary>
[Route("setup"), AllowAnonymous]
public class SetupController(DistrictCache district, DistrictClock clock, SetupToken token, SignInThrottle throttle, SignInManager<PortalUser> signIn) : Controller
{
    private const string ThrottleName = "setup";

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (district.IsSetUp) context.Result = NotFound();
    }

    [HttpGet("")]
    public IActionResult Index() => View(Page(new SetupForm { TimeZone = "America/New_York", WithYear = true }));

    [HttpPost("")]
    public async Task<IActionResult> Index([Bind(Prefix = "Form")] SetupForm form, [FromServices] FirstSetup setup)
    {
        if (!ModelState.IsValid) return this.Invalid("Index", Page(form));
        var address = HttpContext.Connection.RemoteIpAddress?.ToString();
        if (throttle.IsStopped(ThrottleName, address) || !token.Matches(form.Token))
        {
            throttle.Failed(ThrottleName, address);
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
        throttle.Succeeded(ThrottleName);
        await signIn.SignInAsync(administrator, isPersistent: false);
        this.Say("The portal is set up. Next, bring the roster in under Imports, and add the people who work here.");
        return Redirect("/");
    }

    private SetupPage Page(SetupForm form) => new(form, FirstSchoolYear.On(clock.Today));
}
