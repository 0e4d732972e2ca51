using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Rooms;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Kingsley's family room and its corner in the library, whose entry is from last year; a room at some other schools.</summary>
public class DemoRooms(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    public async Task Make(IReadOnlyDictionary<int, int> liaisons, int kingsley)
    {
        var year = district.YearOn(clock.Today)!;
        var room = Room(kingsley, liaisons[kingsley], "Family room", "Room 104, beside the office", 68, ["en", "es", "kea", "pt", "ht"], ["Computer", "Printer", "Books", "Toys", "Coffee", "InterpreterPhone", "CommunityInformation", "MeetingTable"]);
        room.Hours = [.. Days(DayOfWeek.Monday, DayOfWeek.Thursday, 8, 15), .. Days(DayOfWeek.Friday, DayOfWeek.Friday, 8, 12)];
        room.HoursNote = "Wednesdays someone who speaks Cabo Verdean Creole is there.";
        room.OwnResources = "Sewing machine";
        room.Show(await Photo(kingsley, liaisons[kingsley]), "A table with a computer and two chairs, a window, and a shelf full of books.");

        var corner = Room(kingsley, liaisons[kingsley], "Parent corner in the library", "Library, second floor", 420, ["en", "es"], ["Books", "LearningKits", "Wifi"]);
        corner.Hours = [new RoomHour(DayOfWeek.Tuesday, new(14, 30), new(17, 0)), new RoomHour(DayOfWeek.Thursday, new(14, 30), new(17, 0))];
        corner.ValidUntil = district.YearBefore(year)!.EndsOn;

        var closed = Room(kingsley, liaisons[kingsley], "Table in the lobby", "Main entrance", 400, ["en"], ["SchoolForms"]);
        closed.Remove(liaisons[kingsley], clock.UtcNow.AddDays(-30));
        db.FamilyRooms.AddRange(room, corner, closed);

        var others = liaisons.Where(school => school.Key != kingsley).OrderBy(school => school.Key).ToList();
        for (var at = 0; at < others.Count; at++)
        {
            if (at % 5 == 3) continue;
            var other = Room(others[at].Key, others[at].Value, at % 4 == 0 ? "Family center" : "Parent room", at % 4 == 0 ? "Main entrance, first door left" : "Room 12", 60, ["en", "es", "ht"], ["Computer", "Books", "Coffee", "CommunityInformation"]);
            // At some the hours hang nowhere yet.
            if (at % 4 != 2) other.Hours = [.. Days(DayOfWeek.Monday, DayOfWeek.Friday, 8 + at % 3, 14)];
            db.FamilyRooms.Add(other);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private FamilyRoom Room(int schoolId, int by, string name, string place, int daysAgo, List<string> languages, List<string> resources)
    {
        var room = new FamilyRoom { SchoolId = schoolId, Name = name, Place = place, ValidUntil = district.YearOn(clock.Today)!.EndsOn, SignLanguages = languages, Resources = resources };
        room.Saved(by, clock.UtcNow.AddDays(-daysAgo));
        return room;
    }

    private static IEnumerable<RoomHour> Days(DayOfWeek first, DayOfWeek last, int from, int to) =>
        Enumerable.Range((int)first, last - first + 1).Select(day => new RoomHour((DayOfWeek)day, new(from, 30), new(to, 0)));

    private async Task<StoredFile> Photo(int schoolId, int by)
    {
        var content = DemoPicture.Room();
        using var stream = new MemoryStream(content);
        return await db.KeepFile(new FormFile(stream, 0, content.Length, "photo", "family-room.png"), schoolId, planId: null, by, clock.UtcNow.AddDays(-68));
    }
}
