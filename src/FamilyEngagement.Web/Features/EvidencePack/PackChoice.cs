using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>A form read against what there is: what it names and is not there is as if it had not been said.</summary>
/// <param name="Offered">The standards that can be chosen: of the frame, those that serve it.</param>
/// <param name="Serves">Of a frame: by standard the names that it serves.</param>
public record PackChoice(SchoolYear? Year, bool IsThisYear, StandardSet? Frame, IReadOnlyList<Standard> Offered, IReadOnlyList<Standard> Chosen, ILookup<int, string> Serves)
{
    /// <summary>One query, and only with a frame.</summary>
    public static async Task<PackChoice> Of(PackForm form, AppDbContext db, DistrictCache district, DistrictClock clock)
    {
        var today = clock.Today;
        var now = district.YearOn(today);
        var year = district.Years.FirstOrDefault(one => one.Id == form.Year && one.StartsOn <= today) ?? now;
        var frame = district.FramesOn(today).FirstOrDefault(one => one.Id == form.Frame);
        var offered = year is null ? [] : district.StandardsOn(today < year.EndsOn ? today : year.EndsOn);
        var serves = frame is null ? Enumerable.Empty<(int, string)>().ToLookup(pair => pair.Item1, pair => pair.Item2) : await Links(db, frame);
        if (frame is not null) offered = [.. offered.Where(standard => serves.Contains(standard.Id))];
        var chosen = offered.Where(standard => form.Standards.Contains(standard.Number)).ToList();
        return new PackChoice(year, year?.Id == now?.Id, frame, offered, chosen.Count > 0 ? chosen : offered, serves);
    }

    private static async Task<ILookup<int, string>> Links(AppDbContext db, StandardSet frame) =>
        (await db.StandardLinks.Where(link => link.FrameStandard.SetId == frame.Id).OrderBy(link => link.FrameStandard.Number)
            .Select(link => new { link.StandardId, link.FrameStandard.Number, link.FrameStandard.Title }).ToListAsync()).ToLookup(link => link.StandardId, link => $"{link.Number}. {link.Title}");
}
