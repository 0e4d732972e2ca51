using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.SavedFilters;

public class SavedFilterForm
{
    [Required, StringLength(SavedFilter.NameLength)]
    public string? Name { get; set; }

    [Required, StringLength(SavedFilter.QueryLength)]
    public string? Query { get; set; }
}

/// <summary>Keeps a search of the contact list under a name, for one person.</summary>
[Route("schools/{schoolId:int}/contacts/filters"), SchoolAccess(Permission.LogContacts)]
public class SavedFiltersController(AppDbContext db, CurrentUser me, IStringLocalizer<Words> words) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Save(int schoolId, SavedFilterForm form)
    {
        var contacts = $"/schools/{schoolId}/contacts";
        var query = form.Query?.TrimStart('?') ?? "";
        if (!ModelState.IsValid)
        {
            this.Say(words["The search was not saved. Give it a name of at most 60 characters."]);
            return Redirect($"{contacts}?{query}");
        }

        var mine = db.SavedFilters.In(schoolId).Where(filter => filter.UserId == me.Id);
        if (await mine.CountAsync() >= SavedFilter.Most) this.Say(words["You have {0} saved searches. Remove one first.", SavedFilter.Most]);
        else
        {
            db.SavedFilters.Add(new SavedFilter { SchoolId = schoolId, UserId = me.Id, Name = form.Name!, Query = query });
            await db.SaveChangesAsync();
            this.Say(words["Search saved. It stands above the list."]);
        }

        return Redirect($"{contacts}?{query}");
    }

    [HttpPost("{id:int}/remove")]
    public async Task<IActionResult> Remove(int schoolId, int id)
    {
        var filter = await db.SavedFilters.In(schoolId).FirstOrDefaultAsync(row => row.Id == id && row.UserId == me.Id);
        if (filter is null) return NotFound();
        db.SavedFilters.Remove(filter);
        await db.SaveChangesAsync();
        this.Say(words["Saved search “{0}” removed.", filter.Name]);
        return Redirect($"/schools/{schoolId}/contacts");
    }
}
