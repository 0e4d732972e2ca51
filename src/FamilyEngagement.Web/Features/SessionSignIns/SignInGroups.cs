using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <summary>Families who came, by home language and by grade of their children at the school.</summary>
/// <param name="Hidden">Groups that are left out because too few families are in them.</param>
public record SignInGroups(IReadOnlyList<SignInGroups.Group> Languages, IReadOnlyList<SignInGroups.Group> Grades, int Hidden)
{
    public record Group(string Name, int Families);

    /// <param name="least">For readers who see no names: groups of fewer families are hidden, and what would give them away. Who sees names is counted only what their list has, so that nobody follows from the difference.</param>
    public static async Task<SignInGroups> Of(AppDbContext db, Reader reader, int sessionId, int? least)
    {
        var schoolId = reader.SchoolId;
        var all = least is null ? db.SignInsFor(reader, sessionId) : db.SessionSignIns.In(schoolId).Where(signIn => signIn.SessionId == sessionId);
        var came = all.Where(signIn => signIn.UndoneAt == null && signIn.FamilyId != null);
        var languages = await came.GroupBy(signIn => signIn.Family!.SpokenLanguage).Select(group => new Group(group.Key, group.Count())).ToListAsync();
        var here = db.StudentIdsIn(reader);
        var grades = await (
            from signIn in came
            from link in signIn.Family!.Students
            where link.Student.IsActive && here.Contains(link.StudentId)
            group signIn by link.Student.Grade into byGrade
            select new Group(byGrade.Key, byGrade.Select(signIn => signIn.Id).Distinct().Count())).ToListAsync();
        var (shownLanguages, shownGrades) = (Seen(languages, schoolId, least, languages.Sum(group => group.Families)), Seen(grades, schoolId, least, languages.Sum(group => group.Families)));
        return new SignInGroups(
            [.. shownLanguages.OrderByDescending(group => group.Families).ThenBy(group => group.Name, StringComparer.Ordinal)],
            [.. shownGrades.OrderBy(group => Schools.Grades.Rank(group.Name)).ThenBy(group => group.Name, StringComparer.Ordinal)],
            languages.Count - shownLanguages.Count + grades.Count - shownGrades.Count);
    }

    private static List<Group> Seen(List<Group> groups, int schoolId, int? least, int all)
    {
        if (least is not { } minimum) return groups;
        var sizes = groups.Select(group => new ReachSize(schoolId, ReachDimension.HomeLanguage, group.Name, group.Families)).Append(new ReachSize(schoolId, ReachDimension.Everyone, "", all)).ToList();
        var hiding = Suppression.Of(sizes, ReachDimension.HomeLanguage, minimum);
        return [.. groups.Where(group => !hiding.Hides(schoolId, group.Name))];
    }
}
