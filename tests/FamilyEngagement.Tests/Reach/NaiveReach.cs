using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Tests.Reach;

/// <summary>
/// The figures once more, as slowly and plainly as the definitions read, with nothing of the portal's own counting. It knows
/// what a contact was from its channel, outcome and mode.
/// </summary>
internal sealed class NaiveReach(RandomDistrict district, IReadOnlyList<SchoolYear> years, DateOnly today)
{
    private const int MinDays = 20;

    /// <summary>What is compared, in the order of the columns of a page.</summary>
    public sealed record Figures(
        int Families, int Tried, int Reached, int TwoWay, int Contacts, int GotThrough, int OtherLanguage, int InHomeLanguage,
        int Qualified, int Unqualified, int Machine, int Adult, int Child, int Positive, int Concern, DateOnly? HalfSince);

    /// <summary>By dimension's name and group.</summary>
    public Dictionary<(string Dimension, string Group), Figures> Of(int school, Term term)
    {
        var day = Last(term.EndsOn);
        var all = new Dictionary<(string, string), List<Family>>();
        foreach (var family in district.Families)
        {
            var children = Counted(family, school, day, day);
            if (children.Count == 0) continue;
            foreach (var group in Groups(family, children))
            {
                if (!all.TryGetValue(group, out var members)) all[group] = members = [];
                members.Add(family);
            }
        }

        return all.ToDictionary(group => group.Key, group => Count(group.Value, school, term.StartsOn, day));
    }

    /// <summary>Month, families, families with a talk since the term began.</summary>
    public List<(DateOnly Month, int Families, int TwoWay)> Months(int school)
    {
        var months = new List<(DateOnly, int, int)>();
        foreach (var year in years)
            for (var month = new DateOnly(year.StartsOn.Year, year.StartsOn.Month, 1); month <= Last(year.EndsOn); month = month.AddMonths(1))
            {
                var end = Last(Earlier(year.EndsOn, month.AddMonths(1).AddDays(-1)));
                var term = year.Terms.Where(term => term.StartsOn <= end).OrderBy(term => term.StartsOn).Last();
                var (day, here) = (Earlier(end, term.EndsOn), Last(term.EndsOn));
                var families = district.Families.Where(family => Counted(family, school, here, day).Count > 0).ToList();
                if (district.Families.Exists(family => Counted(family, school, here, here).Count > 0))
                    months.Add((month, families.Count, families.Count(family => Contacts(family, school, term.StartsOn, day, here).Any(IsTalk))));
            }

        return months;
    }

    private Figures Count(List<Family> families, int school, DateOnly from, DateOnly to)
    {
        var contacts = families.ToDictionary(family => family, family => Contacts(family, school, from, to, to).ToList());
        var through = contacts.SelectMany(pair => pair.Value).Where(IsReached).ToList();
        var other = contacts.Where(pair => pair.Key.SpokenLanguage is not ("en" or "und")).SelectMany(pair => pair.Value.Select(contact => (Family: pair.Key, Contact: contact))).Where(pair => IsReached(pair.Contact)).ToList();
        int By(params string[] modes) => other.Count(pair => modes.Contains(pair.Contact.Mode));
        var qualified = By(ContactMode.InterpreterPhone, ContactMode.HumanTranslation);
        var staff = other.Count(pair => pair.Contact.Mode == ContactMode.StaffSpeaks && (pair.Contact.Language == pair.Family.SpokenLanguage || pair.Contact.Language == pair.Family.WrittenLanguage));
        var year = years.First(year => year.Terms.Any(term => term.StartsOn == from));
        var before = years.Where(other => other.StartsOn < year.StartsOn).Select(other => (DateOnly?)other.StartsOn).Max() ?? year.StartsOn;
        var lastTalks = families.Select(family => Contacts(family, school, before, to, to).Where(IsTalk).Select(contact => (DateOnly?)contact.Day).Max()).ToList();
        // The day by which at least half of them had talked, going back from the last day.
        var half = lastTalks.OfType<DateOnly>().Distinct().Where(day => 2 * lastTalks.Count(talk => talk >= day) >= families.Count).Select(day => (DateOnly?)day).Max();
        return new Figures(
            families.Count, contacts.Count(pair => pair.Value.Count > 0), contacts.Count(pair => pair.Value.Exists(IsReached)), contacts.Count(pair => pair.Value.Exists(IsTalk)),
            contacts.Sum(pair => pair.Value.Count), through.Count, other.Count, staff + qualified, qualified, By(ContactMode.StaffNotQualified), By(ContactMode.MachineTranslation), By(ContactMode.AdultHelped), By(ContactMode.ChildHelped),
            through.Count(contact => contact.Tone == ContactTone.Positive), through.Count(contact => contact.Tone == ContactTone.Concern), half);
    }

    private static IEnumerable<(string, string)> Groups(Family family, List<Student> children)
    {
        yield return ("Everyone", "");
        yield return ("HomeLanguage", family.SpokenLanguage);
        foreach (var grade in children.Select(child => child.Grade).Distinct()) yield return ("Grade", grade);
        yield return ("EnglishLearner", children.Exists(child => child.IsEnglishLearner) ? "yes" : "no");
        yield return ("SpecialEducation", children.Exists(child => child.HasSpecialEducation) ? "yes" : "no");
        foreach (var race in children.Select(child => child.RaceEthnicity.Contains("Hispanic") ? "Hispanic or Latino" : child.RaceEthnicity.Contains(',') ? "Two or more races" : child.RaceEthnicity).Distinct())
            yield return ("RaceEthnicity", race);
        foreach (var place in children.Select(child => child.Neighborhood.Trim().ToUpperInvariant()).Distinct()) yield return ("Neighborhood", place);
    }

    /// <param name="here">The day on which the child is at the school.</param>
    /// <param name="enrolled">The day on which it had been there long enough.</param>
    private static List<Student> Counted(Family family, int school, DateOnly here, DateOnly enrolled) =>
        [.. family.Students.Select(link => link.Student).Where(child => child.Enrollments.Exists(place =>
            place.SchoolId == school && (place.IsActive ? family.IsActive : place.EndsOn > here) && (place.BeginsOn ?? family.Since).AddDays(MinDays) <= enrolled))];

    private IEnumerable<Contact> Contacts(Family family, int school, DateOnly from, DateOnly to, DateOnly here) => district.Contacts.Where(contact =>
        contact.FamilyId == family.Id && contact.VoidedAt is null && contact.Channel != ContactChannel.Broadcast && contact.Day >= from && contact.Day <= to
        && contact.Students.Exists(about => family.Students.Exists(link => link.StudentId == about.StudentId && link.Student.Enrollments.Exists(place => place.SchoolId == school && (place.IsActive || place.EndsOn > here)))));

    private static bool IsTalk(Contact contact) => contact.Outcome == ContactOutcome.TwoWay;

    private static bool IsReached(Contact contact) => contact.Outcome is ContactOutcome.TwoWay or ContactOutcome.MessageOnly;

    private DateOnly Last(DateOnly day) => Earlier(day, today);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
