using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Seeding;

/// <summary>What the teacher of the demo accounts did in the last weeks, and what waits. Only with families that talked already, so that the school's figures tell their own story.</summary>
public class DemoTeacher(AppDbContext db, DistrictCache district, DistrictClock clock, DemoContacts drawn)
{
    /// <summary>Days ago, and which of <see cref="DemoStories.Notes"/>.</summary>
    private static readonly (int DaysAgo, int Note)[] Told = [(1, 0), (2, 1), (4, 0), (8, 8), (10, 4), (15, 1), (17, 0), (23, 3), (29, 1)];

    private static readonly (int Days, string What)[] Promises = [(0, "Send the reading list home."), (1, "Tell how recess went this week.")];

    public async Task Make(int schoolId)
    {
        var teacher = await db.Users.Where(user => user.Email == $"teacher@{DemoAccounts.Domain}").Select(user => user.Id).FirstAsync();
        var reader = new Reader(schoolId, teacher, OwnClassesOnly: true, ReadsRestricted: false);
        var from = district.TermOn(clock.Today)?.StartsOn ?? clock.Today;
        var families = await db.FamiliesIn(reader).Include(family => family.Students).Include(family => family.Members)
            .Where(family => db.ContactsIn(reader).Any(contact => contact.FamilyId == family.Id && contact.IsTwoWay && contact.InHomeLanguage && contact.Day >= from)).OrderBy(family => family.Key).ToListAsync();
        if (families.Count == 0) return;
        var own = (await db.StudentIdsIn(reader).ToListAsync()).ToHashSet();
        var contacts = Told.Select((told, at) => Contact(schoolId, teacher, families[at % families.Count], own, told.DaysAgo, DemoStories.Notes[told.Note])).ToList();
        db.Contacts.AddRange(contacts);
        db.FollowUps.AddRange(Promises.Select((promise, at) => new FollowUp { SchoolId = schoolId, FamilyId = contacts[at + 1].FamilyId, Contact = contacts[at + 1], OwnerId = teacher, DueOn = clock.Today.AddDays(promise.Days), What = promise.What }));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private Contact Contact(int schoolId, int teacher, Family family, HashSet<int> own, int daysAgo, (string Topic, string Note) about)
    {
        var day = clock.Today.AddDays(-daysAgo);
        while (district.YearOn(day)?.IsSchoolDay(day) == false) day = day.AddDays(-1);
        var isEnglish = family.SpokenLanguage is "en" or Languages.NotKnown;
        return drawn.Make(schoolId, teacher, family, family.Students.Select(link => link.StudentId).Where(own.Contains), new ContactFacts(
            clock.ToUtc(day.ToDateTime(new TimeOnly(15, 10))), day, ContactDirection.Outbound, isEnglish ? ContactChannel.InPerson : ContactChannel.Phone, ContactOutcome.TwoWay,
            isEnglish ? "en" : family.SpokenLanguage, isEnglish ? ContactMode.StaffSpeaks : ContactMode.InterpreterPhone, [about.Topic], about.Note, family.Members.Select(member => (int?)member.FamilyMemberId).Min())
        { Tone = about.Topic == ContactTopic.GoodNews ? ContactTone.Positive : ContactTone.Neutral, Minutes = 10 });
    }
}
