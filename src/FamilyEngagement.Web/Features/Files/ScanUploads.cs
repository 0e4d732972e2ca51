using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FamilyEngagement.Web.Features.Files;

/// <summary>
/// Before any action with a form: each file that the portal could keep passes the scanner. What did not pass is an error of its
/// field, and <see cref="FileCheck.Problem"/> refuses it from then on, also where an action does not look.
/// </summary>
public class ScanUploads(VirusScanner scanner) : IAsyncActionFilter
{
    private const int MostFiles = 5;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (scanner.IsSetUp && context.HttpContext.User.Identity?.IsAuthenticated == true && context.HttpContext.Features.Get<IFormFeature>()?.Form is { } form)
        {
            // No form here sends more; the scanner is for everybody.
            foreach (var file in form.Files.Skip(MostFiles)) FileCheck.Refuse(file, ScanVerdict.NotChecked);
            foreach (var file in form.Files.Take(MostFiles).Where(file => FileCheck.Problem(file) is null)) await Check(context, file);
        }

        await next();
    }

    private async Task Check(ActionExecutingContext context, IFormFile file)
    {
        await using var content = file.OpenReadStream();
        var verdict = await scanner.Scan(content, context.HttpContext.RequestAborted);
        if (verdict == ScanVerdict.Clean) return;
        FileCheck.Refuse(file, verdict);
        context.ModelState.AddModelError(file.Name, FileCheck.Problem(file)!);
    }
}
