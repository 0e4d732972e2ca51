using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>Family sessions: the list and one session; in the other files what is changed, told, asked for and kept.</summary>
[Route("schools/{schoolId:int}/sessions"), SchoolAccess(Permission.ViewEvidence)]
public partial class SessionsController(AppDbContext db, SessionQueries queries, DistrictClock clock, CurrentUser me, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, SessionFilter filter)
    {
        ModelState.Clear();
        return View(await queries.List(schoolId, filter));
    }

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(int schoolId, SessionFilter filter)
    {
        ModelState.Clear();
        var labels = (await queries.Kinds()).ToDictionary(kind => kind.Code, kind => kind.Label);
        string[] head = ["Day", "Starts", "Ends", "Kind", "Title", "Place", "For", "Languages", "Child care", "Food", "Transport", "Notices", "Agenda", "Notes", "Families", "People", "Two-way talk", "Canceled", "Left to do"];
        return await CsvFile.Of($"sessions-{clock.Today:yyyy-MM-dd}.csv", [.. head.Select(title => words[title].Value)], (await queries.Export(schoolId, filter)).Select(row => (IReadOnlyList<object?>)
        [
            row.Day.ToString("yyyy-MM-dd"), row.StartsAt.ToString("HH:mm"), row.EndsAt.ToString("HH:mm"), words[labels.GetValueOrDefault(row.Kind, row.Kind)].Value, row.Title, row.Place, row.Audience,
            string.Join(", ", row.Languages.Select(queries.NameOf)), Yes(row.HasChildcare), Yes(row.HasFood), Yes(row.HasTransport), row.Notices, Yes(row.HasAgenda), Yes(row.HasNotes), row.Families > 0 ? row.Families : null, row.People,
            row.IsTwoWay is { } isTwoWay ? Yes(isTwoWay) : null, Yes(row.IsCancelled), row.OpenTasks,
        ]));

        string Yes(bool value) => words[value ? "yes" : "no"];
    }
}
