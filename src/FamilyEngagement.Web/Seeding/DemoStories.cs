using System.Globalization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.FollowUps;

namespace FamilyEngagement.Web.Seeding;

/// <summary>A few families of Kingsley whose story the demo tells in full, with the follow-ups that wait for its liaison.</summary>
public class DemoStories(AppDbContext db, DistrictCache district, DistrictClock clock, DemoContacts drawn)
{
    /// <summary>What a contact was about, and a note that goes with it. The first seven are drawn at random.</summary>
    public static readonly IReadOnlyList<(string Topic, string Note)> Notes =
    [
        (ContactTopic.GoodNews, "Shared how proud the class is of the last project."),
        (ContactTopic.Learning, "Talked about reading at home. Will try ten minutes before bed."),
        (ContactTopic.Attendance, "Two absences explained. Bus was late both days."),
        (ContactTopic.Behavior, "Agreed on a plan with the teacher. We talk again in two weeks."),
        (ContactTopic.Event, "Will come to the data night. Needs child care for the little one."),
        (ContactTopic.Services, "Asked how to sign up for the after-school program."),
        (ContactTopic.FamilyNeeds, "Gave the number of the food pantry and the winter coat drive."),
        (ContactTopic.Health, "Inhaler is now with the nurse."),
        (ContactTopic.Concern, "Worried about recess. Teacher will watch and report back."),
    ];

    /// <summary>By a child's name: these families' contacts are told below, not drawn at random. The first two were never reached.</summary>
    private static readonly (string Family, string Child)[] Told =
    [
        ("Warsame", "Ayaan"), ("黃 (Wong)", "嘉欣 Ka Yan"), ("Fortes", "Nilton"), ("Monteiro", "Edson"), ("المصري", "ليلى"), ("Jean-Baptiste", "Wideline"),
        ("Rodríguez de la Cruz-Santamaría", "Esperanza Guadalupe"), ("Nguyễn", "Minh Khôi"),
    ];

    /// <summary>The families of the stories, by id, with the name the story goes by.</summary>
    public async Task<Dictionary<int, string>> Families()
    {
        var children = Told.Select(told => told.Child).ToList();
        var found = await db.FamilyStudents.Where(link => children.Contains(link.Student.GivenName))
            .Select(link => new { link.FamilyId, link.Student.GivenName, link.Student.FamilyName }).ToListAsync();
        return found.Where(child => Told.Contains((child.FamilyName, child.GivenName))).DistinctBy(child => child.FamilyId).ToDictionary(child => child.FamilyId, child => child.FamilyName);
    }

    public async Task Make(int schoolId, int liaison, int principal)
    {
        foreach (var (id, name) in await Families())
        {
            var family = await db.FamiliesIn(schoolId).Include(f => f.Students).Include(f => f.Members).FirstOrDefaultAsync(f => f.Id == id);
            if (family is null) continue;
            var contacts = Story(name, family, schoolId, liaison, principal).ToList();
            if (contacts.Count == 0) continue;
            db.Contacts.AddRange(contacts);
            if (Promise(name) is not { } promise) continue;
            // What the principal promised, the liaison has been handed.
            var followUp = new FollowUp { SchoolId = schoolId, FamilyId = family.Id, Contact = contacts[^1], OwnerId = contacts[^1].AuthorId, DueOn = clock.Today.AddDays(promise.Days), What = promise.What };
            if (followUp.OwnerId != liaison) followUp.HandOver(liaison, followUp.OwnerId, contacts[^1].LoggedAt.AddHours(1), "You know the school they came from.");
            db.FollowUps.Add(followUp);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static (int Days, string What)? Promise(string family) => family switch
    {
        "Jean-Baptiste" => (-1, "Confirm the interpreter for Tuesday’s meeting."),
        "Rodríguez de la Cruz-Santamaría" => (0, "Call back after 5 pm about the bus stop."),
        "المصري" => (0, "Ask how the first week at the new school went."),
        _ => null,
    };

    private IEnumerable<Contact> Story(string name, Family family, int schoolId, int liaison, int principal)
    {
        return name switch
        {
            "Fortes" =>
            [
                Tell(65, "09:20", ContactChannel.Phone, ContactOutcome.Voicemail, "kea", ContactMode.StaffSpeaks, ContactTopic.Event, ""),
                Tell(42, "16:10", ContactChannel.HomeVisit, ContactOutcome.TwoWay, "kea", ContactMode.InterpreterInPerson, ContactTopic.GoodNews, "Met both parents. João works nights: call after 3 pm. They would like a math workshop in the evening."),
                Tell(14, "11:00", ContactChannel.Letter, ContactOutcome.MessageOnly, "pt", ContactMode.HumanTranslation, ContactTopic.Learning, "First-term progress report.", principal),
                Tell(1, "10:42", ContactChannel.Phone, ContactOutcome.TwoWay, "kea", ContactMode.StaffSpeaks, ContactTopic.Learning, "Nilton missed two days with asthma. His mother asked for the reading homework.", restricted: true),
            ],
            "Monteiro" =>
            [
                Tell(38, "10:05", ContactChannel.Phone, ContactOutcome.NoAnswer, "kea", ContactMode.StaffSpeaks, ContactTopic.Attendance, ""),
                Tell(24, "14:30", ContactChannel.Phone, ContactOutcome.NoAnswer, "kea", ContactMode.StaffSpeaks, ContactTopic.Attendance, ""),
                Tell(3, "09:40", ContactChannel.Phone, ContactOutcome.Voicemail, "kea", ContactMode.StaffSpeaks, ContactTopic.Attendance, ""),
            ],
            "المصري" => [Tell(3, "13:15", ContactChannel.HomeVisit, ContactOutcome.TwoWay, "ar", ContactMode.InterpreterPhone, ContactTopic.GoodNews, "Welcome visit. Father would like to join the parent council.", principal)],
            "Jean-Baptiste" => [Tell(4, "15:20", ContactChannel.Video, ContactOutcome.TwoWay, "ht", ContactMode.ChildHelped, ContactTopic.Learning, "Book an interpreter for the next meeting.")],
            "Rodríguez de la Cruz-Santamaría" => [Tell(2, "08:05", ContactChannel.InPerson, ContactOutcome.TwoWay, "es", ContactMode.InterpreterInPerson, ContactTopic.Services, "Bus stop moved. Call back after 5 pm.")],
            "Nguyễn" => [Tell(2, "09:15", ContactChannel.Text, ContactOutcome.TwoWay, "vi", ContactMode.HumanTranslation, ContactTopic.Learning, "Asks for the reading report in Vietnamese.")],
            _ => [],
        };

        Contact Tell(int daysAgo, string time, string channel, string outcome, string language, string mode, string topic, string note, int? by = null, bool restricted = false)
        {
            var day = clock.Today.AddDays(-daysAgo);
            while (district.YearOn(day)?.IsSchoolDay(day) == false) day = day.AddDays(-1);
            var facts = new ContactFacts(clock.ToUtc(day.ToDateTime(TimeOnly.Parse(time, CultureInfo.InvariantCulture))), day, ContactDirection.Outbound, channel, outcome, language, mode, [topic], note,
                family.Members.Select(member => (int?)member.FamilyMemberId).Min())
            { IsRestricted = restricted, Tone = outcome == ContactOutcome.TwoWay ? ContactTone.Positive : ContactTone.Neutral, IsRelationalVisit = channel == ContactChannel.HomeVisit };
            return drawn.Make(schoolId, by ?? liaison, family, family.Students.Select(link => link.StudentId), facts);
        }
    }
}
