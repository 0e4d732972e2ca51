using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.BoardReport;

/// <summary>One printed page for the board. Schools are named only for what went well.</summary>
[Route("district/board-report"), DistrictAccess(Permission.ViewDistrictFigures)]
public class BoardReportController(BoardReportQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await queries.Page());
}
