using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Campaigns;

/// <summary>Campaigns of calls and messages: the list, a new one, and its settings. The table itself is in the other file.</summary>
[Route("schools/{schoolId:int}/campaigns"), SchoolAccess(Permission.LogContacts)]
public partial class CampaignsController(AppDbContext db, DistrictCache district, DistrictClock clock, CampaignLog log, IStringLocalizer<Words> words) : Controller
{
    private const int ListSize = 25;

    [HttpGet("")]
    public async Task<IActionResult> Index(Reader reader, int? page)
    {
        ModelState.Clear();
        var campaigns = db.CampaignsIn(reader);
        var paging = Paging.Of(page, ListSize, await campaigns.CountAsync());
        // Open ones first, then by day.
        var rows = await campaigns.OrderBy(campaign => campaign.ClosedAt != null).ThenByDescending(campaign => campaign.Day).ThenByDescending(campaign => campaign.Id).Skip(paging.Skip).Take(ListSize)
            .Select(campaign => new { campaign.Id, campaign.Name, campaign.Channel, campaign.Day, campaign.Until, Owner = campaign.Owner.Name, campaign.ClosedAt }).ToListAsync();
        var progress = await db.ProgressOf(reader, rows.Select(row => row.Id).ToList());
        return View(new CampaignsPage(reader.SchoolId, rows.Select(row => new CampaignsPage.Row(
            row.Id, row.Name, row.Channel, row.Day, row.Until, row.Owner, row.ClosedAt is not null, progress.GetValueOrDefault(row.Id) ?? new CampaignProgress(0, 0, 0, 0))).ToList(), paging));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(Reader reader, int? from)
    {
        ModelState.Clear();
        return View(await NewPage(reader, new NewCampaignForm { Day = clock.Today, From = from }, pick: null));
    }

    [HttpPost("new")]
    public async Task<IActionResult> New(Reader reader, NewCampaignForm form)
    {
        if (form.Step != "make" || form.Counted is null)
        {
            // Looking who fits is no attempt to save: nothing else is asked for yet.
            foreach (var (name, field) in ModelState) if (name != nameof(form.List)) field.Errors.Clear();
            return ModelState[nameof(form.List)]?.Errors.Count > 0 ? this.Invalid("New", await NewPage(reader, form, pick: null)) : View(await NewPage(reader, form, await Pick(reader, form)));
        }

        if (!ModelState.IsValid) return this.Invalid("New", await NewPage(reader, form, ModelState[nameof(form.List)]?.Errors.Count > 0 ? null : await Pick(reader, form)));
        var pick = await Pick(reader, form);
        if (pick.Families.Count is 0 or > Campaign.MostFamilies)
        {
            ModelState.AddModelError(nameof(form.Grade), pick.Families.Count == 0 ? words["No family fits. Change what you ask for."] : words["{0:N0} families fit. A campaign has at most {1:N0}: narrow it.", pick.Families.Count, Campaign.MostFamilies]);
            return this.Invalid("New", await NewPage(reader, form, pick));
        }

        // Someone else was at work meanwhile, or the filter was changed without another look.
        if (pick.Families.Count != form.Counted) return this.Conflicting("New", await NewPage(reader, form, pick));
        var campaign = new Campaign { SchoolId = reader.SchoolId, OwnerId = reader.UserId, CreatedAt = clock.UtcNow, Name = "", Channel = "", Day = default, Mode = "" };
        form.ApplyTo(campaign, isBegun: false);
        campaign.Families.AddRange(pick.Families.Select(family => new CampaignFamily { FamilyId = family.Id }));
        db.Campaigns.Add(campaign);
        await db.SaveChangesAsync();
        this.Say(words["The campaign is ready. Each row saves on its own."]);
        return RedirectToAction(nameof(Show), new { reader.SchoolId, id = campaign.Id });
    }

    [HttpGet("{id:int}/edit")]
    public async Task<IActionResult> Edit(Reader reader, int id) => await Find(reader, id) is not { } campaign ? NotFound()
        : !campaign.MayManage(reader) ? Forbid()
        : View(new EditCampaignPage(reader.SchoolId, id, CampaignForm.Of(campaign), await IsBegun(id), Now: null));

    [HttpPost("{id:int}/edit")]
    public async Task<IActionResult> Edit(Reader reader, int id, CampaignForm form)
    {
        if (await Find(reader, id) is not { } campaign) return NotFound();
        if (!campaign.MayManage(reader)) return Forbid();
        var isBegun = await IsBegun(id);
        if (!ModelState.IsValid) return this.Invalid("Edit", new EditCampaignPage(reader.SchoolId, id, form, isBegun, Now: null));
        var now = CampaignForm.Of(campaign);
        form.ApplyTo(campaign, isBegun);
        db.Entry(campaign).Property(row => row.Version).OriginalValue = form.Version;
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            form.Version = now.Version;
            return this.Conflicting("Edit", new EditCampaignPage(reader.SchoolId, id, form, isBegun, now));
        }

        this.Say(words["Campaign saved."]);
        return RedirectToAction(nameof(Show), new { reader.SchoolId, id });
    }

