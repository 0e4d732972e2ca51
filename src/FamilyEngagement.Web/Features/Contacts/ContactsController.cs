using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>The log: the list, a new contact, and (in the other file) corrections.</summary>
[Route("schools/{schoolId:int}/contacts"), SchoolAccess(Permission.LogContacts)]
public partial class ContactsController(AppDbContext db, DistrictCache district, ContactLog log, Languages languages, IStringLocalizer<Words> words) : Controller
{
    private const int PageSize = 25, ExportSize = 20_000;

    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, ContactFilter filter)
    {
        ModelState.Clear();
        var contacts = Filtered(schoolId, filter);
        // Voided contacts stay in the list, struck, and out of the count.
        var counts = await contacts.GroupBy(_ => 1).Select(all => new
        {
            Listed = all.Count(),
            Counted = all.Count(contact => contact.VoidedAt == null),
            Families = all.Where(contact => contact.VoidedAt == null).Select(contact => contact.FamilyId).Distinct().Count(),
        }).FirstOrDefaultAsync();
        var paging = Paging.Of(filter.Page, PageSize, counts?.Listed ?? 0);
        var rows = await contacts.Rows().Skip(paging.Skip).Take(PageSize).ToListAsync();
        var families = await db.FamilyLinesIn(schoolId, rows.Select(row => row.FamilyId).Distinct().ToList());
        var staff = await db.Assignments.In(schoolId).Select(role => new { role.UserId, role.User.Name }).Distinct().OrderBy(user => user.Name).ToListAsync();
        return View(new ContactsPage(schoolId, filter, rows, families, paging with { Total = counts?.Counted ?? 0 }, counts?.Families ?? 0,
            district.Years.Select(year => new Choice(year.Id.ToString(), year.Name)).ToList(),
            staff.Select(user => new Choice(user.UserId.ToString(), user.Name)).ToList(), LanguageChoices()));
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(int schoolId, ContactFilter filter, [FromServices] DistrictClock clock)
    {
        ModelState.Clear();
        var rows = await Filtered(schoolId, filter).Where(contact => contact.VoidedAt == null).Rows().Take(ExportSize).ToListAsync();
        var names = await db.FamiliesIn(schoolId).Select(family => new { family.Id, family.Name }).ToDictionaryAsync(family => family.Id, family => family.Name);
        string[] head = ["Day", "Time", "Family", "Started by", "How", "What happened", "Two-way", "Language", "How understood", "About", "Note", "Logged by"];
        return await CsvFile.Of($"contacts-{clock.Today:yyyy-MM-dd}.csv", head.Select(title => words[title].Value).ToList(), rows.Select(row =>
        {
            var at = clock.ToLocal(row.OccurredAt);
            return (IReadOnlyList<object?>)[
                at.ToString("yyyy-MM-dd"), at.ToString("HH:mm"), names.GetValueOrDefault(row.FamilyId), words[row.Direction.Label()].Value, words[row.Channel.Label()].Value,
                words[row.Outcome.ShortLabel()].Value, words[row.IsTwoWay ? "yes" : "no"].Value, languages.Name(row.Language), words[row.Mode.ListLabel()].Value,
                string.Join(", ", row.Topics.Select(topic => words[topic.Label()].Value)), row.Note, row.Author];
        }));
    }

    [HttpGet("log")]
    public async Task<IActionResult> Log(int schoolId, int? familyId, string? q, int? keeps, [FromServices] DistrictClock clock, [FromServices] OpenDrafts drafts)
    {
        if (await drafts.Open<LogForm>(this) is { } draft) return View(await LogPage(schoolId, draft));
        ModelState.Clear();
        var now = clock.Now;
        var form = new LogForm { FamilyId = familyId, Q = q, Keeps = keeps, Day = clock.Today, Time = new TimeOnly(now.Hour, now.Minute), ChildrenShown = familyId is not null };
        var page = await LogPage(schoolId, form);
        if (familyId is not null && page.Family is null) return NotFound();
        if (page.Family is not { } family) return View(page);
        form.Children = family.Line.Children.Select(child => child.Id).ToList();
        form.Language = languages.IsKnown(family.Line.Spoken) && family.Line.Spoken != Languages.NotKnown ? family.Line.Spoken : "en";
        form.Person = int.TryParse(family.People[0].Value, out var person) ? person : null;
        return View(page);
    }

    [HttpPost("log")]
    public async Task<IActionResult> Log(int schoolId, LogForm form)
    {
        if (form.Step == "find")
        {
            // Looking for the family is no attempt to save: show what fits, keep what is typed, complain about nothing.
            foreach (var field in ModelState.Values) field.Errors.Clear();
            return View(await LogPage(schoolId, form));
        }

        var family = await log.FamilyFor(schoolId, form);
        if (family is null) ModelState.AddModelError("Q", "Choose a family. Type a name, then select it.");
        else if (!ContactLog.ConcernsSchool(family, form, schoolId)) ModelState.AddModelError(nameof(form.Children), "Choose at least one child of this school.");
        if (!ModelState.IsValid) return this.Invalid("Log", await LogPage(schoolId, form));
        await log.Save(schoolId, family!, form);
        if (form.Step == "another")
        {
            this.Say(words["Contact with the {0} family saved.", family!.Name]);
            return RedirectToAction(nameof(Log), new { schoolId });
        }

        this.Say(words["Contact saved."], words["Log another"], $"/schools/{schoolId}/contacts/log");
        return Redirect($"/schools/{schoolId}/families/{family!.Id}");
    }

    private async Task<LogPage> LogPage(int schoolId, LogForm form)
    {
        var family = form.FamilyId is { } id ? await db.FamilyToLog(schoolId, id, words["Someone else"]) : null;
        var found = family is null ? await db.Suggest(schoolId, form.Q, 12) : [];
        return new LogPage(schoolId, form, family, found, LanguageChoices(family?.Line.Spoken, family?.Line.Written));
    }

    private List<Choice> LanguageChoices(params string?[] first) =>
        languages.Offered(district.Settings, first.OfType<string>().ToArray()).Select(language => new Choice(language.Code, language.Name)).ToList();

    private IQueryable<Contact> Filtered(int schoolId, ContactFilter filter)
    {
        var years = district.Years;
        var chosen = years.Where(year => year.Id == filter.Year).ToList();
        var span = chosen.Count > 0 ? chosen : years.Take(2).ToList();
        return filter.Apply(db, schoolId, span.Select(year => year.StartsOn).DefaultIfEmpty(DateOnly.MinValue).Min(), span.Select(year => year.EndsOn).DefaultIfEmpty(DateOnly.MaxValue).Max());
    }
}
