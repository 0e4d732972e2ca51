using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.Plans;
using Microsoft.Extensions.Primitives;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Kingsley's principal was called away yesterday in the middle of a sentence.</summary>
public class DemoDrafts(AppDbContext db, DistrictClock clock)
{
    public async Task Make(int kingsley, int principal)
    {
        var section = await db.PlanSections.In(kingsley).Where(section => section.Kind == SectionKind.Text)
            .OrderByDescending(section => section.Plan.SchoolYear.StartsOn).ThenBy(section => section.Position).FirstAsync();
        var form = new FormCollection(new Dictionary<string, StringValues>
        {
            ["Version"] = section.Version.ToString(),
            ["Kind"] = nameof(SectionKind.Text),
            ["Text"] = section.Text + "\r\n\r\nSince September 14 new families have come. Four of them speak",
        });
        db.Drafts.Add(new Draft
        {
            Id = Guid.NewGuid(),
            UserId = principal,
            Page = $"/schools/{kingsley}/plans/{section.PlanId}/sections/{section.Id}",
            Title = section.Title,
            Content = DraftContent.Of(form)!,
            At = clock.ToUtc(clock.Today.AddDays(-1).ToDateTime(new TimeOnly(16, 52))),
        });
        await db.SaveChangesAsync();
    }
}
