using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Reach;

/// <summary>
/// Schools large and tiny, siblings at two schools and in two grades, children who came late or left, families that left,
/// contacts of every kind about some of the children: all drawn from a seed and kept beside the database for <see cref="NaiveReach"/>.
/// </summary>
internal sealed class RandomDistrict
{
    private static readonly string[] Languages = ["en", "en", "en", "es", "es", "ht", "so", "vi", "und"];
    private static readonly string[] Grades = ["KG", "01", "02", "03"];
    private static readonly string[] Races = ["", "Asian", "White", "White", "Black or African American", "Hispanic or Latino", "White, Hispanic or Latino", "Asian, White"];
    private static readonly string[] Places = ["Saltmarsh", "Ropewalk", " Ropewalk ", "ropewalk", "Old Wharves", ""];
    private static readonly string[] Outcomes = [ContactOutcome.TwoWay, ContactOutcome.TwoWay, ContactOutcome.MessageOnly, ContactOutcome.Voicemail, ContactOutcome.NoAnswer, ContactOutcome.WrongNumber, ContactOutcome.Declined];
    private static readonly string[] Modes =
        [ContactMode.StaffSpeaks, ContactMode.StaffSpeaks, ContactMode.StaffNotQualified, ContactMode.InterpreterPhone, ContactMode.HumanTranslation, ContactMode.MachineTranslation, ContactMode.AdultHelped, ContactMode.ChildHelped];
    private static readonly string[] Channels = [ContactChannel.Phone, ContactChannel.Text, ContactChannel.InPerson, ContactChannel.Letter, ContactChannel.Broadcast];

    private readonly Random _random;
    private readonly DateOnly _today;

    private RandomDistrict(int seed, DateOnly today) => (_random, _today) = (new Random(seed), today);

    public List<School> Schools { get; private set; } = [];

    public List<Family> Families { get; } = [];

    public List<Contact> Contacts { get; } = [];

    public static async Task<RandomDistrict> In(Portal portal, int seed)
    {
        var district = new RandomDistrict(seed, portal.Today);
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Suspend();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        int[] sizes = [4, 12, 35, 60, 90];
        db.Schools.AddRange(district.Schools = [.. sizes.Select((_, at) => A.School($"School {(char)('A' + at)}"))]);
        await db.SaveChangesAsync();
        var author = A.Liaison(district.Schools[0].Id);
        db.Users.Add(author);
        district.Families.AddRange(sizes.SelectMany((size, at) => Enumerable.Range(0, size + district._random.Next(4)).Select(_ => district.NewFamily(district.Schools[at].Id))));
        db.Families.AddRange(district.Families);
        await db.SaveChangesAsync();
        district.Contacts.AddRange(district.Families.SelectMany(family => Enumerable.Range(0, district._random.Next(9)).Select(_ => district.NewContact(family, author))));
        db.Contacts.AddRange(district.Contacts);
        await db.SaveChangesAsync();
        return district;
    }

    private Family NewFamily(int schoolId)
    {
        var family = A.Family(schoolId, "Family", Pick(Languages), "en", [.. Enumerable.Range(0, 1 + _random.Next(3)).Select(n => $"Child {n}")]);
        family.Since = _today.AddDays(-_random.Next(900));
        family.IsActive = _random.Next(25) > 0;
        foreach (var link in family.Students)
        {
            var (child, place) = (link.Student, link.Student.Enrollments[0]);
            (child.Grade, child.RaceEthnicity, child.Neighborhood) = (Pick(Grades), Pick(Races), Pick(Places));
            (child.IsEnglishLearner, child.HasSpecialEducation) = (_random.Next(3) == 0, _random.Next(5) == 0);
            place.SchoolId = link == family.Students[0] || _random.Next(4) > 0 ? schoolId : Pick(Schools[1..]).Id;
            if (_random.Next(2) == 0) place.BeginsOn = _today.AddDays(-_random.Next(_random.Next(2) == 0 ? 40 : 800));
            if (_random.Next(8) > 0) continue;
            (place.IsActive, place.EndsOn) = (false, _random.Next(4) == 0 ? null : _today.AddDays(-_random.Next(500)));
        }

        return family;
    }

    private Contact NewContact(Family family, PortalUser author)
    {
        var about = family.Students.Where(_ => _random.Next(3) > 0).Select(link => link.StudentId).ToList();
        var contact = A.Contact(
            Pick(Schools).Id, family, author, Pick(Outcomes), _today.AddDays(-_random.Next(_random.Next(2) == 0 ? 90 : 520)), Pick([family.SpokenLanguage, "en"]), Pick(Modes), Pick(Channels),
            restricted: _random.Next(8) == 0, tone: (ContactTone)_random.Next(3), studentIds: about.Count > 0 ? about : [family.Students[0].StudentId]);
        if (_random.Next(12) == 0) contact.MarkVoid(author.Id, contact.LoggedAt, "Wrong family");
        return contact;
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
