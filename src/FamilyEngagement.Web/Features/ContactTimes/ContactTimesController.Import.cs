using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.ContactTimes;

/// <summary>A timetable from a file: choose it, look at every row, then take it. What came in can be taken back as a whole.</summary>
public partial class ContactTimesController
{
    // Somewhat more than the form allows, so that a file just too large gets the form's sentence.
    private const long LargestRequest = TimeUploadForm.LargestFile + (2 << 20);

    private const int RowsShown = 50;

    [HttpGet("import"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Import(int schoolId) => View(await UploadPage(schoolId));

    [HttpPost("import"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
    public async Task<IActionResult> Import(int schoolId, TimeUploadForm form)
    {
        if (queries.Year is not { } year) return NotFound();
        if (!ModelState.IsValid) return this.Invalid(nameof(Import), await UploadPage(schoolId));
        try
        {
            using var memory = new MemoryStream();
            await form.File!.CopyToAsync(memory);
            var name = Path.GetFileName(form.File.FileName);
            var import = new ContactTimeImport
            {
                SchoolId = schoolId,
                SchoolYearId = year.Id,
                Kind = TimeImportKind.File,
                ById = me.Id,
                At = clock.UtcNow,
                FileName = name.Length > ContactTimeImport.FileNameLength ? name[..ContactTimeImport.FileNameLength] : name,
                Table = WaitingTable.Write(TimetableReading.Table(memory.ToArray())),
            };
            db.ContactTimeImports.Add(import);
            await db.SaveChangesAsync();
            return RedirectToAction(nameof(Check), new { schoolId, importId = import.Id });
        }
        catch (CsvProblem problem)
        {
            ModelState.AddModelError(nameof(form.File), words[problem.Message, problem.Values]);
            return this.Invalid(nameof(Import), await UploadPage(schoolId));
        }
    }

    [HttpGet("import/{importId:int}"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Check(int schoolId, int importId, string? show, int? page)
    {
        ModelState.Clear();
        if (await Find(schoolId, importId) is not { } import) return NotFound();
        return import.State == TimeImportState.Waiting ? View(await Preview(import, show, page)) : RedirectToAction(nameof(Index), new { schoolId });
    }

    /// <summary>The rows that are left out because of a mistake, as they came, with what to do.</summary>
    [HttpGet("import/{importId:int}/errors"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Errors(int schoolId, int importId)
    {
        if (await Find(schoolId, importId) is not { State: TimeImportState.Waiting } import) return NotFound();
        var (table, reading) = await Read(import);
        var cells = table.Rows.ToDictionary(row => row.Number, row => row.Cells);
        return await CsvFile.Of($"rows-to-mend-{importId}.csv", [words["Row"].Value, words["What is wrong"].Value, words["What to do"].Value, .. table.Columns],
            reading.Rows.Where(row => row.Kind == ReadTimeKind.Wrong).Select(row => (IReadOnlyList<object?>)[row.Number, In(row.Problem!), In(row.ToDo!), .. cells[row.Number]]));
    }

    [HttpPost("import/{importId:int}/take"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Take(int schoolId, int importId, TakeForm form)
    {
        if (await Find(schoolId, importId) is not { } import) return NotFound();
        if (import.State != TimeImportState.Waiting) return RedirectToAction(nameof(Index), new { schoolId });
        if (await Preview(import, null, null) is var preview && preview.Outlook != form.Seen) return this.Conflicting(nameof(Check), preview with { HasChanged = true });
        var reading = preview.Reading;
        var held = await queries.Times(schoolId, import.SchoolYearId).ToListAsync();
        db.Entry(import).Property(x => x.Version).OriginalValue = form.Version;
        var (added, replaced) = Put(import, reading, held, form.Mode);
        import.MarkDone(added, replaced, reading.Count(ReadTimeKind.Wrong));
        if (!await db.TrySave())
        {
            if (await Find(schoolId, importId) is not { State: TimeImportState.Waiting } now) return RedirectToAction(nameof(Index), new { schoolId });
            return this.Conflicting(nameof(Check), await Preview(now, null, null) with { HasChanged = true });
        }

        this.Say(words["{0:N0} times are in, {1:N0} took the place of others, {2:N0} rows were left out. It can be undone under Changes.", added, replaced, import.LeftOut]);
        return RedirectToAction(nameof(Index), new { schoolId });
    }

    [HttpPost("import/{importId:int}/cancel"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Cancel(int schoolId, int importId)
    {
        if (await Find(schoolId, importId) is not { } import) return NotFound();
        if (import.State == TimeImportState.Waiting)
        {
            db.ContactTimeImports.Remove(import);
            await db.SaveChangesAsync();
            this.Say(words["The file is dropped. Nothing was imported."]);
        }

        return RedirectToAction(nameof(Index), new { schoolId });
    }

    /// <summary>What it added goes, what it replaced comes back; what people changed since then stays as they left it.</summary>
    [HttpPost("import/{importId:int}/undo"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Undo(int schoolId, int importId, Guid version)
    {
        if (await Find(schoolId, importId) is not { } import) return NotFound();
        if (import.State != TimeImportState.Done) return RedirectToAction(nameof(Index), new { schoolId });
        db.Entry(import).Property(x => x.Version).OriginalValue = version;
        var times = await db.ContactTimes.In(schoolId).Where(time => time.SchoolYearId == import.SchoolYearId && (!time.IsRemoved || time.RemovedInId == importId)).ToListAsync();
        foreach (var time in times.Where(time => time.AddedInId == importId && !time.IsRemoved)) time.SetRemoved(true, me.Id, clock.UtcNow);
        foreach (var time in times.Where(time => time.RemovedInId == importId && times.All(other => other.IsRemoved || !other.Overlaps(time)))) time.SetRemoved(false, me.Id, clock.UtcNow);
        import.MarkUndone();
        if (!await db.TrySave()) return await Changed(schoolId);
        this.Say(words["Undone: the times are as they were before."]);
        return RedirectToAction(nameof(Index), new { schoolId });
    }

    private (int Added, int Replaced) Put(ContactTimeImport import, TimetableReading reading, List<ContactTime> held, TimeImportMode mode)
    {
        var has = held.Select(time => time.StaffMemberId).ToHashSet();
        var wanted = reading.Rows.Where(row => row.Kind == ReadTimeKind.Ready && (mode == TimeImportMode.Replace || !has.Contains(row.StaffId))).ToList();
        var replaced = mode == TimeImportMode.Replace ? OthersOf(reading, held) : [];
        foreach (var time in replaced) time.SetRemoved(true, me.Id, clock.UtcNow, import.Id);
        db.ContactTimes.AddRange(wanted.Select(row => new ContactTime
        {
            SchoolId = import.SchoolId,
            SchoolYearId = import.SchoolYearId,
            StaffMemberId = row.StaffId,
            Weekday = row.Day,
            From = row.From,
            To = row.To,
            Note = row.Note,
            ById = me.Id,
            At = clock.UtcNow,
            AddedInId = import.Id,
        }));
        return (wanted.Count, replaced.Count);
    }

    /// <summary>Times on record of teachers in the file that the file does not have.</summary>
    private static List<ContactTime> OthersOf(TimetableReading reading, List<ContactTime> held)
    {
        var teachers = reading.Teachers;
        return held.FindAll(time => teachers.Contains(time.StaffMemberId) && !reading.Rows.Any(row => row.Kind == ReadTimeKind.Same && row.StaffId == time.StaffMemberId && time.Says(row.Day, row.From, row.To, row.Note)));
    }

    private string In(Said said) => words[said.Key, [.. said.Values.Select(value => value is Said inner ? words[inner.Key].Value : value)]];

    private Task<ContactTimeImport?> Find(int schoolId, int importId) => db.ContactTimeImports.In(schoolId).Include(import => import.By).FirstOrDefaultAsync(import => import.Id == importId);

    private async Task<(CsvTable Table, TimetableReading Reading)> Read(ContactTimeImport import)
    {
        var table = WaitingTable.Read(import.Table);
        return (table, new TimetableReading(table, await queries.Teachers(import.SchoolId), await queries.Times(import.SchoolId, import.SchoolYearId).AsNoTracking().ToListAsync()));
    }

    private async Task<TimeImportPage> Preview(ContactTimeImport import, string? show, int? page)
    {
        var table = WaitingTable.Read(import.Table);
        var teachers = await queries.Teachers(import.SchoolId);
        var held = await queries.Times(import.SchoolId, import.SchoolYearId).AsNoTracking().ToListAsync();
        var reading = new TimetableReading(table, teachers, held);
        var kind = Enum.TryParse<ReadTimeKind>(show, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted : reading.Count(ReadTimeKind.Wrong) > 0 ? ReadTimeKind.Wrong : ReadTimeKind.Ready;
        var rows = reading.Rows.Where(row => row.Kind == kind).ToList();
        var paging = Paging.Of(page, RowsShown, rows.Count);
        var has = held.Select(time => time.StaffMemberId).ToHashSet();
        return new TimeImportPage(import.SchoolId, import, reading, kind, [.. rows.Skip(paging.Skip).Take(RowsShown)], paging, teachers.ToDictionary(teacher => teacher.Id, teacher => teacher.Name))
        { Replaced = OthersOf(reading, held).Count, ForNew = reading.Rows.Count(row => row.Kind == ReadTimeKind.Ready && !has.Contains(row.StaffId)) };
    }

    private async Task<TimeUploadPage> UploadPage(int schoolId) =>
        new(schoolId, await db.ContactTimeImports.In(schoolId).Where(import => import.State == TimeImportState.Waiting).Include(import => import.By).AsNoTracking().OrderByDescending(import => import.At).Take(5).ToListAsync());
}
