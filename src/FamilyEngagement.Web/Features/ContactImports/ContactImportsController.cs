using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>
/// Contacts from a file of another tool, in steps: file, columns, words, check. The file waits on the server; until the last
/// step nothing else changes. Only who uploaded it sees its rows.
/// </summary>
[Route("schools/{schoolId:int}/contacts/import"), SchoolAccess(Permission.LogContacts)]
public partial class ContactImportsController(AppDbContext db, DistrictCache district, DistrictClock clock, Languages languages, IStringLocalizer<Words> words) : Controller
{
    // Somewhat more than the form allows, so that a file just too large gets the form's sentence.
    private const long LargestRequest = ImportFile.LargestFile + (3 << 20);

    private const int ListSize = 25;

    [HttpGet("")]
    public async Task<IActionResult> Index(Reader reader, int? page)
    {
        ModelState.Clear();
        return View(await List(reader, page));
    }

    [HttpPost(""), RequestSizeLimit(LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
    public async Task<IActionResult> Upload(Reader reader, UploadForm form)
    {
        if (!ModelState.IsValid) return this.Invalid("Index", await List(reader, page: null));
        ImportFile file;
        try
        {
            using var memory = new MemoryStream();
            await form.File!.CopyToAsync(memory);
            file = ImportFile.Read(memory.ToArray());
        }
        catch (CsvProblem problem)
        {
            ModelState.AddModelError(nameof(form.File), words[problem.Message, problem.Values]);
            return this.Invalid("Index", await List(reader, page: null));
        }

        var name = Path.GetFileName(form.File.FileName);
        var remembered = await db.RememberedMappings.In(reader.SchoolId).FirstOrDefaultAsync(row => row.Signature == file.Signature);
        var import = new ContactImport
        {
            SchoolId = reader.SchoolId,
            ById = reader.UserId,
            At = clock.UtcNow,
            FileName = name.Length > ContactImport.FileNameLength ? name[..ContactImport.FileNameLength] : name,
            Columns = [.. file.Columns],
            Signature = file.Signature,
            Mapping = remembered?.Mapping ?? new ImportMapping(),
        };
        import.Rows.AddRange(file.Rows.Select(row => new ContactImportRow { Number = row.Number, Cells = row.Cells }));
        db.ContactImports.Add(import);
        await db.SaveChangesAsync();
        return remembered is null ? RedirectToAction(nameof(Columns), new { reader.SchoolId, id = import.Id }) : await Next(reader, import);
    }

    [HttpGet("{id:int}/columns")]
    public async Task<IActionResult> Columns(Reader reader, int id)
    {
        if (await FindWaiting(reader, id) is not { } import) return NotFound();
        var mapping = import.Mapping;
        var form = new ColumnsForm { Fields = mapping.Fields.Count > 0 ? mapping.Fields : ImportGuess.Fields(import.Columns), Channel = mapping.Channel, Outcome = mapping.Outcome, Mode = mapping.Mode };
        return View(await ColumnsPage(reader, import, form));
    }

    [HttpPost("{id:int}/columns")]
    public async Task<IActionResult> Columns(Reader reader, int id, ColumnsForm form)
    {
        if (await FindWaiting(reader, id) is not { } import) return NotFound();
        if (ModelState.IsValid && form.Fields.Count != import.Columns.Count) ModelState.AddModelError("Fields_0", words["Say which column names the student or the family."]);
        if (!ModelState.IsValid) return this.Invalid("Columns", await ColumnsPage(reader, import, form));
        import.Mapping = new ImportMapping { Fields = form.Fields, Channel = form.Channel, Outcome = form.Outcome, Mode = form.Mode, Words = import.Mapping.Words, Order = import.Mapping.Order };
        await db.SaveChangesAsync();
        return await Next(reader, import);
    }

    [HttpGet("{id:int}/words")]
    public async Task<IActionResult> Words(Reader reader, int id) =>
        await FindWaiting(reader, id) is not { } import ? NotFound() : View(await WordsPage(reader, import, new WordsForm { Order = import.Mapping.Order }));

    [HttpPost("{id:int}/words")]
    public async Task<IActionResult> Words(Reader reader, int id, WordsForm form)
    {
        if (await FindWaiting(reader, id) is not { } import) return NotFound();
        var page = await WordsPage(reader, import, form);
        if (page.SampleDay is not null && form.Order is not (DayOrder.MonthFirst or DayOrder.DayFirst)) ModelState.AddModelError(nameof(form.Order), words["Say whether the month or the day comes first."]);
        var wrong = form.Words.FindIndex(word => !string.IsNullOrEmpty(word.Code) && !page.Groups.Any(group => group.Field == word.Field && group.Choices.Any(choice => choice.Value == word.Code)));
        if (wrong >= 0) ModelState.AddModelError($"Words[{wrong}].Code", words["Choose from the list."]);
        if (!ModelState.IsValid) return this.Invalid("Words", page);
        var told = new Dictionary<string, string>(import.Mapping.Words);
        foreach (var word in form.Words.Take(WordsForm.Most).Where(word => word.Text is { Length: <= ImportWordList.LongestWord })) told[ImportMapping.Key(word.Field, word.Text!)] = word.Code ?? "";
        var mapping = import.Mapping;
        import.Mapping = new ImportMapping { Fields = mapping.Fields, Channel = mapping.Channel, Outcome = mapping.Outcome, Mode = mapping.Mode, Words = told, Order = form.Order ?? mapping.Order };
        await db.SaveChangesAsync();
        return RedirectToAction(nameof(Check), new { reader.SchoolId, id });
    }

    /// <summary>The words are asked for when the file uses some that nobody has explained here yet.</summary>
    private async Task<IActionResult> Next(Reader reader, ContactImport import)
    {
        var list = await ImportWordList.Of(db, import);
        return RedirectToAction(list.IsExplained(import.Mapping) ? nameof(Check) : nameof(Words), new { reader.SchoolId, id = import.Id });
    }

    private Task<ContactImport?> FindWaiting(Reader reader, int id) =>
        db.ContactImports.In(reader.SchoolId).FirstOrDefaultAsync(row => row.Id == id && row.ById == reader.UserId && row.State == ContactImportState.Waiting);

    private async Task<ContactImportsPage> List(Reader reader, int? page)
    {
        var imports = db.ContactImports.In(reader.SchoolId).Where(row => row.ById == reader.UserId || (!reader.OwnClassesOnly && row.State != ContactImportState.Waiting));
        var paging = Paging.Of(page, ListSize, await imports.CountAsync());
        return new ContactImportsPage(reader.SchoolId, await imports.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Skip(paging.Skip).Take(ListSize)
            .Select(row => new ContactImportsPage.Row(row.Id, row.FileName, row.At, row.By.Name, row.ById == reader.UserId, row.State, row.Imported, row.LeftOut)).ToListAsync(), paging);
    }

    private async Task<ColumnsPage> ColumnsPage(Reader reader, ContactImport import, ColumnsForm form)
    {
        const int Read = 40, Shown = 3;
        var cells = await db.ContactImportRows.Where(row => row.ImportId == import.Id).OrderBy(row => row.Number).Take(Read).Select(row => row.Cells).ToListAsync();
        var samples = import.Columns.Select((_, at) => (IReadOnlyList<string>)cells.Where(row => at < row.Count && row[at].Length > 0).Select(row => row[at]).Distinct().Take(Shown).ToList()).ToList();
        while (form.Fields.Count < import.Columns.Count) form.Fields.Add(ImportField.Nothing);
        return new ColumnsPage(reader.SchoolId, import, form, samples, import.Mapping.Fields.Count > 0);
    }

    private async Task<WordsPage> WordsPage(Reader reader, ContactImport import, WordsForm form)
    {
        var list = await ImportWordList.Of(db, import);
        var groups = list.Words.Select(group => new WordsPage.Group(group.Key, group.Value.Select(word => new WordsPage.Word(word.Text, word.Rows,
            import.Mapping.Words.TryGetValue(ImportMapping.Key(group.Key, word.Text), out var told) ? told : list.Guess(group.Key, word.Text, district.Words, languages))).ToList(),
            list.Choices(group.Key, district, languages, words))).ToList();
        return new WordsPage(reader.SchoolId, import, form, groups, list.SampleDay);
    }
}
