using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.ContactWords;

/// <summary>The lists of the contact log: renamed, ordered, retired, added to. Contacts hold codes, so nothing on record changes.</summary>
[Route("admin/contact-words"), DistrictAccess(Permission.ManageSettings)]
public class ContactWordsController(AppDbContext db, DistrictCache district) : Controller
{
    private const int Step = 10;

    [HttpGet("")]
    public async Task<IActionResult> Index() =>
        View(new ContactWordsPage((await db.ContactWords.AsNoTracking().OrderBy(word => word.Position).ThenBy(word => word.Id).ToListAsync()).ToLookup(word => word.Kind)));

    [HttpGet("new")]
    public IActionResult New(WordKind kind) => ModelState.IsValid && Enum.IsDefined(kind) ? View("Edit", new WordPage(null, null, new WordForm { Kind = kind })) : NotFound();

    [HttpPost("new")]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] WordForm form)
    {
        if (form.Means is null || !ContactWord.MeaningsOf(Enum.IsDefined(form.Kind) ? form.Kind : WordKind.Channel).Contains(form.Means.Value)) ModelState.AddModelError("Form.Means", "Choose what it counts as.");
        var list = await db.ContactWords.AsNoTracking().Where(word => word.Kind == form.Kind).ToListAsync();
        CheckLabel(form, list);
        if (!ModelState.IsValid) return this.Invalid("Edit", new WordPage(null, null, form));
        var code = WordCode.For(form.Label!, list.Select(word => word.Code));
        var word = new ContactWord { Kind = form.Kind, Code = code, Label = "", Means = form.Means!.Value, IsOwn = true, Position = list.Select(held => held.Position).DefaultIfEmpty().Max() + Step };
        form.ApplyTo(word);
        db.ContactWords.Add(word);
        return await Save(new WordPage(null, null, form));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id) =>
        await db.ContactWords.AsNoTracking().FirstOrDefaultAsync(word => word.Id == id) is { } word ? View(new WordPage(id, word.Label, WordForm.Of(word))) : NotFound();

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Edit(int id, [Bind(Prefix = "Form")] WordForm form)
    {
        var list = await db.ContactWords.Where(word => db.ContactWords.Any(wanted => wanted.Id == id && wanted.Kind == word.Kind)).ToListAsync();
        if (list.Find(word => word.Id == id) is not { } word) return NotFound();
        // The form's list decides which rules its words obey.
        if (form.Kind != word.Kind) return NotFound();
        form.Means = word.Means;
        CheckLabel(form, list.Where(other => other.Id != id));
        if (form.IsRetired || form.IsRare)
        {
            if (!list.Exists(other => other.Id != id && other is { IsRetired: false, IsRare: false })) ModelState.AddModelError("Form.IsRetired", "This is the only word of the list in plain sight. Offer another one first.");
        }

        if (!ModelState.IsValid) return this.Invalid("Edit", new WordPage(id, word.Label, form));
        db.Entry(word).Property(row => row.Version).OriginalValue = form.Version;
        form.ApplyTo(word);
        return await Save(new WordPage(id, word.Label, form));
    }

    /// <param name="up">The word that goes one place up; or</param>
    /// <param name="down">the one that goes one place down.</param>
    [HttpPost("move")]
    public async Task<IActionResult> Move(int? up, int? down)
    {
        var id = up ?? down;
        var list = await db.ContactWords.Where(word => db.ContactWords.Any(wanted => wanted.Id == id && wanted.Kind == word.Kind)).OrderBy(word => word.Position).ThenBy(word => word.Id).ToListAsync();
        var at = list.FindIndex(word => word.Id == id);
        if (at < 0) return NotFound();
        var to = Math.Clamp(at + (up is null ? 1 : -1), 0, list.Count - 1);
        (list[at], list[to]) = (list[to], list[at]);
        for (var place = 0; place < list.Count; place++) list[place].Position = Step * (place + 1);
        try
        {
            await db.SaveChangesAsync();
            district.Forget();
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Say("Someone else changed this list at the same time. Look at it and try again.");
        }

        return Redirect($"/admin/contact-words#{list[to].Kind}");
    }

    private async Task<IActionResult> Save(WordPage page)
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = WordForm.Of(await db.ContactWords.AsNoTracking().FirstAsync(word => word.Id == page.Id));
            page.Form.Version = now.Version;
            return this.Conflicting("Edit", page with { Name = now.Label, Differences = Between(now, page.Form) });
        }
        catch (DbUpdateException problem) when (problem.Breaks("ContactWords.Code", "IX_ContactWords_Kind_Code"))
        {
            ModelState.AddModelError("Form.Label", "Someone else added this word at the same time. Look at the list.");
            return this.Invalid("Edit", page);
        }

        district.Forget();
        this.Say(page.Id is null ? "The word is added. It is offered from now on." : "Saved. Contacts on record show it too.");
        return Redirect($"/admin/contact-words#{page.Form.Kind}");
    }

    private void CheckLabel(WordForm form, IEnumerable<ContactWord> others)
    {
        if (others.Any(other => other.Label.Equals(form.Label?.Trim(), StringComparison.OrdinalIgnoreCase)))
            ModelState.AddModelError("Form.Label", "This list has a word with this name already, perhaps one no longer offered.");
    }

    private static IReadOnlyList<Difference> Between(WordForm now, WordForm mine) => Difference.Between(
        ("Word", now.Label, mine.Label), ("In lists", now.ListLabel, mine.ListLabel), ("Hint", now.Guidance, mine.Guidance), ("Under More", now.IsRare, mine.IsRare), ("No longer offered", now.IsRetired, mine.IsRetired));
}
