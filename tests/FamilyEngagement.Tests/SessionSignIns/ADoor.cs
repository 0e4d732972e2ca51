using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.SessionSignIns;

/// <summary>A session of today with some families of the school, and the liaison at its door.</summary>
public sealed record ADoor(Portal Portal, int SchoolId, PortalUser Owner, Browser Liaison, FamilySession Session, IReadOnlyList<Family> Families)
{
    private static readonly SessionKind Kind = new() { Code = "DataNight", Label = "Data night", Means = SessionMeaning.Data };

    public string Url => $"/schools/{SchoolId}/sessions/{Session.Id}/sign-in";

    public static async Task<ADoor> With(int families = 3, DateOnly? day = null, string spoken = "kea", params string[] languages)
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var owner = await portal.Have(A.Liaison(school.Id, "Ana Teixeira"));
        var made = new List<Family>();
        for (var at = 0; at < families; at++) made.Add(await portal.Have(A.Family(school.Id, $"Family {(char)('A' + at)}", spoken)));
        var session = await portal.Have(Of(school.Id, owner.Id, day ?? portal.Today, languages));
        return new ADoor(portal, school.Id, owner, await portal.SignedIn(owner), session, made);
    }

    public static FamilySession Of(int schoolId, int ownerId, DateOnly day, params string[] languages)
    {
        var session = new FamilySession { SchoolId = schoolId, ById = ownerId };
        session.Plan(new SessionFacts("Data night", day, new(9, 0), new(11, 0), "Cafeteria") { Topics = [ContactTopic.Learning], Languages = languages }, Kind, new(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc));
        return session;
    }

    public async Task<PortalUser> TeacherOf(params Family[] families)
    {
        var teacher = await Portal.Have(A.Teacher(SchoolId));
        await Portal.Have(A.Class(SchoolId, teacher, families.SelectMany(family => family.Students).Select(link => link.StudentId)));
        return teacher;
    }

    /// <summary>Finds the family by its name and taps it.</summary>
    public async Task<Page> Tap(Browser browser, string name) => await (await (await browser.Get(Url)).Submit("Find", ("q", name))).Submit($"Sign in: {name} family");

    public Task<List<Contact>> Contacts() => Portal.Ask(db => db.ContactsIn(SchoolId).Include(contact => contact.Students).Include(contact => contact.Revisions).AsNoTracking().OrderBy(contact => contact.Id).ToListAsync());

    public Task<List<SessionSignIn>> SignIns() => Portal.Ask(db => db.SessionSignIns.Where(signIn => signIn.SessionId == Session.Id).Include(signIn => signIn.People).AsNoTracking().OrderBy(signIn => signIn.Id).ToListAsync());

    public Task<FamilySession> Now() => Portal.Ask(db => db.Sessions.AsNoTracking().SingleAsync(session => session.Id == Session.Id));

    /// <summary>Sends the tap without the page's own button, as another phone or a forged form would.</summary>
    public async Task<Page> Send(Browser browser, string path, params (string Name, string Value)[] fields)
    {
        var token = (await browser.Get("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.Post(Url + path, new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
    }

    /// <summary>A second guardian of the family.</summary>
    public async Task<FamilyMember> SecondParent(Family family, string given = "João", bool hasAccess = true)
    {
        var member = new FamilyMember { SourcedId = $"guardian-{Portal.Next()}", GivenName = given, FamilyName = family.Name };
        member.SetSearchText();
        member.Guardianships.Add(new Guardianship { StudentId = family.Students[0].StudentId, Relationship = "father", HasAccess = hasAccess });
        await Portal.Have(member);
        await Portal.Have(new FamilyMembership { FamilyId = family.Id, FamilyMemberId = member.Id });
        return member;
    }
}
