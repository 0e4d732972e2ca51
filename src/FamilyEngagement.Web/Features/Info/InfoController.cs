using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Info;

/// <summary>The public pages.</summary>
[AllowAnonymous]
public class InfoController : Controller
{
    [HttpGet("/help")]
    public IActionResult Help() => View();

    [HttpGet("/privacy")]
    public IActionResult Privacy() => View();

    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View();
}
