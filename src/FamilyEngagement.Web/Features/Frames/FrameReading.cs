using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Frames;

/// <summary>Puts a school's frame together from its standards, the crosswalk and the evidence.</summary>
public class FrameReading(AppDbContext db, ComplianceSummary summary, DistrictCache district, DistrictClock clock, CurrentUser me)
{
    private sealed record Link(int StandardId, int FrameStandardId, string Note);

    /// <returns>None: no such school, or no such frame in force.</returns>
    public async Task<FramePage?> Of(int schoolId, int setId)
    {
        if (district.FramesOn(clock.Today).FirstOrDefault(set => set.Id == setId) is not { } frame) return null;
        var isOutside = me.SchoolRoles.All(role => role.SchoolId != schoolId);
        var standings = (await summary.ForSchool(schoolId)).ToDictionary(one => one.Standard.Id);
        if ((standings.Values.Select(one => new FrameSchool(schoolId, one.School.Name, one.School.Code)).FirstOrDefault() ?? await School(schoolId)) is not { } school) return null;
        var standardIds = standings.Keys.ToList();
        var links = (await db.StandardLinks.Where(link => link.FrameStandard.SetId == setId && standardIds.Contains(link.StandardId))
            .OrderBy(link => link.Standard.Number).Select(link => new Link(link.StandardId, link.FrameStandardId, link.Note)).ToListAsync()).ToLookup(link => link.FrameStandardId);
        var rowIds = standings.Values.Select(one => one.Row?.Id).OfType<int>().ToList();
        var evidence = (await StandardsQueries.Evidence(db, schoolId, rowIds, isOutside, clock.Today).ToListAsync()).ToLookup(piece => piece.RowId);
        return new FramePage(frame, school, district.YearOn(clock.Today)?.Name ?? "",
            [.. frame.Standards.OrderBy(standard => standard.Number).Select(standard => new FrameRow(standard, [.. links[standard.Id].Select(link => new ServedBy(standings[link.StandardId], link.Note))]))], evidence)
        { SmallGroup = district.Settings.SmallGroup, IsOutside = isOutside };
    }

    private Task<FrameSchool?> School(int schoolId) => db.Schools.Where(school => school.Id == schoolId).Select(school => new FrameSchool(school.Id, school.Name, school.Code)).FirstOrDefaultAsync();
}
