using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Campaigns;

/// <summary>The table: read, saved as a whole or row by row, printed and downloaded; families come and go.</summary>
public partial class CampaignsController
{
    private const int PageSize = 100, FoundSize = 8;

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(Reader reader, int id, CampaignFilter filter)
    {
        ModelState.Clear();
        if (await Find(reader, id) is not { } campaign) return NotFound();
        return View(await Page(reader, campaign, filter, new RowsForm { Day = clock.Today }));
    }

    /// <summary>Without script: one row by its button, or all rows of the page.</summary>
    [HttpPost("{id:int}/rows")]
    public async Task<IActionResult> Rows(Reader reader, int id, CampaignFilter filter, RowsForm form)
    {
        if (await Find(reader, id) is not { } campaign) return NotFound();
        CheckDay(campaign, form);
        if (!ModelState.IsValid) return this.Invalid("Show", Back(await Page(reader, campaign, filter, form), form, []));
        var typed = form.Only is { } only ? form.Rows.Where(row => row.Key == only).ToDictionary() : form.Rows;
        var problems = await log.Save(reader, campaign, typed, form.Day ?? clock.Today);
        if (problems.Count == 0)
        {
            this.Say(form.Only is null ? words["All rows are saved."] : words["Saved."]);
            var query = QueryString.Create(Request.Query.Where(part => part.Key is "q" or "show" or "page"));
            return Redirect($"/schools/{reader.SchoolId}/campaigns/{id}{query}{(form.Only is { } row ? $"#r{row}" : "")}");
        }

        db.ChangeTracker.Clear();
        campaign = (await Find(reader, id))!;
        foreach (var (row, problem) in problems) ModelState.AddModelError($"Rows[{row}].Outcome", words[problem.Key, problem.Values]);
        var page = Back(await Page(reader, campaign, filter, form), form, problems);
        return problems.Values.All(problem => problem.IsConflict) ? this.Conflicting("Show", page) : this.Invalid("Show", page);
    }

    /// <summary>With script: one row; what comes back goes into its last cell.</summary>
    [HttpPost("{id:int}/rows/{rowId:int}")]
    public async Task<IActionResult> Row(Reader reader, int id, int rowId, RowsForm form)
    {
        if (await Find(reader, id) is not { } campaign || !await db.RowsIn(reader, id).AnyAsync(row => row.Id == rowId)) return NotFound();
        CheckDay(campaign, form);
        var problem = ModelState.IsValid ? null : new RowProblem(ModelState.Values.SelectMany(field => field.Errors).First().ErrorMessage, []);
        problem ??= (await log.Save(reader, campaign, form.Rows.Where(row => row.Key == rowId).ToDictionary(), form.Day ?? clock.Today)).GetValueOrDefault(rowId);
        db.ChangeTracker.Clear();
        var key = (await db.RowKeys(reader, id)).First(row => row.Id == rowId);
        var contact = key.ContactId is { } saved ? (await db.ContactsIn(reader).Where(row => row.Id == saved).LinesFor(db, reader)).FirstOrDefault() : null;
        // Tells the script that this is a row and not an error page.
        Response.Headers["X-Row"] = rowId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (problem is not null) Response.StatusCode = problem.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return PartialView("_State", (rowId, contact, contact is null ? null : key.Version, contact is null ? null : key.SavedAt, problem));
    }

    [HttpPost("{id:int}/families")]
    public async Task<IActionResult> Add(Reader reader, int id, int? familyId, string? q)
    {
        if (await Find(reader, id) is not { } campaign) return NotFound();
        var url = $"/schools/{reader.SchoolId}/campaigns/{id}";
        if (familyId is null) return Redirect($"{url}{QueryString.Create("find", (q ?? "")[..Math.Min(q?.Length ?? 0, CampaignFilter.TextLength)])}#walkin");
        var family = await db.FamiliesIn(reader).Where(row => row.Id == familyId).Select(row => new { row.Id, row.Name }).FirstOrDefaultAsync();
        if (family is null) return NotFound();
        var row = await db.CampaignFamilies.FirstOrDefaultAsync(other => other.CampaignId == id && other.FamilyId == familyId);
        if (campaign.ClosedAt is not null) this.Say(words["This campaign is closed. Reopen it to add a family."]);
        else if (row is not null) this.Say(words["The {0} family is on the list already.", family.Name]);
        else
        {
            row = new CampaignFamily { FamilyId = family.Id, CampaignId = id };
            db.CampaignFamilies.Add(row);
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateException problem) when (problem.Breaks("CampaignFamilies.CampaignId", "IX_CampaignFamilies_CampaignId_FamilyId"))
            {
                // Another person added the family in the same moment: it is on the list, as both wanted.
                db.ChangeTracker.Clear();
            }

            this.Say(words["The {0} family is on the list.", family.Name]);
        }

        return Redirect($"{url}?q={Uri.EscapeDataString(family.Name)}");
    }

