using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Weekly times of teachers: four of five at Kingsley, more or fewer elsewhere, and last year's at Kingsley, so that copying has something to copy.</summary>
public class DemoContactTimes(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    private static readonly (DayOfWeek Day, TimeOnly From, TimeOnly To, string Note)[] Slots =
    [
        (DayOfWeek.Monday, new(14, 30), new(15, 15), "By phone"), (DayOfWeek.Tuesday, new(7, 30), new(8, 0), "Room 104"), (DayOfWeek.Wednesday, new(12, 10), new(12, 50), ""),
        (DayOfWeek.Thursday, new(14, 30), new(15, 15), "By phone or video"), (DayOfWeek.Tuesday, new(14, 30), new(15, 10), "Room 112"), (DayOfWeek.Friday, new(8, 0), new(8, 40), ""), (DayOfWeek.Wednesday, new(14, 30), new(15, 30), "Family room"),
    ];

    public async Task Make(int kingsley, int liaison)
    {
        var year = district.YearOn(clock.Today)!;
        var teachers = (await db.Staff.Where(member => member.IsActive && member.Role == "teacher" && member.SchoolId != null).OrderBy(member => member.SourcedId).Select(member => new { member.Id, SchoolId = member.SchoolId!.Value }).ToListAsync()).ToLookup(member => member.SchoolId, member => member.Id);
        var keepers = await db.Assignments.Where(role => role.Role == PortalRole.Liaison).ToDictionaryAsync(role => role.SchoolId, role => role.UserId);
        foreach (var school in teachers)
            foreach (var (id, at) in school.Select((id, at) => (id, at)))
                if (school.Key == kingsley ? at % 5 != 1 : school.Key % 5 != 0 && (at * 7 + school.Key) % 10 < 5 + school.Key % 5) Add(school.Key, year.Id, id, at, keepers[school.Key], year.StartsOn.AddDays(9));
        // A second time where children leave in two shifts.
        foreach (var id in teachers[kingsley].Skip(2).Take(2)) Add(kingsley, year.Id, id, 5, liaison, year.StartsOn.AddDays(9));
        if (district.YearBefore(year) is { } before)
            foreach (var (id, at) in teachers[kingsley].Take(24).Select((id, at) => (id, at))) Add(kingsley, before.Id, id, at + 2, liaison, before.StartsOn.AddDays(20));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private void Add(int schoolId, int yearId, int staffId, int slot, int by, DateOnly on)
    {
        var (day, from, to, note) = Slots[slot % Slots.Length];
        db.ContactTimes.Add(new ContactTime { SchoolId = schoolId, SchoolYearId = yearId, StaffMemberId = staffId, Weekday = day, From = from, To = to, Note = note, ById = by, At = clock.ToUtc(on.ToDateTime(new TimeOnly(11, 20))) });
    }
}
