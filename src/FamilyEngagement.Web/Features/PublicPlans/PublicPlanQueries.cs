using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Caching.Memory;

namespace FamilyEngagement.Web.Features.PublicPlans;

/// <summary>The page for families, kept in memory as long as its stamp holds.</summary>
public class PublicPlanQueries(AppDbContext db, IMemoryCache cache, DistrictCache district, DistrictClock clock, Languages languages, PublicText text)
{
    private sealed record Held(string Stamp, PublicPlanPage? Page);

    /// <summary>A new build may lay the page out otherwise.</summary>
    private static readonly Guid Build = typeof(PublicPlanQueries).Module.ModuleVersionId;

    public Languages.Entry English { get; } = languages.All.First(language => language.Code == "en");

    /// <summary>None where the page is off. One small query, asked for every visit, so that all processes drop an old copy at once.</summary>
    public async Task<PublicStamp?> Stamp(int schoolId)
    {
        var row = await db.PublicPlans.In(schoolId).Where(page => page.PlanVersionId != null && page.School.IsActive)
            .Select(page => new { page.Version, School = page.School.Version, Approved = db.PlanEvents.Where(step => step.SchoolId == schoolId && step.Step == PlanStep.Approve).Max(step => (int?)step.Id) })
            .FirstOrDefaultAsync();
        return row is null ? null : new PublicStamp(schoolId, $"{row.Version:N}{row.School:N}{row.Approved}-{district.Settings.Version:N}{Build:N}");
    }

    public bool Knows(string language) => languages.All.Any(entry => entry.Code == language);

    /// <summary>None where what was confirmed is not what was approved last.</summary>
    public async Task<PublicPlanPage?> Page(PublicStamp stamp, string language)
    {
        var key = ("public-plan", stamp.SchoolId, language);
        if (cache.Get<Held>(key) is { } held && held.Stamp == stamp.Value) return held.Page;
        var confirmed = await db.PublicPlans.AsNoTracking().In(stamp.SchoolId).Include(page => page.Translations).FirstOrDefaultAsync();
        var approved = await Approved(stamp.SchoolId);
        var page = approved is null || confirmed?.PlanVersionId != approved.VersionId ? null : Lay(stamp.SchoolId, approved, confirmed.Translations, language);
        cache.Set(key, new Held(stamp.Value, page), new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromHours(1) });
        return page;
    }

    /// <summary>What the district approved last, as it was sent then.</summary>
    public async Task<ApprovedPlan?> Approved(int schoolId)
    {
        var step = await db.PlanEvents.AsNoTracking().In(schoolId).Where(step => step.Step == PlanStep.Approve).OrderByDescending(step => step.At).ThenByDescending(step => step.Id)
            .Select(step => new { step.PlanId, step.At }).FirstOrDefaultAsync();
        if (step is null) return null;
        var found = await db.ApprovedOf(step.PlanId)
            .Join(db.Plans.In(schoolId), version => version.PlanId, plan => plan.Id, (version, plan) => new { version.Id, version.Sections, School = plan.School.Name, Year = plan.SchoolYear.Name })
            .OrderByDescending(version => version.Id).FirstOrDefaultAsync();
        return found is null ? null : new ApprovedPlan(found.Id, step.PlanId, found.School, found.Year, step.At, found.Sections);
    }

    /// <summary>The page in that language; what has no translation that holds is in English.</summary>
    public PublicPlanPage Lay(int schoolId, ApprovedPlan plan, IReadOnlyCollection<PlanTranslation> translations, string language)
    {
        var parts = text.Of(plan);
        var here = languages.All.FirstOrDefault(entry => entry.Code == language) ?? English;
        var shown = parts.Select(part => (Part: part, Shown: Show(part, plan.PlanId, translations, here))).ToDictionary(pair => pair.Part.Slot, pair => pair.Shown);
        var sections = parts.Where(part => part.IsSection).ToList();
        var offered = languages.Offered(district.Settings).Where(entry => entry == English || sections.Any(part => Holding(part, translations, entry.Code) is not null)).OrderBy(entry => entry != English).ToList();
        var head = shown[SourcePart.Page];
        return new PublicPlanPage(schoolId, plan.School, plan.Year, district.Settings.Name, offered.Contains(here) ? here : English, head.Title, head.Text, clock.DayOf(plan.ApprovedAt),
            [.. sections.Select(part => shown[part.Slot])], offered, Words(shown[SourcePart.Updating]), Words(shown[SourcePart.Machine]));
    }

    public IReadOnlyList<SourcePart> Parts(ApprovedPlan plan) => text.Of(plan);

    /// <summary>A translation holds for the words that it was made from, wherever they stand.</summary>
    public static PlanTranslation? Holding(SourcePart part, IEnumerable<PlanTranslation> translations, string language) =>
        translations.FirstOrDefault(row => row.Language == language && row.SourceHash == part.Hash);

    private PublicPart Show(SourcePart part, int planId, IReadOnlyCollection<PlanTranslation> translations, Languages.Entry language)
    {
        if (Holding(part, translations, language.Code) is { } holding) return new PublicPart(part.Slot, holding.Title, holding.Text, language, IsUpdating: false, holding.IsMachine);
        var isOld = translations.Any(row => row.Language == language.Code && row.PlanId == planId && row.Slot == part.Slot);
        return new PublicPart(part.Slot, part.Title, part.Text, English, isOld, IsMachine: false);
    }

    private static PublicWords Words(PublicPart part) => new(part.Text, part.Language);
}
