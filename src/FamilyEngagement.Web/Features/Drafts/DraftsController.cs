using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>What the script keeps while somebody types, and what the person throws away. Nobody reads another one's draft.</summary>
[Route("drafts"), SignedIn]
public class DraftsController(DraftKeeping keeping, DraftTickets tickets, CurrentUser me, DistrictClock clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Keep()
    {
        if (await DraftTickets.FormOf(HttpContext) is not { } form || tickets.Read(form) is not { } ticket || ticket.UserId != me.Id) return BadRequest();
        if (await keeping.IsSpent(ticket.Id))
        {
            // Saved already. A page that Back brought again begins a new draft; a late copy of the saved form does not listen.
            var next = ticket with { Id = Guid.NewGuid(), At = clock.UtcNow };
            return new JsonResult(new { ticket = tickets.Seal(next), page = next.Url }) { StatusCode = StatusCodes.Status410Gone };
        }

        return await keeping.Keep(ticket, form) ? Content(words["Draft saved at {0:t}", clock.Now]) : StatusCode(StatusCodes.Status413PayloadTooLarge);
    }

    [HttpPost("{id}/discard")]
    public async Task<IActionResult> Discard(Guid id, string? returnUrl)
    {
        await keeping.Drop(id, me.Id);
        this.Say(words["Discarded."]);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/account");
    }
}
