using System.Diagnostics;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Errors;

/// <summary>The page for each thing that can go wrong: what it is, and what to do.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public class ErrorsController(CurrentUser me) : Controller
{
    [Route("/error/{code:int}")]
    public IActionResult Index()
    {
        // Not by model binding, which gives up altogether when the form that failed cannot be read.
        var code = int.TryParse(RouteData.Values["code"]?.ToString(), out var asked) && asked is >= 400 and < 600 ? asked : 404;
        // Reached on its own, not through a failure: there is nothing to explain.
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null && code != 403) code = 404;
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is DbUpdateConcurrencyException) code = 409;
        Response.StatusCode = code;
        var school = me.SchoolRoles.FirstOrDefault();
        return View(new ErrorPage(code, Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier, school?.SchoolName));
    }
}

public record ErrorPage(int Code, string Reference, string? School);
