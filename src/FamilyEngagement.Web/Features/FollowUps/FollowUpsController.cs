using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.FollowUps;

[Route("schools/{schoolId:int}/follow-ups"), SchoolAccess(Permission.LogContacts)]
public class FollowUpsController(AppDbContext db, DistrictClock clock) : Controller
{
    [HttpPost("{id:int}/done")]
    public async Task<IActionResult> Done(Reader reader, int id, string? returnUrl)
    {
        var followUp = await db.FollowUps.In(reader.SchoolId).FirstOrDefaultAsync(row => row.Id == id && db.ContactsIn(reader).Any(contact => contact.Id == row.ContactId));
        if (followUp is null) return NotFound();
        // Done twice is done: no one has to be told that a colleague was faster.
        if (followUp.DoneAt is null)
        {
            followUp.MarkDone(clock.UtcNow);
            await db.SaveChangesAsync();
        }

        this.Say("Follow-up done.");
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
