using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardSets;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.AdminStandardRules;

/// <summary>When a standard counts as met, and what is asked of its measures from which day on.</summary>
[Route("admin/standards/{setId:int}/standards/{number:int}"), DistrictAccess(Permission.ManageStandards)]
public class AdminStandardRulesController(AppDbContext db, DistrictCache district, DistrictClock clock, CurrentUser me, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int setId, int number) => await Page(setId, number) is { } page ? View(page) : NotFound();

    [HttpPost("check")]
    public async Task<IActionResult> Check(int setId, int number, [Bind(Prefix = "Form")] CheckForm form)
    {
        if (await Page(setId, number) is not { CanChange: true } page) return NotFound();
        if (!ModelState.IsValid) return this.Invalid(nameof(Index), page with { Form = form });
        var standard = await db.Standards.FirstAsync(row => row.Id == page.Standard.Id);
        db.Entry(standard).Property(row => row.Check).OriginalValue = form.Seen;
        standard.Check = form.Check!.Value;
        if (!await db.TrySave())
        {
            var now = (await Page(setId, number))!;
            form.Seen = now.Standard.Check;
            return this.Conflicting(nameof(Index), now with { Form = form, Differences = form.Differences(now.Standard.Check) });
        }

        district.Forget();
        this.Say("Saved. States of schools follow at once.");
        return RedirectToAction(nameof(Index), new { setId, number });
    }

    [HttpGet("measures/{measure}")]
    public async Task<IActionResult> Measure(int setId, int number, string measure)
    {
        ModelState.Clear();
        return await RulePage(setId, number, measure) is { } page ? View(page with { Form = RuleForm.Of(page.Latest, page.Earliest) }) : NotFound();
    }

    [HttpPost("measures/{measure}")]
    public async Task<IActionResult> Measure(int setId, int number, string measure, [Bind(Prefix = "Form")] RuleForm form)
    {
        if (await RulePage(setId, number, measure) is not { CanChange: true } page) return NotFound();
        foreach (var (field, problem) in form.Problems(page)) ModelState.AddModelError($"Form.{field}", words[problem.Key, problem.Values]);
        if (!ModelState.IsValid) return this.Invalid(nameof(Measure), page with { Form = form });
        if (form.Seen != page.Latest.Id)
        {
            form.Seen = page.Latest.Id;
            return this.Conflicting(nameof(Measure), page with { Form = form, Differences = form.Differences(page.Latest) });
        }

        var rule = form.ToEntity(page.Latest, me.Id, clock.UtcNow);
        (await db.Standards.Include(standard => standard.Rules).FirstAsync(standard => standard.Id == page.Standard.Id)).Rules.Add(rule);
        await db.SaveChangesAsync();
        district.Forget();
        this.Say(words[rule.From == clock.Today ? "Saved. It holds from today." : "Saved. It holds from {0:MMMM d, yyyy} on.", rule.From]);
        return RedirectToAction(nameof(Measure), new { setId, number, measure });
    }

    private async Task<StandardRulesPage?> Page(int setId, int number)
    {
        var set = await db.StandardSets.AsNoTracking().AsSingleQuery().Include(row => row.Standards.Where(standard => standard.Number == number)).ThenInclude(standard => standard.Rules).FirstOrDefaultAsync(row => row.Id == setId && !row.IsFrame);
        if (set?.Standards.FirstOrDefault() is not { } standard) return null;
        var day = set.EffectiveFrom > clock.Today ? set.EffectiveFrom : clock.Today;
        return new StandardRulesPage(set, standard, day, !(set.EffectiveTo < clock.Today)) { Form = new CheckForm { Check = standard.Check, Seen = standard.Check } };
    }

    private async Task<MeasureRulePage?> RulePage(int setId, int number, string measure)
    {
        // Addresses are in small letters; a number names no measure.
        if (Enum.GetNames<StandardMeasure>().FirstOrDefault(name => name.Equals(measure, StringComparison.OrdinalIgnoreCase)) is not { } known || await Page(setId, number) is not { } page) return null;
        var (which, authors) = (Enum.Parse<StandardMeasure>(known), page.Standard.Rules.Select(rule => rule.ById).OfType<int>().ToHashSet());
        var rules = page.Standard.Rules.Where(rule => rule.Measure == which).OrderByDescending(rule => rule.From).ThenByDescending(rule => rule.Id).ToList();
        if (rules.Count == 0) return null;
        var names = await db.Users.Where(user => authors.Contains(user.Id)).Select(user => new { user.Id, user.Name }).ToDictionaryAsync(user => user.Id, user => user.Name);
        return new MeasureRulePage(page.Set, page.Standard, MeasureCatalog.Of(which), rules, names, clock.Today) { CanChange = page.CanChange };
    }
}
