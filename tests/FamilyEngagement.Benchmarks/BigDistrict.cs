using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Benchmarks;

/// <summary>
/// A made-up district of any size, the same each time: families in eleven languages, siblings at two schools, three school
/// years of contacts, more of them at some schools and with some families than others.
/// </summary>
internal sealed class BigDistrict(int schools, int students, int contacts, DateOnly today, ContactVocabulary words)
{
    private static readonly (string Language, int Weight)[] Languages = [("en", 46), ("es", 24), ("ht", 8), ("kea", 6), ("pt", 4), ("vi", 4), ("yue", 3), ("so", 2), ("ar", 2), ("fr", 1), ("und", 1)];
    private static readonly string[] Given = ["Ana", "Minh Khôi", "Nilton", "Wideline", "Ayaan", "ليلى", "Jada", "Maximiliano", "嘉欣", "Siobhán", "Edson", "Leila", "Beatriz", "Wilguens", "Hodan", "José", "Emeka", "Ruth", "Đức", "Rosa"];
    private static readonly string[] Last = ["Fortes", "Nguyễn", "Jean-Baptiste", "Warsame", "المصري", "Clark", "Rodríguez de la Cruz", "黃", "O’Brien", "Monteiro", "Teixeira", "Pierre", "Mai", "Boateng", "Peña", "Vieira", "Choi", "Koné", "Haddad", "Andrade"];
    private static readonly string[] Races = ["asian", "blackOrAfricanAmerican", "white", "hispanicOrLatinoEthnicity", "demographicRaceTwoOrMoreRaces", ""];
    private static readonly string[] Neighborhoods = ["Lantern Hill", "Saltmarsh", "Gannet Cove", "Ropewalk", "Windmill Hill", "Ferry Landing"];
    private static readonly string[] Notes = ["", "", "", "Talked about reading at home. Will try ten minutes before bed.", "Two absences explained. Bus was late both days.", "Will come to the data night. Needs child care for the little one.", "Asked how to sign up for the after-school program."];

    private readonly Random _random = new(20260901);

    public List<School> Schools { get; } = [];
    public List<Student> Students { get; } = [];
    public List<Enrollment> Enrollments { get; } = [];
    public List<Family> Families { get; } = [];
    public List<FamilyMember> Members { get; } = [];
    public List<ContactStudent> Links { get; } = [];
    public IEnumerable<FamilyStudent> FamilyStudents => Families.SelectMany(family => family.Students);
    public IEnumerable<FamilyMembership> Memberships => Families.SelectMany(family => family.Members);
    public IEnumerable<Guardianship> Guardianships => Families.SelectMany(family => family.Students.Select(link => new Guardianship { StudentId = link.StudentId, FamilyMemberId = family.Members[0].FamilyMemberId, Relationship = "mother", Priority = 1 }));

    /// <summary>Index of the family's first school.</summary>
    private readonly List<int> _schoolOf = [];

    public void MakePeople(IReadOnlyList<string> grades)
    {
        for (var at = 0; at < schools; at++)
            Schools.Add(new School { Id = at + 1, Code = $"B{at + 1:000000}", SourcedId = $"big-{at + 1}", Name = $"{Neighborhoods[at % Neighborhoods.Length]} School {at + 1}", FoldedName = $" {Neighborhoods[at % Neighborhoods.Length].ToLowerInvariant()} school {at + 1}", LowGrade = "KG", HighGrade = "12", Level = SchoolLevel.K8 });
        // From small to large: the largest has about ten times as many as the smallest.
        var weights = Schools.Select((_, at) => 0.3 + 2.7 * at / schools).ToArray();
        while (Students.Count < students) AddFamily(Draw(weights), grades);
    }

