using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>The note of a restricted contact, on a page of its own.</summary>
public partial class ContactsController
{
    [HttpGet("{id:int}/restricted")]
    public async Task<IActionResult> Restricted(Reader reader, int id, [FromServices] DistrictClock clock)
    {
        var contact = await db.ContactsIn(reader).ReadableBy(reader).Include(c => c.Family).FirstOrDefaultAsync(c => c.Id == id && c.IsRestricted);
        if (contact is null) return NotFound();
        await RecordReading(contact, reader, clock);
        var line = (await db.ContactsIn(reader).Where(c => c.Id == id).LinesFor(db, reader)).Single();
        var readers = await db.RestrictedReadings.Where(reading => reading.ContactId == id).OrderByDescending(reading => reading.At)
            .Select(reading => new RestrictedPage.Reading(reading.User.Name, reading.At)).Take(50).ToListAsync();
        return View(new RestrictedPage(reader.SchoolId, contact.FamilyId, await NameOf(reader, contact), line, contact.Note, readers));
    }

    /// <summary>Before the note is shown, so that no reading goes unrecorded.</summary>
    private async Task RecordReading(Contact contact, Reader reader, DistrictClock clock)
    {
        db.RestrictedReadings.Add(new RestrictedReading { ContactId = contact.Id, UserId = reader.UserId, At = clock.UtcNow });
        await db.SaveChangesAsync();
    }
}
