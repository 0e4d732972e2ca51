using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Questions;

namespace FamilyEngagement.Web.Seeding;

/// <summary>
/// Questions that families asked in talks of the term, and how soon they were answered. Only families that talked already
/// ask, in the language they talked in, so that the other figures tell their own story.
/// </summary>
public class DemoQuestions(AppDbContext db, DistrictCache district, DistrictClock clock, DemoContacts drawn)
{
    /// <summary>One late answer in so many, by the roster's id; none late where it is not named.</summary>
    private static readonly Dictionary<string, int> LateOneIn = new()
    {
        ["BH-0010"] = 16,
        ["BH-0025"] = 3,
        ["BH-0110"] = 2,
        ["BH-0130"] = 14,
        ["BH-0205"] = 4,
        ["BH-0210"] = 3,
        ["BH-0310"] = 20,
        ["BH-0320"] = 13,
        ["BH-0405"] = 5,
        ["BH-0505"] = 15,
        ["BH-0510"] = 4,
    };

    private static readonly string[] Asked =
    [
        "When is the data night, and is there child care?", "Can we get the homework list in our language?", "Who picks up when the bus does not come?", "How do we sign up for the after-school program?",
        "May grandmother pick her up on Fridays?", "What time does the conference begin?", "Is there a winter coat drive this year?", "How is he doing in math since we talked?",
        "Can the meeting be after six in the evening?", "Where do we send the doctor’s note?", "Does the lunch have pork in it?", "Who do we ask about a new classroom?",
    ];

    /// <summary>Kingsley: 66 that had to be answered by now, 61 of them in time; the last two wait, see <see cref="Waiting"/>.</summary>
    private const int KingsleyAnswered = 65;

    private readonly Random _random = new(20261103);

    public async Task Make(IReadOnlyDictionary<int, string> told, int principal)
    {
        var term = district.TermOn(clock.Today)!;
        var schools = await db.Schools.Where(school => school.SourcedId != null).OrderBy(school => school.Id).ToDictionaryAsync(school => school.Id, school => school.SourcedId!);
        foreach (var (schoolId, id) in schools)
        {
            // Old enough that each has its answer by now, in time or late.
            var until = clock.DayOf(Back(6 * clock.Hours.MinutesADay));
            var talks = await db.Contacts.Include(contact => contact.Family).Include(contact => contact.Students)
                .Where(contact => contact.SchoolId == schoolId && contact.IsTwoWay && contact.Day >= term.StartsOn && contact.Day <= until && !told.Keys.Contains(contact.FamilyId))
                .OrderByDescending(contact => contact.Direction).ThenBy(contact => contact.Id).Take(id == DemoSchools.Kingsley ? KingsleyAnswered : 18 + schoolId % 11).ToListAsync();
            for (var at = 0; at < talks.Count; at++) Add(talks[at], at, IsLate(id, at), id == DemoSchools.Kingsley ? principal : null);
            if (id != DemoSchools.Kingsley) await AddOpen(schoolId, until, LateOneIn.GetValueOrDefault(id, 20) <= 4 ? 4 : schoolId % 3);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The two that wait for Kingsley's liaison: one past due, one due within a school hour.</summary>
    public async Task Waiting(int schoolId, int liaison)
    {
        await Ask("Fortes", "Nilton", ContactChannel.App, 3 * clock.Hours.MinutesADay - 40, "pt", ContactMode.HumanTranslation, "Is the after-school program open in December?");
        await Ask("Nguyễn", "Minh Khôi", ContactChannel.Text, 2 * clock.Hours.MinutesADay - 60, "vi", ContactMode.HumanTranslation, "Can the reading report be sent in Vietnamese?");
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        async Task Ask(string name, string child, string channel, int minutesAgo, string language, string mode, string what)
        {
            var family = await db.FamiliesIn(schoolId).Include(f => f.Students).Include(f => f.Members).Where(f => f.Students.Any(link => link.Student.GivenName == child && link.Student.FamilyName == name)).FirstAsync();
            var at = Back(minutesAgo);
            var contact = drawn.Make(schoolId, liaison, family, family.Students.Select(link => link.StudentId), new ContactFacts(
                at, clock.DayOf(at), ContactDirection.Inbound, channel, ContactOutcome.TwoWay, language, mode, [ContactTopic.Services], "", family.Members.Select(member => (int?)member.FamilyMemberId).Min()));
            db.Questions.Add(Question.Ask(contact, what, clock.Hours, district.Settings.AnswerDays));
        }
    }

    /// <summary>The moment since which so much of school has passed.</summary>
    public DateTime Back(int minutes)
    {
        var now = clock.UtcNow;
        var at = now.AddTicks(-(now.Ticks % TimeSpan.FromMinutes(5).Ticks));
        while (clock.Hours.MinutesBetween(at, now) < minutes) at = at.AddMinutes(-5);
        return at;
    }

    /// <summary>Of the last days, not answered yet: some of them past due.</summary>
    private async Task AddOpen(int schoolId, DateOnly after, int count)
    {
        var talks = await db.Contacts.Where(contact => contact.SchoolId == schoolId && contact.IsTwoWay && contact.Day > after).OrderByDescending(contact => contact.Direction).ThenBy(contact => contact.Id).Take(count).ToListAsync();
        db.Questions.AddRange(talks.Select((talk, at) => Question.Ask(talk, Asked[(at + schoolId) % Asked.Length], clock.Hours, district.Settings.AnswerDays)));
    }

    private static bool IsLate(string school, int at) => LateOneIn.TryGetValue(school, out var oneIn) && at % oneIn == oneIn - 1;

    private void Add(Contact talk, int at, bool isLate, int? principal)
    {
        var (hours, days) = (clock.Hours, district.Settings.AnswerDays);
        var question = Question.Ask(talk, Asked[(at + talk.SchoolId) % Asked.Length], hours, days);
        var limit = days * hours.MinutesADay;
        // Most answers come the same day or the next; a late one takes another day or two.
        var minutes = isLate ? limit + 40 + _random.Next(limit) : 20 + (int)(Math.Pow(_random.NextDouble(), 1.7) * (limit - 60));
        var answeredAt = hours.After(talk.OccurredAt, minutes)!.Value;
        var by = talk.AuthorId;
        if (principal is { } known && at % 15 == 7)
        {
            question.Route(known, talk.AuthorId, talk.OccurredAt.AddMinutes(30), "You can say this better than I can.");
            by = known;
        }

        question.Try(drawn.Make(talk.SchoolId, by, talk.Family, talk.Students.Select(link => link.StudentId), new ContactFacts(
            answeredAt, clock.DayOf(answeredAt), ContactDirection.Outbound, at % 3 == 0 ? ContactChannel.Phone : ContactChannel.Text, at % 3 == 0 ? ContactOutcome.TwoWay : ContactOutcome.MessageOnly,
            talk.Language, talk.Mode, talk.Topics, "", talk.FamilyMemberId)), hours);
        db.Questions.Add(question);
    }
}
