using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>The last step: look, decide, import; and afterwards the result, which can be undone.</summary>
public partial class ContactImportsController
{
    private const int RowsShown = 25;

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Check(Reader reader, int id, string? show, int? page)
    {
        ModelState.Clear();
        var import = await db.ContactImports.In(reader.SchoolId).Include(row => row.By).FirstOrDefaultAsync(row => row.Id == id && (row.ById == reader.UserId || (!reader.OwnClassesOnly && row.State != ContactImportState.Waiting)));
        if (import is null) return NotFound();
        if (import.State != ContactImportState.Waiting) return View("Result", await Result(reader, import));
        if (import.Mapping.Fields.Count == 0) return RedirectToAction(nameof(Columns), new { reader.SchoolId, id });
        return View(await CheckPage(reader, import, show, page));
    }

    /// <summary>Keeps what was decided on this page of the preview.</summary>
    [HttpPost("{id:int}/choices")]
    public async Task<IActionResult> Choices(Reader reader, int id, string? show, int? page, ChoicesForm form)
    {
        if (await FindWaiting(reader, id) is null) return NotFound();
        var ids = form.Family.Keys.Concat(form.Shown).Distinct().Take(2 * RowsShown).ToList();
        foreach (var row in await db.ContactImportRows.Where(row => row.ImportId == id && ids.Contains(row.Id)).ToListAsync())
        {
            // Whether the family fits the row is asked anew when it is read: another family's id opens nothing.
            if (form.Family.TryGetValue(row.Id, out var family)) row.FamilyId = family == 0 ? null : family;
            if (form.Shown.Contains(row.Id)) row.TakesDuplicate = form.Take.Contains(row.Id);
        }

        await db.SaveChangesAsync();
        this.Say(words["Your choices are kept. Nothing is imported yet."]);
        return RedirectToAction(nameof(Check), new { reader.SchoolId, id, show, page });
    }

    [HttpPost("{id:int}/import")]
    public async Task<IActionResult> Import(Reader reader, int id, Guid version, [FromServices] ContactImportRun run)
    {
        ModelState.Clear();
        if (await FindWaiting(reader, id) is not { } import) return await FindDone(reader, id) is null ? NotFound() : RedirectToAction(nameof(Check), new { reader.SchoolId, id });
        if (version != import.Version || import.Mapping.Fields.Count == 0) return await Changed(reader, id);
        try
        {
            var count = await run.Import(reader, id, version);
            this.Say(count == 1 ? words["1 contact is in."] : words["{0:N0} contacts are in.", count]);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Changed(reader, id);
        }

        return RedirectToAction(nameof(Check), new { reader.SchoolId, id });
    }

    [HttpPost("{id:int}/undo")]
    public async Task<IActionResult> Undo(Reader reader, int id, [FromServices] ContactImportRun run)
    {
        if (await FindDone(reader, id) is not { } import) return NotFound();
        if (!MayUndo(reader, import))
        {
            if (import.State == ContactImportState.Imported && !IsMine(reader, import)) return Forbid();
            return RedirectToAction(nameof(Check), new { reader.SchoolId, id });
        }

        try
        {
            var count = await run.Undo(reader, id, import.Version);
            this.Say(words["The import is undone. {0:N0} contacts are voided and no longer count.", count]);
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Say(words["Someone else changed this import meanwhile. This is how it stands now."]);
        }

        return RedirectToAction(nameof(Check), new { reader.SchoolId, id });
    }

    /// <summary>Drops a file that was not imported.</summary>
    [HttpPost("{id:int}/cancel")]
    public async Task<IActionResult> Cancel(Reader reader, int id)
    {
        if (await FindWaiting(reader, id) is not { } import) return NotFound();
        await db.ContactImportRows.Where(row => row.ImportId == id).ExecuteDeleteAsync();
        db.ContactImports.Remove(import);
        await db.SaveChangesAsync();
        this.Say(words["The file is dropped. Nothing was imported."]);
        return RedirectToAction(nameof(Index), new { reader.SchoolId });
    }