    [HttpPost("{id:int}/close")]
    public Task<IActionResult> Close(Reader reader, int id) => Turn(reader, id, campaign => campaign.Close(clock.UtcNow), "Campaign closed. Its contacts stay as they are.");

    [HttpPost("{id:int}/reopen")]
    public Task<IActionResult> Reopen(Reader reader, int id) => Turn(reader, id, campaign => campaign.Reopen(), "Campaign reopened.");

    private async Task<IActionResult> Turn(Reader reader, int id, Action<Campaign> step, string said)
    {
        if (await Find(reader, id) is not { } campaign) return NotFound();
        if (!campaign.MayManage(reader)) return Forbid();
        step(campaign);
        await db.SaveChangesAsync();
        this.Say(words[said]);
        return RedirectToAction(nameof(Show), new { reader.SchoolId, id });
    }

    private Task<Campaign?> Find(Reader reader, int id) => db.CampaignsIn(reader).Include(campaign => campaign.Owner).FirstOrDefaultAsync(campaign => campaign.Id == id);

    private Task<bool> IsBegun(int id) => db.CampaignFamilies.AnyAsync(row => row.CampaignId == id && row.ContactId != null);

    private Task<FamilyPick> Pick(Reader reader, NewCampaignForm form) => FamilyPick.For(db, reader, form, district, clock.Today);

    private async Task<NewCampaignPage> NewPage(Reader reader, NewCampaignForm form, FamilyPick? pick)
    {
        var known = db.StudentIdsIn(reader);
        var offered = await db.FamilyStudents.Where(link => link.Family.IsActive && link.Student.IsActive && known.Contains(link.StudentId)).Select(link => new { link.Student.Grade, link.Family.SpokenLanguage }).Distinct().ToListAsync();
        var earlier = await db.CampaignsIn(reader).OrderByDescending(campaign => campaign.Day).ThenByDescending(campaign => campaign.Id).Take(30).Select(campaign => new { campaign.Id, campaign.Name }).ToListAsync();
        var languages = HttpContext.RequestServices.GetRequiredService<Languages>();
        return new NewCampaignPage(reader.SchoolId, form, pick,
            offered.Select(row => row.Grade).Where(grade => grade.Length > 0).Distinct().OrderBy(Schools.Grades.Rank).Select(grade => new Choice(grade, words[Schools.Grades.Label(grade)])).ToList(),
            offered.Select(row => row.SpokenLanguage).Distinct().Select(code => new Choice(code, languages.Name(code))).OrderBy(choice => choice.Label, StringComparer.InvariantCulture).ToList(),
            earlier.Select(campaign => new Choice(campaign.Id.ToString(), campaign.Name)).ToList());
    }
}
