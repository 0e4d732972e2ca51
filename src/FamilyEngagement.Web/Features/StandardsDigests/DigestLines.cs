using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.StandardsDigests;

/// <summary>What of the standards waits for somebody, at all active schools: items of checklists, evidence and rooms by their days, and what the district sent back or asked.</summary>
public class DigestLines(AppDbContext db, DistrictCache district)
{
    public const int DueDays = 14, StaleDays = 30;

    public async Task<IReadOnlyList<DigestLine>> On(DateOnly today, SchoolYear year)
    {
        var standards = district.StandardsOn(today).ToDictionary(standard => standard.Id);
        var records = db.SchoolStandards.Where(row => row.SchoolYearId == year.Id && row.School.IsActive);
        var lines = (await Items(records, today)).Concat(await Pieces(records, today)).Concat(await Returned(records)).Where(line => standards.ContainsKey(line.StandardId) && AppliesTo(standards[line.StandardId], line));
        return [.. lines.Select(line => new DigestLine(line.SchoolId, line.UserId, standards[line.StandardId], line.Day, line.Text, $"{OutgoingMail.Portal}/schools/{line.SchoolId}/standards/{standards[line.StandardId].Number}") { ToOthers = line.ToOthers }), .. await Rooms(today)];
    }

    private sealed record Found(int StandardId, int SchoolId, string LowGrade, string HighGrade, bool IsTitleI, int? UserId, DateOnly? Day, string Text, string? ToOthers = null);

    private static bool AppliesTo(Standard standard, Found line) => StandardStates.AppliesTo(standard, line.LowGrade, line.HighGrade, line.IsTitleI);

    private static async Task<IEnumerable<Found>> Items(IQueryable<SchoolStandard> records, DateOnly today)
    {
        var (soon, stale) = (today.AddDays(DueDays), today.AddDays(StaleDays));
        var owned = await records.SelectMany(row => row.Assignments, (row, one) => new
        {
            row.StandardId,
            row.SchoolId,
            row.School.LowGrade,
            row.School.HighGrade,
            row.School.IsTitleI,
            one.OwnerId,
            one.DueOn,
            one.Item.Text,
            one.ItemId,
            IsTicked = row.Ticks.Any(tick => tick.ItemId == one.ItemId),
        }).Where(one => one.DueOn <= soon && !one.IsTicked).ToListAsync();
        var ticked = await records.SelectMany(row => row.Ticks, (row, tick) => new
        {
            row.StandardId,
            row.SchoolId,
            row.School.LowGrade,
            row.School.HighGrade,
            row.School.IsTitleI,
            UserId = row.Assignments.Where(one => one.ItemId == tick.ItemId).Select(one => (int?)one.OwnerId).FirstOrDefault() ?? tick.ById,
            tick.ValidUntil,
            tick.Item.Text,
        }).Where(tick => tick.ValidUntil <= stale).ToListAsync();
        return owned.Select(one => new Found(one.StandardId, one.SchoolId, one.LowGrade, one.HighGrade, one.IsTitleI, one.OwnerId, one.DueOn, $"{Due(one.DueOn!.Value, today)}: {one.Text}"))
            .Concat(ticked.Select(tick => new Found(tick.StandardId, tick.SchoolId, tick.LowGrade, tick.HighGrade, tick.IsTitleI, tick.UserId, tick.ValidUntil, $"{Stale(tick.ValidUntil!.Value, today)}: {tick.Text}")));
    }

    private static async Task<IEnumerable<Found>> Pieces(IQueryable<SchoolStandard> records, DateOnly today)
    {
        var stale = today.AddDays(StaleDays);
        var pieces = await records.SelectMany(row => row.Evidence.Where(piece => piece.RemovedAt == null), (row, piece) => new
        {
            row.StandardId,
            row.SchoolId,
            row.School.LowGrade,
            row.School.HighGrade,
            row.School.IsTitleI,
            piece.ById,
            ValidUntil = piece.LibraryItem == null ? piece.ValidUntil : piece.LibraryItem.ValidUntil,
        }).Where(piece => piece.ValidUntil <= stale).ToListAsync();
        return pieces.GroupBy(piece => new { piece.StandardId, piece.SchoolId, piece.LowGrade, piece.HighGrade, piece.IsTitleI, piece.ById, piece.ValidUntil }).Select(some => new Found(
            some.Key.StandardId, some.Key.SchoolId, some.Key.LowGrade, some.Key.HighGrade, some.Key.IsTitleI, some.Key.ById, some.Key.ValidUntil,
            $"{Stale(some.Key.ValidUntil!.Value, today)}: {(some.Count() == 1 ? "evidence that you added" : $"{some.Count()} pieces of evidence that you added")}",
            $"{Stale(some.Key.ValidUntil!.Value, today)}: {(some.Count() == 1 ? "evidence that was added" : $"{some.Count()} pieces of evidence that were added")}"));
    }

    private static async Task<IEnumerable<Found>> Returned(IQueryable<SchoolStandard> records)
    {
        var rows = await records.Where(row => row.Claim == StandardClaim.Returned || row.IsAsked).Select(row => new { row.StandardId, row.SchoolId, row.School.LowGrade, row.School.HighGrade, row.School.IsTitleI, IsReturned = row.Claim == StandardClaim.Returned, row.IsAsked }).ToListAsync();
        return rows.SelectMany(row => new[] { row.IsReturned ? "The district returned it for changes" : "", row.IsAsked ? "The district asked a question and waits for your answer" : "" }.Where(text => text.Length > 0)
            .Select(text => new Found(row.StandardId, row.SchoolId, row.LowGrade, row.HighGrade, row.IsTitleI, null, null, text)));
    }

    private async Task<IEnumerable<DigestLine>> Rooms(DateOnly today)
    {
        var stale = today.AddDays(StaleDays);
        return (await db.FamilyRooms.Where(room => room.RemovedAt == null && room.ValidUntil <= stale && db.Schools.Any(school => school.Id == room.SchoolId && school.IsActive)).Select(room => new { room.Id, room.SchoolId, room.ById, room.ValidUntil }).ToListAsync())
            .Select(room => new DigestLine(room.SchoolId, room.ById, null, room.ValidUntil, $"{Stale(room.ValidUntil, today)}: a family room that you saved", $"{OutgoingMail.Portal}/schools/{room.SchoolId}/rooms/{room.Id}") { ToOthers = $"{Stale(room.ValidUntil, today)}: a family room" });
    }

    private static string Due(DateOnly day, DateOnly today) => day < today ? $"Past due since {day:MMMM d}" : day == today ? "Due today" : $"Due {day:MMMM d}";

    private static string Stale(DateOnly until, DateOnly today) => until < today ? $"Out of date since {until.AddDays(1):MMMM d}" : $"Goes out of date after {until:MMMM d}";
}
