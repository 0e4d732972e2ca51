using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>What every form about one standard has in common: the record, its version, and the page that comes back.</summary>
public abstract class StandardFormController(StandardPages pages, StandardChange change) : Controller
{
    private const string Template = "~/Features/Standards/Standard.cshtml";

    protected StandardPages Pages => pages;

    protected static string UrlOf(int schoolId, int number) => $"/schools/{schoolId}/standards/{number}";

    /// <param name="make">Makes the change, or adds what is wrong to the model state. False: the step is not open.</param>
    protected async Task<IActionResult> Change(int schoolId, int number, Guid version, string done, Func<StandardChange.Subject, bool> make)
    {
        if (await change.Find(schoolId, number) is not { } subject) return NotFound();
        if (!ModelState.IsValid) return await Again(schoolId, number, isConflict: false);
        if (subject.Record.Version != version || !make(subject)) return await Again(schoolId, number, isConflict: true);
        if (!ModelState.IsValid) return await Again(schoolId, number, isConflict: false);
        if (!await change.Save(subject.Record, version)) return await Again(schoolId, number, isConflict: true);
        this.Say(done);
        return LocalRedirect(UrlOf(schoolId, number));
    }

    private async Task<IActionResult> Again(int schoolId, int number, bool isConflict)
    {
        change.Drop();
        var page = (await pages.One(schoolId, number))!;
        page.IsConflict = isConflict;
        return isConflict ? this.Conflicting(Template, page) : this.Invalid(Template, page);
    }
}
