using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Audit;

/// <summary>Who changed what, and when. It holds names of fields, never what people wrote.</summary>
[Route("admin/audit"), DistrictAccess(Permission.ViewAudit)]
public class AuditController(AppDbContext db, DistrictClock clock) : Controller
{
    private const int PageSize = 50, UsualDays = 30;

    [HttpGet("")]
    public async Task<IActionResult> Index(AuditFilter filter, int? page)
    {
        // The last month unless asked otherwise: the trail grows by thousands of rows a week.
        if (!Request.Query.ContainsKey(nameof(filter.From))) filter.From = clock.Today.AddDays(-UsualDays);
        var entries = db.AuditThatFits(filter, clock);
        var paging = Paging.Of(page, PageSize, await entries.CountAsync());
        var schools = await db.Schools.OrderBy(school => school.FoldedName).Select(school => new Choice(school.Id.ToString(), school.Name, null)).ToListAsync();
        return View(new AuditPage(filter, paging, await entries.Page(db, paging), schools));
    }
}
