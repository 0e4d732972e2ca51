using System.Security.Cryptography;
using System.Text;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FamilyEngagement.Web.Features.PublicSessions;

/// <summary>A school's sessions for calendar programs, which have no account and ask every few hours: no cookie, no names.</summary>
[Route("public/schools/{id:int}/sessions.ics"), AllowAnonymous, NoCookies]
public class PublicSessionsController(SessionCalendar calendar) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Feed(int id)
    {
        if (await calendar.Stamp(id) is not { } stamp) return new ContentResult { StatusCode = StatusCodes.Status404NotFound, Content = "There is no such calendar.", ContentType = "text/plain; charset=utf-8" };
        Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{stamp} {Request.Host.Host} {typeof(CalendarFile).Module.ModuleVersionId}")))[..32]}\"", isWeak: true);
        Response.GetTypedHeaders().ETag = tag;
        if (Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false))) return StatusCode(StatusCodes.Status304NotModified);
        return Content(await calendar.Feed(id, Request.Host.Host), CalendarFile.MediaType);
    }
}
