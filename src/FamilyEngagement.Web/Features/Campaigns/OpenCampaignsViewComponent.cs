using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Campaigns;

/// <summary>Open campaigns on the start page, with how far each is: one query.</summary>
public class OpenCampaignsViewComponent(AppDbContext db, CurrentUser me) : ViewComponent
{
    private const int Shown = 4;

    public record Line(int Id, string Name, int Done, int Families);

    public async Task<IViewComponentResult> InvokeAsync(int schoolId)
    {
        var reader = me.At(schoolId);
        var lines = await db.CampaignsIn(reader).Where(campaign => campaign.ClosedAt == null).OrderBy(campaign => campaign.Day).ThenBy(campaign => campaign.Id).Take(Shown)
            .Select(campaign => new Line(campaign.Id, campaign.Name,
                campaign.Families.Count(row => row.Contact != null && row.Contact.VoidedAt == null && db.FamiliesIn(reader).Any(family => family.Id == row.FamilyId)),
                campaign.Families.Count(row => db.FamiliesIn(reader).Any(family => family.Id == row.FamilyId)))).ToListAsync();
        return View((schoolId, (IReadOnlyList<Line>)lines));
    }
}
