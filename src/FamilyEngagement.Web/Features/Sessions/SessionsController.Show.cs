using FamilyEngagement.Web.Security;
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
}