    private void AddFamily(int school, IReadOnlyList<string> grades)
    {
        var id = Families.Count + 1;
        var language = Languages[Draw(Languages.Select(row => (double)row.Weight).ToArray())].Language;
        var name = Last[_random.Next(Last.Length)];
        var family = new Family { Id = id, Key = $"big-{id}", Name = name, SpokenLanguage = language, WrittenLanguage = language, Since = new DateOnly(today.Year - 1, 9, 1) };
        var member = new FamilyMember { Id = id, SourcedId = $"big-g{id}", GivenName = Given[_random.Next(Given.Length)], FamilyName = name, Phone = $"(617) 555-{id % 10000:0000}" };
        member.SetSearchText();
        family.Members.Add(new FamilyMembership { FamilyId = id, FamilyMemberId = id });
        var children = _random.NextDouble() switch { < 0.6 => 1, < 0.9 => 2, _ => 3 };
        for (var n = 0; n < children && Students.Count < students; n++)
        {
            var student = new Student
            {
                Id = Students.Count + 1,
                SourcedId = $"big-s{Students.Count + 1}",
                Number = $"{Students.Count + 1:0000000}",
                GivenName = Given[_random.Next(Given.Length)],
                FamilyName = name,
                Grade = grades[_random.Next(grades.Count)],
                IsEnglishLearner = language != "en" && _random.NextDouble() < 0.5,
                HasSpecialEducation = _random.NextDouble() < 0.18,
                RaceEthnicity = Races[_random.Next(Races.Length)],
                Neighborhood = Neighborhoods[_random.Next(Neighborhoods.Length)],
            };
            student.SetSearchText();
            Students.Add(student);
            family.Students.Add(new FamilyStudent { FamilyId = id, StudentId = student.Id });
            var at = n > 0 && _random.NextDouble() < 0.15 ? _random.Next(schools) : school;
            Enrollments.Add(new Enrollment { Id = Enrollments.Count + 1, StudentId = student.Id, SchoolId = Schools[at].Id });
        }

        family.SearchText = Web.Data.Folding.FoldTo(Web.Data.Lengths.Search, [name, .. family.Students.Select(link => Students[link.StudentId - 1].GivenName), member.GivenName, member.Phone.Replace("-", "")]);
        Families.Add(family);
        Members.Add(member);
        _schoolOf.Add(school);
    }

    /// <summary>In the order of their days, as a log grows.</summary>
    /// <param name="authors">Account ids by school, the liaison first.</param>
    public IEnumerable<Contact> Contacts(IReadOnlyList<SchoolYear> years, IReadOnlyList<int[]> authors)
    {
        var days = years.OrderBy(year => year.StartsOn).SelectMany(Days).Where(day => day <= today).ToList();
        for (var n = 0; n < contacts; n++)
        {
            // Every 25th family is never called; the others some more, some less.
            var at = (int)(Families.Count * Math.Pow(_random.NextDouble(), 1.3));
            if (at % 25 == 0) at = Math.Min(at + 1, Families.Count - 1);
            yield return Contact(n + 1, Families[at], _schoolOf[at], days[(int)((long)n * days.Count / contacts)], authors);
        }
    }

    private Contact Contact(int id, Family family, int school, DateOnly day, IReadOnlyList<int[]> authors)
    {
        var outcome = _random.NextDouble() switch { < 0.42 => ContactOutcome.TwoWay, < 0.62 => ContactOutcome.MessageOnly, < 0.78 => ContactOutcome.Voicemail, < 0.94 => ContactOutcome.NoAnswer, < 0.97 => ContactOutcome.WrongNumber, _ => ContactOutcome.Declined };
        var channel = _random.NextDouble() switch { < 0.5 => ContactChannel.Phone, < 0.75 => ContactChannel.Text, < 0.85 => ContactChannel.InPerson, < 0.93 => ContactChannel.App, _ => ContactChannel.HomeVisit };
        var mode = _random.NextDouble() switch { < 0.6 => ContactMode.StaffSpeaks, < 0.7 => ContactMode.StaffNotQualified, < 0.85 => ContactMode.InterpreterPhone, < 0.93 => ContactMode.MachineTranslation, < 0.97 => ContactMode.AdultHelped, _ => ContactMode.ChildHelped };
        var at = day.ToDateTime(new TimeOnly(13 + _random.Next(7), _random.Next(60)), DateTimeKind.Utc);
        var staff = authors[school];
        var contact = new Contact { Id = id, SchoolId = Schools[school].Id, FamilyId = family.Id, AuthorId = staff[_random.Next(10) < 7 ? 0 : _random.Next(staff.Length)], LoggedAt = at.AddMinutes(15) };
        contact.Record(
            new ContactFacts(at, day, _random.Next(7) == 0 ? ContactDirection.Inbound : ContactDirection.Outbound, channel, outcome, family.SpokenLanguage, mode, [ContactTopic.Learning], Notes[_random.Next(Notes.Length)], family.Members[0].FamilyMemberId)
            {
                Tone = (ContactTone)_random.Next(3),
                IsRestricted = _random.Next(60) == 0,
            },
            family, words);
        foreach (var link in family.Students) Links.Add(new ContactStudent { ContactId = id, StudentId = link.StudentId });
        return contact;
    }

    private static IEnumerable<DateOnly> Days(SchoolYear year)
    {
        for (var day = year.StartsOn; day <= year.EndsOn; day = day.AddDays(1))
            if (year.IsSchoolDay(day)) yield return day;
    }

    private int Draw(double[] weights)
    {
        var left = _random.NextDouble() * weights.Sum();
        for (var at = 0; at < weights.Length; at++)
            if ((left -= weights[at]) < 0) return at;
        return weights.Length - 1;
    }
}
