using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>Standard 1: rooms for families.</summary>
public static class RoomItems
{
    public static async Task<List<MeasureItem>> Of(AppDbContext db, int schoolId, DateOnly today)
    {
        var rooms = await db.FamilyRooms.In(schoolId).Where(room => room.RemovedAt == null).OrderBy(room => room.Name).ThenBy(room => room.Id)
            .Select(room => new { room.Id, room.Name, room.ValidUntil, room.Hours, room.Resources, room.OwnResources }).ToListAsync();
        return rooms.ConvertAll(room =>
        {
            var why = room.ValidUntil < today ? "Its date has passed"
                : room.Hours.Count == 0 ? "No hours are posted"
                : room.Resources.Count == 0 && room.OwnResources.Length == 0 ? "No resources are on record" : "";
            return new MeasureItem(room.Name, why.Length == 0 ? MeasurePlace.Counts : MeasurePlace.Missing, why.Length == 0 ? "Hours and resources are on record" : why) { Day = room.ValidUntil, Link = $"rooms/{room.Id}" };
        });
    }
}
