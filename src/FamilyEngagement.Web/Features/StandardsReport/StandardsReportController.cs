using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.StandardsReport;

/// <summary>A school's standards on one printed page, for its council: as somebody outside the school may see them.</summary>
[Route("schools/{schoolId:int}/standards-report"), SchoolAccess(Permission.ViewStandards)]
public class StandardsReportController(StandardsReportQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId) => await queries.Of(schoolId) is { } page ? View(page) : NotFound();
}
