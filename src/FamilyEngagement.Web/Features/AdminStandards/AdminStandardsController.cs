using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.AdminStandards;

/// <summary>The sets of standards as they were published. A set in use is never changed; a new one takes its place from a day on.</summary>
[Route("admin/standards"), DistrictAccess(Permission.ManageStandards)]
public class AdminStandardsController(AppDbContext db, DistrictClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(new AdminStandardsPage(
        await db.StandardSets.AsNoTracking()
            .Include(set => set.Standards.OrderBy(standard => standard.Number)).ThenInclude(standard => standard.Items.OrderBy(item => item.Position))
            .Include(set => set.Standards).ThenInclude(standard => standard.Rules)
            .OrderByDescending(set => set.EffectiveFrom).ThenByDescending(set => set.Id).Take(5).ToListAsync(),
        clock.Today));
}
