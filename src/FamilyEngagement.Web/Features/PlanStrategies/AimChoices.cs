using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.PlanStrategies;

/// <summary>What a school can choose from for a strategy, in the words of lists.</summary>
public class AimChoices(AppDbContext db, DistrictCache district, DistrictClock clock, Languages languages, AimWords aims, IStringLocalizer<Words> words)
{
    /// <summary>Two queries.</summary>
    public async Task<AimOptions> For(int schoolId, StrategyAim held, bool withSensitive)
    {
        var school = await db.Schools.Where(school => school.Id == schoolId).Select(school => new { school.LowGrade, school.HighGrade }).FirstAsync();
        var termId = district.TermOn(clock.Today)?.Id;
        var spoken = await db.Reach.In(schoolId).By(ReachDimension.HomeLanguage).Where(row => row.TermId == termId && row.Families > 0).OrderByDescending(row => row.Families).Select(row => row.Group).ToListAsync();
        var grades = Grades.All.Where(grade => Grades.Overlap(grade, grade, school.LowGrade, school.HighGrade)).Union(StrategyAim.Split(held.Grades)).OrderBy(Grades.Rank);
        return new AimOptions(
            [.. grades.Select(grade => new Choice(grade, Capital(words[Grades.Label(grade)])))],
            [.. spoken.Where(languages.IsKnown).Where(language => language != Languages.NotKnown).Union(StrategyAim.Split(held.Languages)).Select(language => new Choice(language, languages.Name(language)))],
            [.. StrategyAim.OfferedGroups.Where(group => withSensitive || !group.IsSensitive()).Select(group => new Choice(group.ToString(), Capital(words[AimWords.Label(group)])))],
            [.. district.Words.Offered(WordKind.Channel, StrategyAim.Split(held.Channels)).Where(word => word.Means != WordMeaning.Broadcast).Select(word => new Choice(word.Code, words[word.Label]))],
            [.. district.StandardsOn(clock.Today).Select(standard => new Choice($"{standard.Number}", words["{0}. {1}", standard.Number, words[standard.Title]]))]);
    }

    public IReadOnlyList<Difference> Between(StrategyAim now, StrategyAim yours, bool withSensitive) => Difference.Between(
        ("Grades", aims.GradesOf(now), aims.GradesOf(yours)), ("Home languages", aims.LanguagesOf(now), aims.LanguagesOf(yours)), ("Groups", aims.GroupsOf(now, withSensitive), aims.GroupsOf(yours, withSensitive)),
        ("In which ways", aims.Ways(now), aims.Ways(yours)), ("Standards", aims.Serves(now), aims.Serves(yours)), ("Target, in %", now.TargetPercent, yours.TargetPercent));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
