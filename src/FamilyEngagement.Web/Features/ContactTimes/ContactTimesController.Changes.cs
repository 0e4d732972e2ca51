using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.ContactTimes;

/// <summary>Single times out and back, and last year's for who has none.</summary>
public partial class ContactTimesController
{
    [HttpPost("{id:int}/remove"), SchoolAccess(Permission.LogContacts)]
    public Task<IActionResult> Remove(int schoolId, int id, Guid version) => SetRemoved(schoolId, id, version, true, "The time is removed. It can be brought back below.");

    [HttpPost("{id:int}/restore"), SchoolAccess(Permission.LogContacts)]
    public Task<IActionResult> Restore(int schoolId, int id, Guid version) => SetRemoved(schoolId, id, version, false, "The time is back.");

    [HttpPost("copy"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> CopyLastYear(int schoolId)
    {
        if (queries.Year is not { } year || queries.LastYear is not { } last) return NotFound();
        var without = (await queries.Table(schoolId)).Where(row => row.Times.Count == 0).Select(row => row.Teacher.Id).ToHashSet();
        var times = (await queries.Times(schoolId, last.Id).AsNoTracking().ToListAsync()).FindAll(time => without.Contains(time.StaffMemberId));
        if (times.Count > 0)
        {
            var import = new ContactTimeImport { SchoolId = schoolId, SchoolYearId = year.Id, Kind = TimeImportKind.LastYear, ById = me.Id, At = clock.UtcNow, FileName = last.Name };
            import.MarkDone(times.Count, 0, 0);
            db.ContactTimes.AddRange(times.Select(time => new ContactTime
            {
                SchoolId = schoolId,
                SchoolYearId = year.Id,
                StaffMemberId = time.StaffMemberId,
                Weekday = time.Weekday,
                From = time.From,
                To = time.To,
                Note = time.Note,
                ById = me.Id,
                At = clock.UtcNow,
                AddedIn = import,
            }));
            await db.SaveChangesAsync();
        }

        this.Say(times.Count == 1 ? words["1 time is copied."] : words["{0:N0} times are copied. Check the hours of this year.", times.Count]);
        return RedirectToAction(nameof(Index), new { schoolId });
    }

    private async Task<IActionResult> SetRemoved(int schoolId, int id, Guid version, bool isRemoved, string done)
    {
        if (await db.ContactTimes.In(schoolId).FirstOrDefaultAsync(time => time.Id == id) is not { } time) return NotFound();
        if (!queries.MaySetAll(schoolId) && (await queries.Mine(schoolId)).All(teacher => teacher.Id != time.StaffMemberId)) return NotFound();
        db.Entry(time).Property(x => x.Version).OriginalValue = version;
        if (!isRemoved && await db.ContactTimes.In(schoolId).AnyAsync(other => other.Id != id && other.SchoolYearId == time.SchoolYearId && other.StaffMemberId == time.StaffMemberId && !other.IsRemoved && other.Weekday == time.Weekday && other.From < time.To && time.From < other.To))
        {
            this.Say(words["It overlaps a time that is there now. Remove that one first."]);
            return RedirectToAction(nameof(Index), new { schoolId });
        }

        time.SetRemoved(isRemoved, me.Id, clock.UtcNow);
        if (!await db.TrySave()) return await Changed(schoolId);
        this.Say(words[done]);
        return RedirectToAction(nameof(Index), new { schoolId });
    }
}
