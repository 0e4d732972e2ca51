using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Campaigns;

/// <summary>The families that fit the filters of a new campaign, and the lines of a pasted list that name no single family.</summary>
/// <param name="Families">By name.</param>
public record FamilyPick(IReadOnlyList<FamilyPick.Found> Families, IReadOnlyList<FamilyPick.Unmatched> Lines)
{
    public record Found(int Id, string Name);

    /// <param name="Families">How many families the line fits; 0: none.</param>
    public record Unmatched(string Text, int Families);

    public static async Task<FamilyPick> For(AppDbContext db, Reader reader, NewCampaignForm form, DistrictCache district, DateOnly today)
    {
        var known = db.StudentIdsIn(reader);
        var families = db.FamiliesIn(reader);
        if (!string.IsNullOrEmpty(form.Grade)) families = families.Where(family => family.Students.Any(link => link.Student.IsActive && link.Student.Grade == form.Grade && known.Contains(link.StudentId)));
        if (form.EnglishLearners) families = families.Where(family => family.Students.Any(link => link.Student.IsActive && link.Student.IsEnglishLearner && known.Contains(link.StudentId)));
        if (!string.IsNullOrEmpty(form.Language)) families = families.Where(family => family.SpokenLanguage == form.Language);
        if (form.From is { } from)
            families = families.Where(family => db.CampaignFamilies.Any(row => row.CampaignId == from && row.Campaign.SchoolId == reader.SchoolId && row.FamilyId == family.Id
                && (row.Contact == null || row.Contact.VoidedAt != null || !row.Contact.IsReached)));
        var found = await families.OrderBy(family => family.SearchText).ThenBy(family => family.Id).Select(family => new Found(family.Id, family.Name)).ToListAsync();
        if (form.Reached is "unreached" or "untried" && district.YearOn(today) is { } year && year.TermOn(today) is { } term)
        {
            var waiting = (await db.UnreachedIn(reader, year, term, before: null, district.Words.Broadcasts)).Where(family => form.Reached == "unreached" || family.Attempts == 0).Select(family => family.Id).ToHashSet();
            found = found.Where(family => waiting.Contains(family.Id)).ToList();
        }

        if (string.IsNullOrWhiteSpace(form.List)) return new FamilyPick(found, []);
        var (listed, unmatched) = Match(await FamilyDirectory.For(db, reader), form.List);
        return new FamilyPick(found.Where(family => listed.Contains(family.Id)).ToList(), unmatched);
    }

    private static (HashSet<int> Families, List<Unmatched> Lines) Match(FamilyDirectory directory, string list)
    {
        var (families, lines) = (new HashSet<int>(), new List<Unmatched>());
        foreach (var line in list.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct())
        {
            var hits = directory.ByNumber(line) is { Count: > 0 } numbered ? numbered : directory.ByName(line);
            var ids = hits.Select(hit => hit.FamilyId).Distinct().ToList();
            if (ids.Count == 1) families.Add(ids[0]);
            else lines.Add(new Unmatched(line, ids.Count));
        }

        return (families, lines);
    }
}
