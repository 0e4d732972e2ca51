using System.Data.Common;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>
/// A drafted form that was sent and not taken, for whatever reason, is kept; once it is taken, its draft goes. That it was
/// taken is saved together with what it made (see <see cref="SubmitOnce"/>), so that no draft outlives its contact.
/// </summary>
public class KeepDraftFilter(DraftTickets tickets, DraftKeeping keeping, OpenDrafts open, CurrentUser me, ITempDataDictionaryFactory tempData, IStringLocalizer<Words> words, ILogger<KeepDraftFilter> logger) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (IsOfAPage(context) && await DraftTickets.FormOf(context.HttpContext) is { } form && tickets.Read(form) is { } ticket)
        {
            if (context.Result is IAntiforgeryValidationFailedResult) await ShowAgain(context, ticket, form);
            else if (ticket.UserId == me.IdOrNone) await Settle(context, ticket, form);
        }

        await next();
    }

    /// <summary>Not the drafts' own steps, and not an error page, whose post was settled already, unless it failed on the way.</summary>
    private static bool IsOfAPage(ResultExecutingContext context) =>
        context.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo: var type } && type != typeof(DraftsController)
        && context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null;

    /// <summary>The form's protection no longer fits the session, or it is another person's: no bare refusal, the page again.</summary>
    private async Task ShowAgain(ResultExecutingContext context, DraftTicket ticket, IFormCollection form)
    {
        var isMine = ticket.UserId == me.IdOrNone;
        if (!isMine && !tickets.IsFresh(ticket)) return;
        ticket = await keeping.Usable(ticket);
        if (!await keeping.Keep(ticket, form)) return;
        context.Result = new LocalRedirectResult(ticket.Url);
        if (isMine) return;
        var flash = tempData.GetTempData(context.HttpContext);
        flash[Flash.TextKey] = words["That form was opened by somebody else. Nothing was saved. What was typed is kept for them."].Value;
        // The framework's own saving is set up later than the check that failed.
        flash.Save();
    }

    private async Task Settle(ResultExecutingContext context, DraftTicket ticket, IFormCollection form)
    {
        if (context.Result is IKeepTempDataResult or LocalRedirectResult)
        {
            await keeping.Drop(ticket.Id, ticket.UserId);
            return;
        }

        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await KeepAfterFailure(ticket, form);
            return;
        }

        open.Posted = ticket = await keeping.Usable(ticket);
        // A step on the way, as finding a family, keeps what somebody typed, and no mere search.
        var isRefused = context.Result is not ViewResult || context.HttpContext.Response.StatusCode >= StatusCodes.Status400BadRequest;
        if (isRefused || form[DraftTickets.TypedName] == "1") await keeping.Keep(ticket, form);
    }

    /// <summary>Not what was saved before something else failed: it would be saved twice.</summary>
    private async Task KeepAfterFailure(DraftTicket ticket, IFormCollection form)
    {
        try
        {
            if (!await keeping.IsSpent(ticket.Id)) await keeping.Keep(ticket, form);
        }
        catch (DbException problem)
        {
            // If the database is what failed, the page that says so must still come.
            logger.LogError(problem, "The draft of a form that failed could not be kept");
        }
    }
}
