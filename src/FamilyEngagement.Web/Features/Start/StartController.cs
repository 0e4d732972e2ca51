using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Start;

/// <summary>Leads each person to where their work begins.</summary>
public class StartController(CurrentUser me) : Controller
{
    [HttpGet("/"), SignedIn]
    public IActionResult Index()
    {
        if (me.SchoolRoles.FirstOrDefault() is { } school) return Redirect(Navigation.Home(me.RoleAt(school.SchoolId)!.Value, school.SchoolId));
        return me.DistrictRole is { } role ? Redirect(Navigation.Home(role, 0)) : Redirect("/account");
    }
}
