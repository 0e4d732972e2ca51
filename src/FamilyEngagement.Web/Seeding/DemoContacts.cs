using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Eleven weeks of contacts at every school, and a thinner last year, in which each term went a little better. Deterministic: the same families are reached each time.</summary>
public class DemoContacts(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    private const int Chunk = 3000;

    private readonly Random _random = new(20260901);

    private Dictionary<int, int> _teachers = [];

    private sealed record FamilyAt(Family Family, int SchoolId, string School, int AuthorId, int? Person, List<int> Students);

    public async Task Make(IReadOnlyDictionary<int, int> authorBySchool, IReadOnlyDictionary<int, string> told)
    {
        var today = clock.Today;
        var year = district.YearOn(today)!;
        var last = district.YearBefore(year)!;
        var schools = await db.Schools.ToDictionaryAsync(school => school.Id, school => school.SourcedId ?? "");
        _teachers = await HomeroomTeachers();
        var contacts = new List<Contact>();
        foreach (var at in await Families(schools, authorBySchool))
        {
            if (told.ContainsKey(at.Family.Id)) continue;
            if (at.Family.Since <= last.StartsOn) contacts.AddRange(LastYear(at, last));
            contacts.AddRange(ThisTerm(at, year, today));
        }

        foreach (var chunk in contacts.Chunk(Chunk))
        {
            db.ChangeTracker.Clear();
            db.Contacts.AddRange(chunk);
            await db.SaveChangesAsync();
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>One family in ten was not talked with all year.</summary>
    private IEnumerable<Contact> LastYear(FamilyAt at, SchoolYear last)
    {
        if (_random.NextDouble() < 0.1) yield break;
        var share = DemoSchools.TwoWayShare(at.School, at.Family.SpokenLanguage);
        for (var n = 0; n < last.Terms.Count; n++)
        {
            var draw = _random.NextDouble();
            if (draw < share * (0.72 + 0.1 * n)) yield return Talk(at, Day(last, last.Terms[n].StartsOn, last.Terms[n].EndsOn), reachedShare: 1);
            else if (draw > 0.8) yield return Talk(at, Day(last, last.Terms[n].StartsOn, last.Terms[n].EndsOn), reachedShare: 0);
        }
    }

    private IEnumerable<Contact> ThisTerm(FamilyAt at, SchoolYear year, DateOnly today)
    {
        var from = at.Family.Since > year.StartsOn ? at.Family.Since : year.StartsOn;
        var share = DemoSchools.TwoWayShare(at.School, at.Family.SpokenLanguage);
        var attempts = _random.NextDouble() < 0.93 ? 1 + _random.Next(3) : 0;
        var isReached = _random.NextDouble() < share;
        for (var n = 0; n < Math.Max(attempts, isReached ? 1 : 0); n++)
        {
            var isTalk = isReached && n == 0;
            yield return isTalk ? Talk(at, Day(year, from, today), 1) : Talk(at, Day(year, from, today), reachedShare: isReached ? 0.5 : 0);
        }
    }

    /// <summary>A day of school between the two.</summary>
    private DateOnly Day(SchoolYear year, DateOnly from, DateOnly to)
    {
        var span = Math.Max(0, to.DayNumber - from.DayNumber);
        var day = from.AddDays((int)(span * _random.NextDouble()));
        while (!year.IsSchoolDay(day) && day > year.StartsOn) day = day.AddDays(-1);
        return day;
    }

    private Contact Talk(FamilyAt at, DateOnly day, double reachedShare)
    {
        var isTalk = _random.NextDouble() < reachedShare;
        var outcome = isTalk ? ContactOutcome.TwoWay : Pick(ContactOutcome.MessageOnly, ContactOutcome.MessageOnly, ContactOutcome.Voicemail, ContactOutcome.NoAnswer, ContactOutcome.NoAnswer, ContactOutcome.WrongNumber);
        var channel = isTalk
            ? Pick(ContactChannel.Phone, ContactChannel.Phone, ContactChannel.InPerson, ContactChannel.Text, ContactChannel.Event, ContactChannel.HomeVisit, ContactChannel.Video)
            : outcome == ContactOutcome.MessageOnly ? Pick(ContactChannel.Text, ContactChannel.Letter, ContactChannel.App, ContactChannel.Email) : ContactChannel.Phone;
        var (language, mode) = isTalk || outcome == ContactOutcome.MessageOnly ? Understood(at) : (at.Family.SpokenLanguage is "und" ? "en" : at.Family.SpokenLanguage, ContactMode.StaffSpeaks);
        var about = _random.Next(7);
        var note = isTalk && _random.NextDouble() < 0.6 ? DemoStories.Notes[about].Note : "";
        var (authorId, students) = WhoLogs(at, day);
        return Make(at.SchoolId, authorId, at.Family, students, new ContactFacts(
            clock.ToUtc(day.ToDateTime(new TimeOnly(8 + _random.Next(8), 5 * _random.Next(12)))), day,
            _random.NextDouble() < 0.15 ? ContactDirection.Inbound : ContactDirection.Outbound, channel, outcome, language, mode, [DemoStories.Notes[about].Topic], note, _random.NextDouble() < 0.8 ? at.Person : null)
        { Tone = isTalk ? Tone(about) : ContactTone.Neutral, IsEssential = about is 1 or 2 or 5 && _random.NextDouble() < 0.3, IsRelationalVisit = channel == ContactChannel.HomeVisit, Minutes = isTalk ? 5 + 5 * _random.Next(6) : null });
    }

    /// <summary>About one in five by the homeroom teacher of one child, and then about that child.</summary>
    private (int Author, IEnumerable<int> Students) WhoLogs(FamilyAt at, DateOnly day) =>
        at.Students.Find(_teachers.ContainsKey) is var child and > 0 && (at.Family.Id + day.DayNumber) % 5 == 0 ? (_teachers[child], [child]) : (at.AuthorId, at.Students);

    /// <summary>Accounts of teachers by student, where there are any.</summary>
    private async Task<Dictionary<int, int>> HomeroomTeachers()
    {
        var taught = await (
            from link in db.ClassTeachers
            where link.Staff.UserId != null
            from student in link.Class.Students
            select new { student.StudentId, UserId = link.Staff.UserId!.Value }).ToListAsync();
        return taught.GroupBy(row => row.StudentId).ToDictionary(group => group.Key, group => group.Min(row => row.UserId));
    }

    /// <summary>Good news is positive; of the rest about one in five raises a concern.</summary>
    private ContactTone Tone(int about) => about == 0 ? ContactTone.Positive : _random.Next(10) switch { < 3 => ContactTone.Positive, < 5 => ContactTone.Concern, _ => ContactTone.Neutral };

    private (string, string) Understood(FamilyAt at)
    {
        var home = at.Family.SpokenLanguage;
        if (home is "en" or "und") return ("en", ContactMode.StaffSpeaks);
        if (_random.NextDouble() < DemoSchools.HomeLanguageShare(at.School))
            return (home, Pick(ContactMode.StaffSpeaks, ContactMode.StaffSpeaks, ContactMode.InterpreterPhone, ContactMode.InterpreterInPerson, ContactMode.HumanTranslation));
        return Pick(("en", ContactMode.StaffSpeaks), (home, ContactMode.StaffNotQualified), (home, ContactMode.MachineTranslation), (home, ContactMode.AdultHelped), (home, ContactMode.ChildHelped));
    }

    internal Contact Make(int schoolId, int authorId, Family family, IEnumerable<int> students, ContactFacts facts)
    {
        var contact = new Contact { SchoolId = schoolId, FamilyId = family.Id, AuthorId = authorId, LoggedAt = facts.OccurredAt.AddMinutes(20) };
        contact.Record(facts, family, district.Words);
        foreach (var student in students) contact.Students.Add(new ContactStudent { StudentId = student });
        return contact;
    }

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];

    private async Task<List<FamilyAt>> Families(IReadOnlyDictionary<int, string> schools, IReadOnlyDictionary<int, int> authors)
    {
        var rows = await (
            from link in db.FamilyStudents
            where link.Family.IsActive
            from enrollment in link.Student.Enrollments
            where enrollment.IsActive
            orderby link.Family.Key, link.StudentId
            select new { link.Family, enrollment.SchoolId, link.StudentId, Person = link.Family.Members.OrderBy(member => member.FamilyMemberId).Select(member => (int?)member.FamilyMemberId).FirstOrDefault() })
            .AsNoTracking().ToListAsync();
        return rows.GroupBy(row => (row.Family.Id, row.SchoolId))
            .Select(group => new FamilyAt(group.First().Family, group.Key.SchoolId, schools[group.Key.SchoolId], authors[group.Key.SchoolId], group.First().Person, group.Select(row => row.StudentId).Distinct().ToList()))
            .ToList();
    }
}
