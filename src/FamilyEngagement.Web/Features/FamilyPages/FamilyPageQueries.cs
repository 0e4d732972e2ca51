using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.PublicPlans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.FamilyPages;

public class FamilyPageQueries(AppDbContext db, PublicPlanQueries pages, Languages languages, DistrictCache district)
{
    /// <summary>None where the plan is not the school's. A plan that was not approved last has no page.</summary>
    public async Task<FamilyPage?> Page(int schoolId, int planId)
    {
        var plan = await db.Plans.AsNoTracking().In(schoolId).Where(plan => plan.Id == planId).Select(plan => new { School = plan.School.Name, Year = plan.SchoolYear.Name }).FirstOrDefaultAsync();
        if (plan is null) return null;
        var approved = await pages.Approved(schoolId);
        var row = await db.PublicPlans.AsNoTracking().AsSingleQuery().In(schoolId).Include(page => page.Translations).Include(page => page.ConfirmedBy).FirstOrDefaultAsync();
        var parts = approved is null ? [] : pages.Parts(approved);
        var names = (await Names(schoolId)).In(parts.SelectMany(part => new[] { part.Title, part.Text }));
        return new FamilyPage(schoolId, planId, plan.School, plan.Year, approved, row, parts, names);
    }

    /// <summary>The district's first.</summary>
    public IReadOnlyList<Languages.Entry> Choices => [.. languages.Offered(district.Settings).Where(language => Language(language.Code) is not null)];

    /// <summary>One that can be translated to.</summary>
    public Languages.Entry? Language(string? code) => languages.All.FirstOrDefault(language => language.Code == code && language.Code is not ("en" or Languages.NotKnown));

    public async Task<TranslationPage?> Translation(int schoolId, int planId, string? language, string? slot)
    {
        if (Language(language) is not { } entry || await Page(schoolId, planId) is not { IsNewest: true } page || page.Parts.FirstOrDefault(part => part.Slot == slot) is not { } part) return null;
        var saved = page.Translations.FirstOrDefault(row => row.PlanId == planId && row.Language == entry.Code && row.Slot == slot);
        var form = TranslationForm.Of(saved ?? PublicPlanQueries.Holding(part, page.Translations, entry.Code), part.Hash);
        form.Version = saved?.Version ?? Guid.Empty;
        return new TranslationPage(page, entry, part, saved, form, []);
    }

    /// <summary>Of everybody below the principal whom the roster or an account places at the school.</summary>
    public async Task<StaffNames> Names(int schoolId)
    {
        var roster = await db.Staff.Where(staff => staff.IsActive && staff.Role != "principal" && (staff.SchoolId == schoolId || db.ClassTeachers.Any(link => link.StaffMemberId == staff.Id && link.Class.SchoolId == schoolId)))
            .Select(staff => staff.GivenName + " " + staff.FamilyName).ToListAsync();
        var accounts = await db.Assignments.In(schoolId).Where(role => role.Role != PortalRole.Principal).Select(role => role.User.Name).ToListAsync();
        var principals = await db.Assignments.In(schoolId).Where(role => role.Role == PortalRole.Principal).Select(role => role.User.Name).ToListAsync();
        return new StaffNames([.. roster.Union(accounts).Except(principals)]);
    }
}
