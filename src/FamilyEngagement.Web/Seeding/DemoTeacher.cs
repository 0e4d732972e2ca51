using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Identity;

namespace FamilyEngagement.Web.Seeding;

/// <summary>What the teacher of the demo accounts did in the last weeks, and what waits. Only with families that talked already, so that the school's figures tell their own story.</summary>
public class DemoTeacher(AppDbContext db, DistrictCache district, DistrictClock clock, DemoContacts drawn, UserManager<PortalUser> users)
{
    /// <summary>Days ago, and which of <see cref="DemoStories.Notes"/>.</summary>
    private static readonly (int DaysAgo, int Note)[] Told = [(1, 0), (2, 1), (4, 0), (8, 8), (10, 4), (15, 1), (17, 0), (23, 3), (29, 1)];

    private static readonly (int Days, string What)[] Promises = [(0, "Send the reading list home."), (1, "Tell how recess went this week.")];

    private static readonly string[] Names = ["Alma Reyes", "Jonas Weber", "Mei Chan", "Tamika Brown", "Sílvia Costa", "Peter Novak", "Hodan Warsame", "Claire Dubois", "Andre Wilson", "Linh Trần"];

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

    /// <summary>At each other school two teachers with an account, who logged a part of its contacts themselves; without a password.</summary>
    public async Task Elsewhere(IReadOnlyDictionary<int, int> liaisons, int kingsley)
    {
        var from = district.YearOn(clock.Today)!.StartsOn.AddDays(-7);
        foreach (var school in await db.Schools.Where(school => school.Id != kingsley && school.SourcedId != null).OrderBy(school => school.Id).Select(school => new { school.Id, school.SourcedId }).ToListAsync())
        {
            if (!liaisons.TryGetValue(school.Id, out var liaison)) continue;
            var share = 1 + DemoSchools.Strength(school.SourcedId);
            for (var at = 0; at < 2; at++)
            {
                var email = $"teacher{at + 1}.{school.SourcedId!.ToLowerInvariant()}@{DemoAccounts.Domain}";
                var user = new PortalUser { UserName = email, Email = email, Name = Names[(school.Id * 2 + at) % Names.Length], IsDemo = true };
                user.Assignments.Add(new SchoolAssignment { SchoolId = school.Id, Role = PortalRole.Teacher, From = from });
                var result = await users.CreateAsync(user);
                if (!result.Succeeded) throw new InvalidOperationException($"Demo teacher of school {school.Id}: {result.Errors.First().Description}");
                var mine = at;
                await db.Contacts.Where(contact => contact.SchoolId == school.Id && contact.AuthorId == liaison && !contact.IsRestricted && contact.Id % 2 == mine && contact.Id % 5 < share)
                    .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.AuthorId, user.Id));
            }
        }

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
