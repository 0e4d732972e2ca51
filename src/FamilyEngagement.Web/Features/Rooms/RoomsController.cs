using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Rooms;

/// <summary>Rooms for families: the list with what the signs lack, one room, its sign for the door. Changes are in the other file.</summary>
[Route("schools/{schoolId:int}/rooms"), SchoolAccess(Permission.ViewEvidence)]
public partial class RoomsController(AppDbContext db, CurrentUser me, DistrictCache district, DistrictClock clock, IStringLocalizer<Words> words) : Controller
{
    private const int PageSize = 20, MostRooms = 200;

    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, int? page, bool removed = false)
    {
        ModelState.Clear();
        var mayKeep = me.May(Permission.KeepEvidence, schoolId);
        removed &= mayKeep;
        var rooms = await Rooms(schoolId, withRemoved: mayKeep);
        var inUse = rooms.Where(room => !room.IsRemoved).ToList();
        var shown = removed ? rooms.Where(room => room.IsRemoved).ToList() : inUse;
        var paging = Paging.Of(page, PageSize, shown.Count);
        var missing = inUse.Count == 0 ? [] : (await db.LanguagesRead(schoolId, Least(schoolId))).MissingFrom(inUse.Where(room => !room.IsOutOfDate(clock.Today)));
        return View(new RoomsPage(schoolId, mayKeep, removed, rooms.Count > inUse.Count, shown.Skip(paging.Skip).Take(PageSize).ToList(), paging, missing));
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(int schoolId)
    {
        var (resources, languages) = (Resources, HttpContext.RequestServices.GetRequiredService<Languages>());
        string[] head = [words["Room"], words["Place"], .. RoomForm.Week.Select(day => words.Day(day)), words["About the hours"], words["What is there"], words["Languages on the signs"], words["Photo"], words["Valid until"], words["State"]];
        return await CsvFile.Of("family-rooms.csv", head, (await Rooms(schoolId, withRemoved: false)).Select(room => (IReadOnlyList<object?>)[
            room.Name, room.Place, .. RoomForm.Week.Select(day => room.Hours.Find(hour => hour.Day == day) is { } hour ? $"{hour.From:HH:mm}-{hour.To:HH:mm}" : ""), room.HoursNote,
            string.Join("; ", room.Resources.Select(code => words[resources.Label(code)].Value).Append(room.OwnResources).Where(text => text.Length > 0)),
            string.Join("; ", room.SignLanguages.Select(languages.Name)), words[room.PhotoId is null ? "No" : "Yes"], room.ValidUntil.ToString("yyyy-MM-dd"), words[room.IsOutOfDate(clock.Today) ? "Out of date" : "In use"]]));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int schoolId, int id) => await ShowPage(schoolId, id) is { } page ? View(page) : NotFound();

    /// <summary>For the door: what a family wants to know before it knocks.</summary>
    [HttpGet("{id:int}/door-sign")]
    public async Task<IActionResult> DoorSign(int schoolId, int id) =>
        await db.FamilyRooms.AsNoTracking().In(schoolId).FirstOrDefaultAsync(room => room.Id == id && room.RemovedAt == null) is { } room
            ? View(new RoomPage(schoolId, me.May(Permission.KeepEvidence, schoolId), room, [])) : NotFound();

    private async Task<RoomPage?> ShowPage(int schoolId, int id)
    {
        var mayKeep = me.May(Permission.KeepEvidence, schoolId);
        if (await db.FamilyRooms.AsNoTracking().In(schoolId).Include(room => room.Photo).Include(room => room.By).FirstOrDefaultAsync(room => room.Id == id) is not { } room || (room.IsRemoved && !mayKeep)) return null;
        return new RoomPage(schoolId, mayKeep, room, (await db.LanguagesRead(schoolId, Least(schoolId))).MissingFrom([room]));
    }

    private RoomResources Resources => HttpContext.RequestServices.GetRequiredService<RoomResources>();

    /// <summary>A school has a few; the bound is for the mistake.</summary>
    private Task<List<FamilyRoom>> Rooms(int schoolId, bool withRemoved) => db.FamilyRooms.AsNoTracking().In(schoolId).Where(room => withRemoved || room.RemovedAt == null)
        .Include(room => room.By).OrderBy(room => room.Name).ThenBy(room => room.Id).Take(MostRooms).ToListAsync();

    /// <summary>Who does not see the whole school is not told of languages of few families.</summary>
    private int? Least(int schoolId) => me.May(Permission.ViewWholeSchool, schoolId) ? null : district.Settings.SmallGroup;
}
