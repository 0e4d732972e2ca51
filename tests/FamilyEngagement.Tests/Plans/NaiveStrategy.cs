using FamilyEngagement.Tests.Reach;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Tests.Plans;

/// <summary>A strategy's figure once more, as plainly as decision 0024 reads, with nothing of the portal's own counting.</summary>
internal sealed class NaiveStrategy(RandomDistrict district, IReadOnlyList<NaiveStrategy.Asked> questions, DateOnly today)
{
    public sealed record Asked(int SchoolId, int FamilyId, DateOnly On, DateOnly? AnsweredOn);

    public sealed record Figures(int Families, int Reached, int TwoWay, DateOnly? Last, int Questions, int Answered, string Languages, string Months);

    public HashSet<int> Scope(int school, StrategyAim aim) => [.. district.Families.Where(family => family.Students.Exists(link => Fits(family, link.Student, school, aim))).Select(family => family.Id)];

    public Figures Of(int school, PlanStrategy strategy, DateOnly yearStart)
    {
        var since = strategy.StartsOn ?? yearStart;
        var until = strategy.EndsOn is { } end && end < today ? end : today;
        var scope = Scope(school, strategy.Aim);
        var contacts = district.Contacts.Where(contact =>
            contact.Outcome is ContactOutcome.TwoWay or ContactOutcome.MessageOnly && scope.Contains(contact.FamilyId) && contact.VoidedAt is null && contact.Channel != ContactChannel.Broadcast && contact.Day >= since && contact.Day <= until
            && (strategy.Aim.Channels == "" || strategy.Aim.Channels.Split(',').Contains(contact.Channel)) && IsAboutAChildHere(contact, school)).ToList();
        var reached = contacts.Select(contact => contact.FamilyId).ToHashSet();
        var asked = questions.Where(question => question.SchoolId == school && scope.Contains(question.FamilyId) && question.On >= since && question.On <= until).ToList();
        var months = new List<string>();
        for (var month = new DateOnly(since.Year, since.Month, 1); month <= until; month = month.AddMonths(1))
            months.Add($"{month:yyyy-MM} {contacts.Where(contact => contact.Day < month.AddMonths(1)).Select(contact => contact.FamilyId).Distinct().Count()}");
        var languages = district.Families.Where(family => scope.Contains(family.Id)).GroupBy(family => family.SpokenLanguage).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {group.Count(family => reached.Contains(family.Id))}/{group.Count()}");
        return new Figures(
            scope.Count, reached.Count, contacts.Where(contact => contact.Outcome == ContactOutcome.TwoWay).Select(contact => contact.FamilyId).Distinct().Count(),
            contacts.Count == 0 ? null : contacts.Max(contact => contact.Day), asked.Count, asked.Count(question => question.AnsweredOn <= until), string.Join(", ", languages), string.Join(", ", months));
    }

    private bool Fits(Family family, Student child, int school, StrategyAim aim)
    {
        var isHere = child.Enrollments.Exists(place => place.SchoolId == school && (place.IsActive ? family.IsActive : place.EndsOn > today) && (place.BeginsOn ?? family.Since).AddDays(20) <= today);
        if (!isHere || (aim.Languages != "" && !aim.Languages.Split(',').Contains(family.SpokenLanguage)) || (aim.Grades != "" && !aim.Grades.Split(',').Contains(child.Grade))) return false;
        return aim.Groups == "" || (aim.Groups.Contains("EnglishLearner") && child.IsEnglishLearner) || (aim.Groups.Contains("SpecialEducation") && child.HasSpecialEducation);
    }

    private bool IsAboutAChildHere(Contact contact, int school) => contact.Students.Exists(about => district.Families.SelectMany(family => family.Students).Any(link =>
        link.StudentId == about.StudentId && link.Student.Enrollments.Exists(place => place.SchoolId == school && (place.IsActive || place.EndsOn > today))));
}
