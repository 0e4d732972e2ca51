using System.Security.Cryptography;
using System.Text;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FamilyEngagement.Web.Features.PublicPlans;

/// <summary>The plan for families: without signing in, without a cookie, in the languages that it is translated to.</summary>
[Route("public/schools/{id:int}/plan"), AllowAnonymous, NoCookies]
public class PublicPlansController(PublicPlanQueries queries) : Controller
{
    [HttpGet("{language?}")]
    public async Task<IActionResult> Show(int id, string? language)
    {
        ModelState.Clear();
        if (await queries.Stamp(id) is not { } stamp) return Off();
        // Before anything is laid out and kept for it.
        if (language is not null && !queries.Knows(language)) return RedirectToAction(nameof(Show), new { id, language = (string?)null });
        // Whoever keeps a copy asks each time whether it still holds; the answer costs one small query.
        Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{stamp.Value} {language}")))[..32]}\"", isWeak: true);
        if (await queries.Page(stamp, language ?? "en") is not { } page) return Off();
        if (language is not null && page.Language.Code != language) return RedirectToAction(nameof(Show), new { id, language = (string?)null });
        Response.GetTypedHeaders().ETag = tag;
        if (Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false))) return StatusCode(StatusCodes.Status304NotModified);
        return View(page);
    }

    private ViewResult Off()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        Response.Headers.CacheControl = "no-store";
        return View("Off");
    }
}