    /// <summary>The rows that are left out because of a mistake, as they came, with what to do.</summary>
    [HttpGet("{id:int}/errors")]
    public async Task<IActionResult> Errors(Reader reader, int id)
    {
        if (await FindWaiting(reader, id) is not { } import) return NotFound();
        var reading = await ImportReading.Of(db, reader, import, district, clock, languages);
        var cells = await db.ContactImportRows.Where(row => row.ImportId == id).ToDictionaryAsync(row => row.Id, row => row.Cells);
        return await CsvFile.Of($"rows-to-mend-{id}.csv", [words["Row"].Value, words["What is wrong"].Value, words["What to do"].Value, .. import.Columns],
            reading.Rows.Where(row => row.Kind == ReadKind.Wrong).Select(row => (IReadOnlyList<object?>)[row.Number, In(row.Problem), In(row.ToDo), .. cells[row.Id]]));
    }

    private string? In(Said? said) => said is null ? null : words[said.Key, said.Values.Select(value => value is Said inner ? In(inner)! : value).ToArray()].Value;

    private async Task<IActionResult> Changed(Reader reader, int id)
    {
        db.ChangeTracker.Clear();
        if (await FindWaiting(reader, id) is not { } import) return RedirectToAction(nameof(Check), new { reader.SchoolId, id });
        ModelState.AddModelError("", words["The columns or words of this file were changed meanwhile. Look at it again, then import."]);
        return this.Conflicting("Check", await CheckPage(reader, import, show: null, page: null));
    }

    private async Task<CheckPage> CheckPage(Reader reader, ContactImport import, string? show, int? page)
    {
        var reading = await ImportReading.Of(db, reader, import, district, clock, languages);
        ReadKind[] order = [ReadKind.Decide, ReadKind.Wrong, ReadKind.Duplicate, ReadKind.Ready];
        var kind = Enum.TryParse<ReadKind>(show, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted : order.FirstOrDefault(kind => reading.Count(kind) > 0, ReadKind.Ready);
        var rows = reading.Rows.Where(row => row.Kind == kind).ToList();
        var paging = Paging.Of(page, RowsShown, rows.Count);
        return new CheckPage(reader.SchoolId, import, reading, kind, rows.Skip(paging.Skip).Take(RowsShown).ToList(), paging);
    }

    private Task<ContactImport?> FindDone(Reader reader, int id) => db.ContactImports.In(reader.SchoolId).Include(row => row.By)
        .FirstOrDefaultAsync(row => row.Id == id && row.State != ContactImportState.Waiting && (row.ById == reader.UserId || !reader.OwnClassesOnly));

    private bool IsMine(Reader reader, ContactImport import) =>
        import.ById == reader.UserId || HttpContext.RequestServices.GetRequiredService<CurrentUser>().May(Permission.CorrectAnyContact, reader.SchoolId);

    /// <summary>Within the school year, by who imported it or the principal: as any contact is voided.</summary>
    private bool MayUndo(Reader reader, ContactImport import) =>
        import is { State: ContactImportState.Imported, DoneAt: { } at } && IsMine(reader, import) && district.YearOn(clock.Today)?.Contains(clock.DayOf(at)) == true;

    private async Task<ResultPage> Result(Reader reader, ContactImport import)
    {
        var counts = await db.ImportedContacts.Where(link => link.ImportId == import.Id && link.Contact.VoidedAt == null).GroupBy(_ => 1)
            .Select(all => new { TwoWay = all.Count(link => link.Contact.IsTwoWay), Families = all.Select(link => link.Contact.FamilyId).Distinct().Count() }).FirstOrDefaultAsync();
        return new ResultPage(reader.SchoolId, import, import.By.Name, MayUndo(reader, import), counts?.TwoWay ?? 0, counts?.Families ?? 0);
    }
}
