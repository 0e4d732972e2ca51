using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardSets;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Seeding;

/// <summary>The demo district holds its work against the national PTA standards too; the crosswalk is its own.</summary>
public class DemoFrames(AppDbContext db, ShippedFrames frames, DistrictCache district, DistrictClock clock)
{
    /// <summary>Standard of the frame, the district's standards that serve it, and why.</summary>
    private static readonly (int Frame, int[] Served, string Note)[] Crosswalk =
    [
        (1, [1, 4], "A place that is theirs, and their language from the first call on."),
        (2, [2, 3, 4, 5], "Regular, prompt and two-way, in a language families understand."),
        (3, [6, 7, 8], "Families see how their child is doing and what helps at home."),
        (4, [3, 5], "Questions are answered, and what families say is heard."),
        (5, [5, 7], "Input into plans, and the compact."),
    ];

    public async Task Make()
    {
        var (year, today) = (district.YearOn(clock.Today)!, clock.Today);
        var frame = frames.Find("national-pta")!.ToEntity(year.StartsOn);
        db.StandardSets.Add(frame);
        var standards = await db.Standards.Where(standard => db.StandardSets.Any(set => set.Id == standard.SetId && !set.IsFrame && set.EffectiveFrom <= today && (set.EffectiveTo == null || set.EffectiveTo >= today))).ToDictionaryAsync(standard => standard.Number);
        var by = await db.Users.Where(user => user.DistrictRole == PortalRole.Administrator).OrderBy(user => user.Id).Select(user => user.Id).FirstAsync();
        var at = clock.ToUtc(year.StartsOn.AddDays(9).ToDateTime(new TimeOnly(10, 20)));
        foreach (var (number, served, note) in Crosswalk)
            foreach (var one in served.Where(standards.ContainsKey))
                db.StandardLinks.Add(new StandardLink { StandardId = standards[one].Id, FrameStandardId = 0, FrameStandard = frame.Standards.First(standard => standard.Number == number), Note = note, ById = by, At = at });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        district.Forget();
    }
}
