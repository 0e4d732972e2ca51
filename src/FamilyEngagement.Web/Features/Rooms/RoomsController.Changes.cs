using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Rooms;

public partial class RoomsController
{
    [HttpGet("new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> New(int schoolId) =>
        View("Edit", await EditPage(schoolId, null, new RoomForm { ValidUntil = district.YearOn(clock.Today)?.EndsOn ?? clock.Today.AddYears(1), SignLanguages = ["en"] }));

    [HttpPost("new"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> New(int schoolId, RoomForm form)
    {
        if (ModelState.IsValid && await db.FamilyRooms.In(schoolId).CountAsync() >= MostRooms) ModelState.AddModelError("", "A school has at most 200 rooms here, removed ones among them.");
        if (!ModelState.IsValid) return this.Invalid("Edit", await EditPage(schoolId, null, form));
        var room = new FamilyRoom { SchoolId = schoolId, Name = "", Place = "", ValidUntil = default };
        await Write(room, form);
        db.FamilyRooms.Add(room);
        await db.SaveChangesAsync();
        this.Say(words["The room is on record. Print the sign for its door."]);
        return RedirectToAction(nameof(Show), new { schoolId, id = room.Id });
    }

    [HttpGet("{id:int}/edit"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Edit(int schoolId, int id) =>
        await Find(schoolId, id) is { IsRemoved: false } room ? View(await EditPage(schoolId, room, RoomForm.Of(room))) : NotFound();

    [HttpPost("{id:int}/edit"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> Edit(int schoolId, int id, RoomForm form)
    {
        if (await Find(schoolId, id) is not { IsRemoved: false } room) return NotFound();
        if (room.PhotoId is not null && !form.NoPhoto && string.IsNullOrEmpty(form.PhotoAlt) && form.Photo is null) ModelState.AddModelError(nameof(form.PhotoAlt), words["Say in a few words what the photo shows."]);
        if (!ModelState.IsValid) return this.Invalid("Edit", await EditPage(schoolId, room, form));
        if (room.Version != form.Version) return await Conflict(schoolId, room, form);
        db.Entry(room).Property(x => x.Version).OriginalValue = form.Version;
        await Write(room, form);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Find(schoolId, id) is { IsRemoved: false } now ? await Conflict(schoolId, now, form) : NotFound();
        }

        this.Say(words["The room is saved."]);
        return RedirectToAction(nameof(Show), new { schoolId, id });
    }

    [HttpPost("{id:int}/remove"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> Remove(int schoolId, int id, Guid version) => Turn(schoolId, id, version, room => room.Remove(me.Id, clock.UtcNow), "The room is off the list. Removed rooms can be brought back.");

    [HttpPost("{id:int}/restore"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> Restore(int schoolId, int id, Guid version) => Turn(schoolId, id, version, room => room.Restore(me.Id, clock.UtcNow), "The room is on the list again.");

    private async Task<IActionResult> Turn(int schoolId, int id, Guid version, Action<FamilyRoom> step, string said)
    {
        if (await Find(schoolId, id) is not { } room) return NotFound();
        db.Entry(room).Property(x => x.Version).OriginalValue = version;
        step(room);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await ShowPage(schoolId, id) is { } page ? this.Conflicting(nameof(Show), page with { IsConflict = true }) : NotFound();
        }

        this.Say(words[said]);
        return RedirectToAction(nameof(Show), new { schoolId, id });
    }

    private async Task Write(FamilyRoom room, RoomForm form)
    {
        form.WriteTo(room);
        if (form.Photo is not null) room.Show(await db.KeepFile(form.Photo, room.SchoolId, planId: null, me.Id, clock.UtcNow), form.PhotoAlt!);
        else if (form.NoPhoto) room.TakeDownPhoto();
        else if (room.PhotoId is not null) room.PhotoAlt = form.PhotoAlt ?? "";
        room.Saved(me.Id, clock.UtcNow);
    }

    private Task<FamilyRoom?> Find(int schoolId, int id) => db.FamilyRooms.In(schoolId).Include(room => room.Photo).FirstOrDefaultAsync(room => room.Id == id);

    private async Task<IActionResult> Conflict(int schoolId, FamilyRoom room, RoomForm form)
    {
        var languages = HttpContext.RequestServices.GetRequiredService<Languages>();
        var typed = new FamilyRoom { SchoolId = schoolId, Name = "", Place = "", ValidUntil = default };
        form.WriteTo(typed);
        string Named(IEnumerable<string> codes, Func<string, string> label) => string.Join(", ", codes.Order(StringComparer.Ordinal).Select(label));
        var differences = Difference.Between(
            ("Name", room.Name, typed.Name), ("Place", room.Place, typed.Place), ("Hours", words.Line(room.Hours), words.Line(typed.Hours)), ("About the hours", room.HoursNote, typed.HoursNote),
            ("What is there", Named(room.Resources, code => words[Resources.Label(code)]), Named(typed.Resources, code => words[Resources.Label(code)])), ("What else is there", room.OwnResources, typed.OwnResources),
            ("Languages on the signs", Named(room.SignLanguages, languages.Name), Named(typed.SignLanguages, languages.Name)), ("Valid until", room.ValidUntil, typed.ValidUntil));
        form.Version = room.Version;
        return this.Conflicting("Edit", await EditPage(schoolId, room, form) with { Differences = differences });
    }

    private async Task<EditRoomPage> EditPage(int schoolId, FamilyRoom? room, RoomForm form)
    {
        var languages = HttpContext.RequestServices.GetRequiredService<Languages>();
        var read = (await db.LanguagesRead(schoolId, least: null)).Select(gap => gap.Language);
        var offered = new[] { "en" }.Concat(read).Concat(district.Settings.LanguageCodes).Concat(form.SignLanguages).Where(languages.IsKnown).Distinct().Select(code => new Choice(code, languages.Name(code)));
        return new EditRoomPage(schoolId, room?.Id, form, room?.PhotoId is not null, [.. offered]);
    }
}
