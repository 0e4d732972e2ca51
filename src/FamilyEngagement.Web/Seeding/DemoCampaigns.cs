using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Campaigns;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;

namespace FamilyEngagement.Web.Seeding;

/// <summary>
/// Two campaigns of Kingsley: welcome calls that are done, calls that are under way. A row agrees with
/// what the log says of its family already, so the school's figures stay as the rest of the demo tells them.
/// </summary>
public class DemoCampaigns(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    private sealed record Known(Family Family, bool IsTalking, bool IsTried, List<int> Students);

    private static readonly string[] Misses = [ContactOutcome.Voicemail, ContactOutcome.NoAnswer, ContactOutcome.Voicemail, ContactOutcome.WrongNumber];

    private static readonly string[] OwnNotes = ["", "", "Will come, with both children.", "", "Asked for an interpreter.", "", "Works in the evening, grandmother comes.", ""];

    public async Task Make(int schoolId, int liaison, IReadOnlyCollection<int> told)
    {
        var families = await Families(schoolId, told);
        var (talking, tried) = (families.Where(family => family.IsTalking).ToList(), families.Where(family => !family.IsTalking && family.IsTried).ToList());

        var welcome = Campaign(schoolId, liaison, "Welcome calls, September", ContactChannel.Phone, 70, "Welcome to the new school year.", ContactTopic.GoodNews);
        welcome.Until = welcome.Day.AddDays(11);
        Mark(welcome, [.. talking.Take(34), .. tried.Take(6)], liaison, spread: 10);
        welcome.Close(clock.UtcNow.AddDays(-56));

        var night = Campaign(schoolId, liaison, "Invitations to the data night", ContactChannel.Phone, 2, "Invited to the data night.", ContactTopic.Event);
        night.Until = clock.Today.AddDays(5);
        Mark(night, [.. talking.Skip(70).Take(9), .. tried.Skip(6).Take(3)], liaison, spread: 2);
        night.Families.AddRange(talking.Skip(79).Take(9).Concat(tried.Skip(9).Take(9)).Select(family => new CampaignFamily { FamilyId = family.Family.Id }));
        db.Campaigns.AddRange(welcome, night);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private Campaign Campaign(int schoolId, int owner, string name, string channel, int daysAgo, string note, string topic) => new()
    {
        SchoolId = schoolId,
        OwnerId = owner,
        CreatedAt = clock.UtcNow.AddDays(-daysAgo - 3),
        Name = name,
        Channel = channel,
        Day = SchoolDay(clock.Today.AddDays(-daysAgo)),
        Mode = ContactMode.StaffSpeaks,
        Note = note,
        Topics = [topic],
        Tone = ContactTone.Positive,
    };

    /// <param name="spread">Days over which the calls were made.</param>
    private void Mark(Campaign campaign, IEnumerable<Known> families, int author, int spread)
    {
        foreach (var (known, at) in families.Select((family, at) => (family, at)))
        {
            var day = SchoolDay(campaign.Day.AddDays(at % spread));
            var occurred = clock.ToUtc(day.ToDateTime(new TimeOnly(9 + at % 6, at * 7 % 60)));
            if (occurred > clock.UtcNow) occurred = clock.UtcNow.AddMinutes(-at);
            var outcome = known.IsTalking ? ContactOutcome.TwoWay : Misses[at % Misses.Length];
            var speaks = CampaignWay.SpeaksEnglish(known.Family.SpokenLanguage);
            var (language, mode) = speaks ? ("en", ContactMode.StaffSpeaks) : (known.Family.SpokenLanguage, at % 3 == 0 ? ContactMode.InterpreterPhone : campaign.Mode);
            var contact = new Contact { SchoolId = campaign.SchoolId, FamilyId = known.Family.Id, AuthorId = author, LoggedAt = occurred.AddMinutes(4), Source = ContactSource.Campaign };
            contact.Record(new ContactFacts(occurred, day, ContactDirection.Outbound, campaign.Channel, outcome, language, mode, campaign.Topics,
                campaign.Compose(!known.IsTalking ? "" : OwnNotes[at % OwnNotes.Length]), FamilyMemberId: null)
            { Tone = campaign.Tone }, known.Family, district.Words);
            foreach (var student in known.Students) contact.Students.Add(new ContactStudent { StudentId = student });
            campaign.Families.Add(new CampaignFamily { FamilyId = known.Family.Id, Contact = contact });
        }
    }

    private DateOnly SchoolDay(DateOnly day)
    {
        while (day > clock.Today || district.YearOn(day)?.IsSchoolDay(day) == false) day = day.AddDays(-1);
        return day;
    }

    private async Task<List<Known>> Families(int schoolId, IReadOnlyCollection<int> told)
    {
        var from = district.TermOn(clock.Today)!.StartsOn;
        var students = (await db.FamilyStudents.Where(link => db.StudentIdsIn(schoolId).Contains(link.StudentId)).Select(link => new { link.FamilyId, link.StudentId }).ToListAsync()).ToLookup(link => link.FamilyId, link => link.StudentId);
        var contacts = (await db.ContactsIn(schoolId).Where(contact => contact.Day >= from).Select(contact => new { contact.FamilyId, contact.IsTwoWay }).ToListAsync()).ToLookup(contact => contact.FamilyId, contact => contact.IsTwoWay);
        var families = await db.FamiliesIn(schoolId).AsNoTracking().OrderBy(family => family.Key).ToListAsync();
        return families.Where(family => !told.Contains(family.Id)).Select(family => new Known(family, contacts[family.Id].Any(isTwoWay => isTwoWay), contacts[family.Id].Any(), students[family.Id].ToList())).ToList();
    }
}
