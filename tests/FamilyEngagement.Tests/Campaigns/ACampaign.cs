using FamilyEngagement.Web.Features.Campaigns;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Campaigns;

/// <summary>A school with a campaign of some families and the liaison who made it.</summary>
public sealed record ACampaign(Portal Portal, int SchoolId, PortalUser Owner, Browser Liaison, Campaign Campaign, IReadOnlyList<Family> Families)
{
    public string Url => $"/schools/{SchoolId}/campaigns/{Campaign.Id}";

    public int Row(int at) => Campaign.Families[at].Id;

    public string Field(int at, string name) => $"Rows[{Row(at)}].{name}";

    public static async Task<ACampaign> With(int families = 3, DateOnly? day = null, string note = "", string spoken = "kea")
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var owner = await portal.Have(A.Liaison(school.Id, "Ana Teixeira"));
        var made = new List<Family>();
        for (var at = 0; at < families; at++) made.Add(await portal.Have(A.Family(school.Id, $"Family {(char)('A' + at)}", spoken)));
        var campaign = Of(school.Id, owner.Id, made, day, note);
        await portal.Have(campaign);
        return new ACampaign(portal, school.Id, owner, await portal.SignedIn(owner), campaign, made);
    }

    public static Campaign Of(int schoolId, int ownerId, IEnumerable<Family> families, DateOnly? day = null, string note = "")
    {
        var campaign = new Campaign
        {
            SchoolId = schoolId,
            OwnerId = ownerId,
            CreatedAt = new(2026, 11, 10, 12, 0, 0, DateTimeKind.Utc),
            Name = "Welcome calls",
            Day = day ?? new(2026, 11, 16),
            Note = note,
            Channel = ContactChannel.Phone,
            Mode = ContactMode.StaffSpeaks,
            Topics = [ContactTopic.GoodNews],
        };
        campaign.Families.AddRange(families.Select(family => new CampaignFamily { FamilyId = family.Id }));
        return campaign;
    }

    public Task<List<Contact>> Contacts() => Portal.Ask(db => db.ContactsIn(SchoolId).Include(contact => contact.Students).Include(contact => contact.Revisions).AsNoTracking().OrderBy(contact => contact.Id).ToListAsync());

    /// <summary>A teacher of a class with all children of these families.</summary>
    public async Task<PortalUser> TeacherOf(params Family[] families)
    {
        var teacher = await Portal.Have(A.Teacher(SchoolId));
        var number = Portal.Next();
        var course = new SchoolClass { SourcedId = $"class-{number}", SchoolId = SchoolId, Title = "Room 12" };
        course.Students.AddRange(families.SelectMany(family => family.Students).Select(link => new ClassStudent { StudentId = link.StudentId }));
        course.Teachers.Add(new ClassTeacher { Staff = new StaffMember { SourcedId = $"staff-{number}", GivenName = "Luis", FamilyName = "Ferreira", Email = teacher.Email!, Role = "teacher", UserId = teacher.Id } });
        await Portal.Have(course);
        return teacher;
    }

    /// <summary>What the script sends for one row.</summary>
    public async Task<Page> Send(Browser browser, int at, params (string Name, string Value)[] fields)
    {
        var page = await browser.Get("/account");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.Post($"{Url}/rows/{Row(at)}", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Day", "2026-11-19"), .. fields.Select(field => KeyValuePair.Create(Field(at, field.Name), field.Value))]));
    }
}
