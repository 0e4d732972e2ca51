using System.Security.Cryptography;
using System.Text;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FamilyEngagement.Web.Web;

/// <summary>
/// Makes every form safe to send twice. Each form carries a key; the key is saved with what the form made. The same key
/// again, after a double click or a resent page, is led to where the first one went and changes nothing.
/// </summary>
public class SubmitOnce(AppDbContext db, CurrentUser user, TimeProvider time, DraftTickets tickets, IUrlHelperFactory urls, ITempDataDictionaryFactory tempData) : IAsyncActionFilter
{
    public const string FieldName = "__once";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!user.IsSignedIn || !HttpMethods.IsPost(request.Method) || IsRepeatable(context) || IsErrorPage(context.HttpContext) || KeyOf(context.HttpContext) is not { } key)
        {
            await next();
            return;
        }

        if (await Find(key) is { } earlier)
        {
            context.Result = await Lead(context, earlier);
            return;
        }

        var submission = new FormSubmission { Key = key, UserId = user.Id, At = time.GetUtcNow().UtcDateTime, DraftId = DraftOf(context.HttpContext) };
        db.FormSubmissions.Add(submission);
        var done = await next();

        if (done.Exception is DbUpdateException and not DbUpdateConcurrencyException && !done.ExceptionHandled)
        {
            // The other click was faster by a moment.
            db.ChangeTracker.Clear();
            if (await Find(key) is not { } other) return;
            done.ExceptionHandled = true;
            done.Result = await Lead(context, other);
        }
        else if (db.Entry(submission).State == EntityState.Unchanged)
        {
            if (UrlOf(context, done.Result) is { Length: <= FormSubmission.UrlLength } url)
                await db.FormSubmissions.Where(form => form.Key == key).ExecuteUpdateAsync(set => set.SetProperty(form => form.ResultUrl, url));
        }
        else if (context.HttpContext.Response.StatusCode is StatusCodes.Status400BadRequest or StatusCodes.Status409Conflict && await Find(key) is { } faster)
        {
            // What the other click has made is what made this one look wrong: an email that is taken, a step that is done.
            done.Result = await Lead(context, faster);
        }
    }

    /// <summary>
    /// The form's key together with all it holds: the same form twice is one, a form that came back with other content, as
    /// through the browser's Back, is a new one and loses nothing. From the form as it was read already: one that cannot be
    /// read must not fail a second time, on the error page.
    /// </summary>
    public static Guid? KeyOf(HttpContext context)
    {
        if (context.Features.Get<IFormFeature>()?.Form is not { } form || !Guid.TryParse(form[FieldName], out _)) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(context.Request.Path);
        foreach (var (name, values) in form)
        {
            Add(name);
            foreach (var value in values) Add(value);
        }

        foreach (var file in form.Files) Add($"{file.FileName} {file.Length}");
        return new Guid(hash.GetHashAndReset().AsSpan(0, 16));

        // The length in front keeps "ab" + "c" and "a" + "bc" apart.
        void Add(string? text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text?.Length} {text}"));
    }

    private Guid? DraftOf(HttpContext context) =>
        tickets.Read(context.Features.Get<IFormFeature>()?.Form) is { } ticket && ticket.UserId == user.Id ? ticket.Id : null;

    private static bool IsRepeatable(ActionExecutingContext context) => context.ActionDescriptor.EndpointMetadata.OfType<RepeatableAttribute>().Any();

    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private Task<FormSubmission?> Find(Guid key) =>
        db.FormSubmissions.AsNoTracking().FirstOrDefaultAsync(form => form.Key == key && form.UserId == user.Id);

    private async Task<IActionResult> Lead(ActionContext context, FormSubmission earlier)
    {
        // The first click's answer may not be written yet.
        for (var tries = 0; earlier.ResultUrl is null && tries < 20; tries++)
        {
            await Task.Delay(100);
            earlier = await Find(earlier.Key) ?? earlier;
        }

        tempData.GetTempData(context.HttpContext)[Flash.TextKey] = "Saved.";
        return new LocalRedirectResult(earlier.ResultUrl ?? "/");
    }

    private string? UrlOf(ActionContext context, IActionResult? result)
    {
        var url = urls.GetUrlHelper(context);
        return result switch
        {
            RedirectToActionResult action => url.Action(action.ActionName, action.ControllerName, action.RouteValues),
            LocalRedirectResult local => local.Url,
            RedirectResult redirect when url.IsLocalUrl(redirect.Url) => redirect.Url,
            _ => null,
        };
    }
}