    /// <summary>Takes an open row off the list; one with a contact stays.</summary>
    [HttpPost("{id:int}/remove")]
    public async Task<IActionResult> Remove(Reader reader, int id, int rowId)
    {
        if (await Find(reader, id) is not { } campaign) return NotFound();
        var row = await db.RowsIn(reader, id).Include(other => other.Contact).FirstOrDefaultAsync(other => other.Id == rowId);
        if (row is null) return NotFound();
        if (!campaign.MayManage(reader)) return Forbid();
        if (row.Contact is { IsVoided: false } || campaign.ClosedAt is not null) this.Say(words["This family stays on the list: its row is saved, or the campaign is closed."]);
        else
        {
            db.CampaignFamilies.Remove(row);
            await db.SaveChangesAsync();
            this.Say(words["The family is off the list."]);
        }

        return RedirectToAction(nameof(Show), new { reader.SchoolId, id });
    }

    [HttpGet("{id:int}/print")]
    public async Task<IActionResult> Print(Reader reader, int id, CampaignFilter filter)
    {
        ModelState.Clear();
        if (await Find(reader, id) is not { } campaign) return NotFound();
        return View(await Page(reader, campaign, filter, new RowsForm(), size: Campaign.MostFamilies));
    }

    [HttpGet("{id:int}/export")]
    public async Task<IActionResult> Export(Reader reader, int id, CampaignFilter filter)
    {
        ModelState.Clear();
        if (await Find(reader, id) is not { } campaign) return NotFound();
        var page = await Page(reader, campaign, filter, new RowsForm(), size: Campaign.MostFamilies);
        var languages = HttpContext.RequestServices.GetRequiredService<Languages>();
        string[] head = ["Family", "Children", "Language", "People to call", "Last talk", "What happened", "Two-way", "Note", "Saved by", "Saved at"];
        return await CsvFile.Of($"campaign-{id}-{clock.Today:yyyy-MM-dd}.csv", head.Select(title => words[title].Value).ToList(), page.Rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Family.Name, string.Join(", ", row.Family.ChildrenHere.Select(child => child.GivenName)), languages.Name(row.Family.Spoken), string.Join("; ", row.People.Select(person => $"{person.Name} {person.Phone}".Trim())),
            row.LastTalk?.ToString("yyyy-MM-dd"), row.Contact is null ? null : row.Contact.What is { } what ? words[district.Words.Outcome(what.Outcome)].Value : words[row.Contact.IsRestricted ? "Restricted contact" : "Saved"].Value,
            row.Contact?.What is { } said ? words[said.IsTwoWay ? "yes" : "no"].Value : null, row.Contact?.What is { } noted ? campaign.OwnPart(noted.Note) : null, row.Contact?.What?.Author,
            row.Contact?.What is null || row.SavedAt is not { } at ? null : clock.ToLocal(at).ToString("yyyy-MM-dd HH:mm"),
        ]));
    }

    private void CheckDay(Campaign campaign, RowsForm form)
    {
        if (form.Day < campaign.Day) ModelState.AddModelError(nameof(form.Day), words["The campaign began on {0:D}. Choose that day or a later one.", campaign.Day]);
    }

    /// <summary>What was typed and not saved, put back into its row.</summary>
    private static CampaignPage Back(CampaignPage page, RowsForm form, Dictionary<int, RowProblem> problems) => page with
    {
        Rows = page.Rows.Select(row => form.Rows.TryGetValue(row.Id, out var typed) && (problems.ContainsKey(row.Id) || form.Only is not null || problems.Count == 0)
            ? row with { Typed = typed, Problem = problems.GetValueOrDefault(row.Id) } : row).ToList(),
    };

    private async Task<CampaignPage> Page(Reader reader, Campaign campaign, CampaignFilter filter, RowsForm form, int size = PageSize)
    {
        var keys = await db.RowKeys(reader, campaign.Id);
        var fitting = keys.Where(row => row.Fits(filter)).ToList();
        var paging = Paging.Of(filter.Page, size, fitting.Count);
        var shown = fitting.Skip(paging.Skip).Take(size).ToList();
        var onList = keys.Select(row => row.FamilyId).ToHashSet();
        var found = string.IsNullOrWhiteSpace(filter.Find) || Folding.Terms(filter.Find).Length == 0 ? []
            : (await db.FamiliesMatching(reader, filter.Find).OrderBy(family => family.SearchText).Select(family => family.Id).Take(FoundSize + onList.Count).ToListAsync()).Where(family => !onList.Contains(family)).Take(FoundSize).ToList();
        var lines = await db.FamilyLinesIn(reader, shown.Select(row => row.FamilyId).Concat(found).ToList());
        return new CampaignPage(reader.SchoolId, campaign, campaign.Owner.Name, filter, form, campaign.MayManage(reader), keys.Progress(),
            await db.Rows(reader, shown, lines, log), paging, found.Where(lines.ContainsKey).Select(family => lines[family]).ToList());
    }
}
