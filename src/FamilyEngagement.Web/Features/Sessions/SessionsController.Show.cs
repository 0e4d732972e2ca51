using System.Text;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Sessions;

public partial class SessionsController
{
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int schoolId, int id)
    {
        ModelState.Clear();
        return await queries.Show(schoolId, id) is { } page ? View(page) : NotFound();
    }

    /// <summary>For one's own calendar.</summary>
    [HttpGet("{id:int}/calendar.ics")]
    public async Task<IActionResult> Calendar(int schoolId, int id, [FromServices] SessionCalendar calendar)
    {
        var session = await db.Sessions.AsNoTracking().In(schoolId).Include(row => row.School).AsSingleQuery().FirstOrDefaultAsync(row => row.Id == id && row.RemovedAt == null);
        return session is null ? NotFound() : File(Encoding.UTF8.GetBytes(calendar.One(session, session.School.Name, Request.Host.Host)), CalendarFile.MediaType, $"session-{session.Day:yyyy-MM-dd}.ics");
    }
}
