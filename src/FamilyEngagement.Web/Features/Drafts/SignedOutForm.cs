using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;

namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>
/// A form sent after the session ended is kept as a draft of the person it was shown to, and sign-in leads back to it.
/// Only with a ticket that the portal has sealed can anything be kept like this.
/// </summary>
public static class SignedOutForm
{
    public static async Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, response) = (context.Request, context.Response);
        var signIn = await Kept(context.HttpContext) is { } ticket
            ? QueryHelpers.AddQueryString(request.PathBase + context.Options.LoginPath, context.Options.ReturnUrlParameter, ticket.Url)
            : context.RedirectUri;
        if (request.Headers.XRequestedWith == "XMLHttpRequest") response.StatusCode = StatusCodes.Status401Unauthorized;
        else response.Redirect(signIn);
    }

    private static async Task<DraftTicket?> Kept(HttpContext context)
    {
        var tickets = context.RequestServices.GetRequiredService<DraftTickets>();
        var form = await DraftTickets.FormOf(context);
        if (tickets.Read(form) is not { } ticket || !tickets.IsFresh(ticket)) return null;
        var keeping = context.RequestServices.GetRequiredService<DraftKeeping>();
        ticket = await keeping.Usable(ticket);
        return await keeping.Keep(ticket, form!) ? ticket : null;
    }
}
