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

/// <summary>The log: a new contact, and in the other files the list, corrections and restricted notes.</summary>
[Route("schools/{schoolId:int}/contacts"), SchoolAccess(Permission.LogContacts)]
public partial class ContactsController(AppDbContext db, DistrictCache district, ContactLog log, Languages languages, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("log")]
    public async Task<IActionResult> Log(Reader reader, int? familyId, string? q, int? keeps, int? answers, [FromServices] DistrictClock clock, [FromServices] OpenDrafts drafts)
    {
        if (await drafts.Open<LogForm>(this) is { } draft) return View(await LogPage(reader, draft));
        ModelState.Clear();
        var now = clock.Now;
        var form = new LogForm { FamilyId = familyId, Q = q, Keeps = keeps, Answers = answers is { } question ? [question] : [], Day = clock.Today, Time = new TimeOnly(now.Hour, now.Minute) };
        form.Channel = await db.LastChannel(reader) is { } last && district.Words.Offered(WordKind.Channel).Any(word => word.Code == last) ? last : ContactChannel.Phone;
        var page = await LogPage(reader, form);
        return familyId is not null && page.Family is null ? NotFound() : View(page);
    }

    [HttpPost("log")]
    public async Task<IActionResult> Log(Reader reader, LogForm form, [FromServices] NudgeWords nudges)
    {
        if (form.Step == "find")
        {
            // Looking for the family is no attempt to save: show what fits, keep what is typed, complain about nothing.
            ModelState.Forgive();
            return View(await LogPage(reader, form));
        }

        var schoolId = reader.SchoolId;
        var family = await log.FamilyFor(reader, form);
        if (family is null) ModelState.AddModelError("Q", "Choose a family. Type a name, then select it.");
        else if (!ContactLog.ConcernsSchool(family, form, schoolId)) ModelState.AddModelError(nameof(form.Children), "Choose at least one child of this school.");
        if (!ModelState.IsValid) return this.Invalid("Log", await LogPage(reader, form));
        var contact = await log.Save(schoolId, family!, form);
        if (form.Step == "another")
        {
            this.Say(Saved(words["Contact with the {0} family saved.", await NameOf(reader, contact)], contact));
            return RedirectToAction(nameof(Log), new { schoolId });
        }

        if (!contact.IsRestricted && nudges.IsIn(contact.Note))
            this.Say(Saved(words["Contact saved. Its note may be about health, safety or the law."], contact), words["Restrict it"], $"/schools/{schoolId}/contacts/{contact.Id}/correct");
        else
            this.Say(Saved(words["Contact saved."], contact), words["Log another"], $"/schools/{schoolId}/contacts/log");
        return Redirect($"/schools/{schoolId}/families/{family!.Id}");
    }

    /// <summary>With the kind word that goes with how they understood each other.</summary>
    private string Saved(string text, Contact contact) =>
        $"{text} {district.Words.Guidance(WordKind.Channel, contact.Channel)} {district.Words.Guidance(WordKind.Outcome, contact.Outcome)} {district.Words.Guidance(WordKind.Mode, contact.Mode)}".Trim();

    private async Task<LogPage> LogPage(Reader reader, LogForm form)
    {
        var family = form.FamilyId is { } id ? await db.FamilyToLog(reader, id, words["Someone else"]) : null;
        if (family is not null && !form.ChildrenShown) FillIn(form, family);
        var found = family is null ? await db.Suggest(reader, form.Q, 12) : [];
        var recent = family is null && found.Count == 0 ? await db.RecentFamilies(reader, HttpContext.RequestServices.GetRequiredService<DistrictClock>().Today) : [];
        return new LogPage(reader.SchoolId, form, family, found, LanguageChoices(family?.Line.Spoken, family?.Line.Written), recent);
    }

    /// <summary>What the record knows, when the family is new to the form; nothing that somebody chose already.</summary>
    private void FillIn(LogForm form, FamilyChoice family)
    {
        form.ChildrenShown = true;
        form.Children = family.Line.Children.Select(child => child.Id).ToList();
        form.Person ??= int.TryParse(family.People[0].Value, out var person) ? person : null;
        if (!string.IsNullOrEmpty(form.Language)) return;
        form.Language = languages.IsKnown(family.Line.Spoken) && family.Line.Spoken != Languages.NotKnown ? family.Line.Spoken : "en";
        ModelState.Remove(nameof(form.Language));
    }

    private List<Choice> LanguageChoices(params string?[] first) =>
        languages.Offered(district.Settings, first.OfType<string>().ToArray()).Select(language => new Choice(language.Code, language.Name)).ToList();
}
