using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.StandardSets;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.AdminStandardImports;

/// <summary>A set from a file: choose it, look at it, then take it. Nothing changes before that.</summary>
[Route("admin/standards/import"), DistrictAccess(Permission.ManageStandards)]
public class AdminStandardImportsController(AppDbContext db, DistrictCache district, DistrictClock clock, CurrentUser me, IStringLocalizer<Words> words) : Controller
{
    // Somewhat more than the form allows, so that a file just too large gets the form's sentence.
    private const long LargestRequest = SetUploadForm.LargestFile + (2 << 20);

    private const int DaysKept = 14;

    [HttpGet("")]
    public IActionResult Index() => View(new SetUploadForm());

    [HttpPost(""), RequestSizeLimit(LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
    public async Task<IActionResult> Index(SetUploadForm form)
    {
        if (!ModelState.IsValid) return this.Invalid(nameof(Index), form);
        try
        {
            using var memory = new MemoryStream();
            await form.File!.CopyToAsync(memory);
            var (bytes, name) = (memory.ToArray(), Path.GetFileName(form.File.FileName));
            var (rows, notRead) = SetJson.Is(bytes) ? SetJson.Read(bytes) : SetTable.Read(bytes);
            var import = new SetImport { ById = me.Id, At = clock.UtcNow, FileName = name.Length > SetImport.FileNameLength ? name[..SetImport.FileNameLength] : name, Content = SetRow.Write(rows) };
            var old = clock.UtcNow.AddDays(-DaysKept);
            db.SetImports.RemoveRange(await db.SetImports.Where(row => row.State == SetImportState.Waiting && row.At < old).ToListAsync());
            db.SetImports.Add(import);
            await db.SaveChangesAsync();
            if (notRead.Count > 0) this.Say(words["Not read, because the portal does not know it: {0}.", string.Join(", ", notRead.Take(10))]);
            return RedirectToAction(nameof(Check), new { importId = import.Id });
        }
        catch (CsvProblem problem)
        {
            ModelState.AddModelError(nameof(form.File), words[problem.Message, problem.Values]);
            return this.Invalid(nameof(Index), form);
        }
    }

    [HttpGet("sample-json")]
    public IActionResult SampleJson() => File(System.Text.Encoding.UTF8.GetBytes(SetSample.From(clock.Today).ToJson()), "application/json", "standards-sample.json");

    [HttpGet("sample-csv")]
    public async Task<IActionResult> SampleCsv() => await CsvFile.Of("standards-sample.csv", SetTable.Columns, SetTable.Rows(SetSample.From(clock.Today)));

    [HttpGet("{importId:int}")]
    public async Task<IActionResult> Check(int importId)
    {
        if (await Find(importId) is not { } import) return NotFound();
        if (import.State != SetImportState.Waiting) return Redirect(import.SetId is { } set ? $"/admin/standards/{set}" : "/admin/standards");
        return View(await Preview(import));
    }

    /// <summary>What is wrong, row by row, to mend the file beside.</summary>
    [HttpGet("{importId:int}/errors")]
    public async Task<IActionResult> Errors(int importId)
    {
        if (await Find(importId) is not { State: SetImportState.Waiting } import) return NotFound();
        return await CsvFile.Of($"standards-to-mend-{importId}.csv", [words["Where"].Value, words["What is wrong"].Value, words["What to do"].Value],
            (await Preview(import)).Problems.Select(problem => (IReadOnlyList<object?>)[In(problem.Place), In(problem.Problem), In(problem.ToDo)]));
    }

    [HttpPost("{importId:int}/take")]
    public async Task<IActionResult> Take(int importId, SetTakeForm form)
    {
        if (await Find(importId) is not { } import) return NotFound();
        if (import.State != SetImportState.Waiting) return Redirect(import.SetId is { } done ? $"/admin/standards/{done}" : "/admin/standards");
        var page = await Preview(import);
        if (page.Problems.Count > 0 || page.Outlook != form.Seen) return this.Conflicting(nameof(Check), page with { HasChanged = true });
        var set = page.Set.ToEntity(clock.Today);
        db.StandardSets.Add(set);
        db.Entry(import).Property(row => row.Version).OriginalValue = form.Version;
        import.MarkDone(set, page.Replaces);
        if (!await db.TrySave(("StandardSets.Code", "IX_StandardSets_Code")))
        {
            var now = await Find(importId);
            return now is { State: SetImportState.Waiting } ? this.Conflicting(nameof(Check), await Preview(now) with { HasChanged = true }) : Redirect("/admin/standards");
        }

        district.Forget();
        this.Say(set.IsFrame ? "The frame is in. Next, tick which of your standards serve it." : "The set is in. Until schools have records under it, it can be removed here again.");
        return Redirect($"/admin/standards/{set.Id}");
    }

    [HttpPost("{importId:int}/cancel")]
    public async Task<IActionResult> Cancel(int importId)
    {
        if (await Find(importId) is not { } import) return NotFound();
        if (import.State == SetImportState.Waiting)
        {
            db.SetImports.Remove(import);
            await db.SaveChangesAsync();
            this.Say("The file is dropped. Nothing was imported.");
        }

        return Redirect("/admin/standards");
    }

    private string In(Said said) => words[said.Key, said.Values];

    private Task<SetImport?> Find(int importId) => db.SetImports.Include(import => import.By).FirstOrDefaultAsync(import => import.Id == importId);

    private async Task<SetImportPage> Preview(SetImport import)
    {
        var reading = new SetReading(SetRow.Read(import.Content));
        var place = SetPlace.Of(reading.Set, await db.StandardSets.ToListAsync(), clock.Today);
        var begins = reading.Set.EffectiveFrom is { } from && district.Years.Any(year => year.StartsOn < from && from <= year.EndsOn);
        return new SetImportPage(import, reading.Set, [.. reading.Problems, .. place.Problems], place.Replaces) { BeginsInMidYear = begins };
    }
}
