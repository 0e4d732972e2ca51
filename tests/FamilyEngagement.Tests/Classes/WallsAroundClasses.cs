using System.Net;
using FamilyEngagement.Tests.Architecture;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Features.Interpreters;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Classes;

/// <summary>A teacher in a school of two classes: whatever is of the other class alone, every page and file keeps to itself.</summary>
public class WallsAroundClasses
{
    /// <summary>Of the other class, each a word of its own, so that none is on a page by chance.</summary>
    private static readonly string[] Secrets =
    [
        "Zachsecret", "Zolafamily", "Zedbrother", "Zedname", "Zeldastep", "(617) 555-0171", "zelda@north.example", "Zaneband", "Znote-of-brother", "Znote-of-other", "Znote-restricted", "Znote-before",
        "Zpromise", "Zquestion", "Zcampaign", "Zsession", "Zmother", "(617) 555-0172", "Zvoid-reason",
    ];

    [Fact]
    public async Task No_page_and_no_file_of_a_teacher_tells_of_the_other_class()
    {
        var (school, world) = await Setup();
        var teacher = (await Visitor.AllOf(school)).Single(visitor => visitor.Role == PortalRole.Teacher);
        var pages = await Tour.Of(teacher, school);
        pages.Count(page => page.Status == HttpStatusCode.OK).ShouldBeGreaterThan(10);
        var root = $"/schools/{school.Id}";
        foreach (var path in new[]
        {
            $"families/{world.Mixed}", $"families/{world.Mixed}?all=true", "families?page=1", "families?show=unreached", "families/call-list", "contacts", "contacts?order=Family", "contacts/export", "contacts/export?order=Family",
            $"contacts/log?familyId={world.Mixed}", $"contacts/{world.AboutBoth}/history", $"contacts/{world.Corrected}/history", $"contacts/{world.Own}/correct", $"contacts/{world.Own}/void", $"contacts/{world.Own}/history",
        }) pages = [.. pages, (await teacher.Browser.Get($"{root}/{path}")).ShouldBeOk()];
        // The beginning of each secret finds nothing: what can be searched letter by letter can be read.
        foreach (var secret in Secrets.Select(text => text.TrimStart('(')).Append("6175550171"))
        {
            var start = Uri.EscapeDataString(secret[..^1]);
            foreach (var path in new[] { $"families?q={start}", $"families/search?q={start}", $"contacts?q={start}", $"contacts/export?q={start}", $"contacts/log?q={start}" })
            {
                var page = (await teacher.Browser.Get($"{root}/{path}")).ShouldBeOk();
                page.Html.ShouldNotContain("Anaown", Case.Sensitive, $"{path} finds the family by its other child");
                pages = [.. pages, page];
            }
        }

        var leaks = from page in pages from secret in Secrets where page.Html.Contains(secret) select $"{page.Url} says {secret}";
        leaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_of_own_children_is_there()
    {
        var (school, world) = await Setup();
        var teacher = await school.Portal.SignedIn(school.Teacher);
        var page = (await teacher.Get($"/schools/{school.Id}/families/{world.Mixed}")).ShouldBeOk();
        page.ShouldSay("Anaown").ShouldSay("Knownguardian").ShouldSay("About both of them.").ShouldSay("Restricted contact");
        page.Heading.ShouldBe("Ownname family");
        foreach (var query in new[] { "anaown", "knowng", "6175550142" })
            (await teacher.Get($"/schools/{school.Id}/families/search?q={query}")).Html.ShouldContain("Anaown");
    }

    /// <summary>By every route of the program that names a row.</summary>
    [Fact]
    public async Task A_row_of_the_other_class_is_not_found_by_any_address()
    {
        var (school, world) = await Setup();
        var teacher = (await Visitor.AllOf(school)).Single(visitor => visitor.Role == PortalRole.Teacher);
        var wrong = new List<string>();
        foreach (var endpoint in PortalEndpoint.Of(school.Portal).Where(endpoint => endpoint.IsOfSchool && NamesAFamilysRow(endpoint) && teacher.May(endpoint)))
        {
            world.Others.ContainsKey(endpoint.Controller).ShouldBeTrue($"tell this test which row of another class {endpoint} could name");
            foreach (var id in world.Others[endpoint.Controller])
            {
                var url = endpoint.Url(parameter => (parameter == "schoolId" ? school.Id : parameter == "sessionId" ? world.Session : id).ToString());
                var answer = await teacher.Send(endpoint, url);
                if (answer.StatusCode != HttpStatusCode.NotFound) wrong.Add($"{endpoint} ({url}): {(int)answer.StatusCode}");
            }
        }

        wrong.ShouldBeEmpty();
        (await teacher.Browser.Get($"/schools/{school.Id}/contacts/log?familyId={world.Other}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_teacher_logs_about_own_children_only_and_leaves_the_others_of_a_contact_alone()
    {
        var (school, world) = await Setup();
        var teacher = await school.Portal.SignedIn(school.Teacher);
        var log = await teacher.Get($"/schools/{school.Id}/contacts/log?familyId={world.Mixed}");
        var (action, values) = log.Filled("Save contact", ("Outcome", ContactOutcome.TwoWay), ("Note", "By the teacher."), ("Children", world.OwnChild.ToString()), ("Person", world.Step.ToString()));
        values.Add(new("Children", world.Brother.ToString()));
        (await teacher.Post(action, new FormUrlEncodedContent(values))).ShouldBeOk();
        var saved = await school.Portal.Ask(db => db.Contacts.Include(contact => contact.Students).OrderByDescending(contact => contact.Id).FirstAsync(contact => contact.AuthorId == school.Teacher.Id));
        (saved.Note, saved.FamilyMemberId).ShouldBe(("By the teacher.", null));
        saved.Students.Select(link => link.StudentId).ShouldBe([world.OwnChild]);

        var correct = await teacher.Get($"/schools/{school.Id}/contacts/{world.Own}/correct");
        (await correct.Submit("Save correction", ("Note", "Better."), ("Reason", "A slip."))).ShouldBeOk();
        (await school.Portal.Ask(db => db.ContactStudents.Where(link => link.ContactId == world.Own).CountAsync())).ShouldBe(2);
    }

    /// <summary>Sessions, documents and the like are the whole school's and name no family (<see cref="Permission.ViewEvidence"/>).</summary>
    private static bool NamesAFamilysRow(PortalEndpoint endpoint) =>
        endpoint.Parameters.Except(["schoolId", "sessionId"]).Any() && endpoint.Rules.Any(rule => rule.Permission is not null and not Permission.ViewEvidence);

    private sealed record World(int Session, int Mixed, int Other, int OwnChild, int Brother, int Step, int AboutBoth, int Corrected, int Own, Dictionary<string, int[]> Others);

    /// <summary>A family with a child in each class, a family of the other class, and a contact of every kind.</summary>
    private static async Task<(FullSchool, World)> Setup()
    {
        var portal = await Portal.Shared;
        var school = await FullSchool.In(portal);
        var mixed = Mixed(school.Id);
        var other = A.Family(school.Id, "Zolafamily", children: "Zachsecret");
        (other.Members[0].Member.GivenName, other.Members[0].Member.Phone) = ("Zmother", "(617) 555-0172");
        other.Members[0].Member.SetSearchText();
        await portal.Have(A.Searchable(mixed));
        await portal.Have(A.Searchable(other));
        var (own, brother) = (mixed.Students[0].StudentId, mixed.Students[1].StudentId);
        var step = mixed.Members[1].FamilyMemberId;
        await portal.Have(A.Class(school.Id, school.Teacher, own));
        var colleagues = await portal.Have(A.Class(school.Id, await portal.Have(A.Teacher(school.Id)), brother, other.Students[0].StudentId));

        var aboutBrother = await portal.Have(A.Contact(school.Id, mixed, school.Liaison, note: "Znote-of-brother", studentIds: brother));
        var aboutOther = await portal.Have(A.Contact(school.Id, other, school.Liaison, note: "Znote-of-other"));
        await portal.Have(A.Contact(school.Id, mixed, school.Liaison, note: "Znote-restricted", restricted: true, studentIds: own));
        var both = A.Contact(school.Id, mixed, school.Liaison, note: "About both of them.");
        await portal.Have(both);
        await portal.Change(db => db.Contacts.Where(contact => contact.Id == both.Id).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.FamilyMemberId, step)));
        var corrected = A.Contact(school.Id, mixed, school.Liaison, note: "Znote-before", studentIds: brother);
        await portal.Have(corrected);
        await portal.Change(async db =>
        {
            var held = await db.Contacts.Include(contact => contact.Students).FirstAsync(contact => contact.Id == corrected.Id);
            var family = await db.Families.FirstAsync(row => row.Id == mixed.Id);
            held.Correct(new ContactFacts(held.OccurredAt, held.Day, held.Direction, held.Channel, held.Outcome, held.Language, held.Mode, held.Topics, "About the right child now.", null), family, A.Words, school.Liaison.Id, held.OccurredAt, "Wrong child.");
            held.Students.Clear();
            held.Students.Add(new ContactStudent { StudentId = own });
            await db.SaveChangesAsync();
        });
        var teachers = await portal.Have(A.Contact(school.Id, mixed, school.Teacher, note: "The teacher's."));
        var promises = new[] { aboutBrother, aboutOther }.Select(contact => new FollowUp { SchoolId = school.Id, FamilyId = contact.FamilyId, OwnerId = school.Teacher.Id, DueOn = portal.Today, What = "Zpromise", ContactId = contact.Id }).ToList();
        foreach (var promise in promises) await portal.Have(promise);
        var question = await A.Question(portal, aboutOther, "Zquestion?");
        var campaign = await portal.Have(Campaigns.ACampaign.Of(school.Id, school.Liaison.Id, [other], note: "Zcampaign"));
        var interpreter = await portal.Have(new InterpreterRequest
        {
            SchoolId = school.Id,
            FamilyId = other.Id,
            Session = "Zsession",
            Language = "kea",
            Mode = InterpreterMode.InPerson,
            StartsAt = question.OpenedAt.AddDays(20),
            Day = portal.Today.AddDays(20),
            Minutes = 60,
            RequesterId = school.Liaison.Id,
            RequestedAt = question.OpenedAt,
            CancelBy = question.OpenedAt.AddDays(19),
        });
        var session = await portal.Have(SessionSignIns.ADoor.Of(school.Id, school.Liaison.Id, portal.Today, "es"));
        var signIn = new SessionSignIn { SchoolId = school.Id, SessionId = session.Id, FamilyId = other.Id };
        signIn.Arrive(1, question.OpenedAt, school.Liaison.Id, contact: null);
        await portal.Have(signIn);
        var time = await portal.Have(new ContactTime { SchoolId = school.Id, SchoolYearId = portal.ThisYear.Id, StaffMemberId = colleagues.Teachers[0].StaffMemberId, Weekday = DayOfWeek.Friday, From = new(8, 0), To = new(8, 30), ById = school.Liaison.Id, At = question.OpenedAt });
        var gone = await portal.Have(A.Contact(school.Id, other, school.Liaison));
        await portal.Change(async db =>
        {
            (await db.Contacts.FirstAsync(contact => contact.Id == gone.Id)).MarkVoid(school.Liaison.Id, gone.LoggedAt, "Zvoid-reason");
            await db.SaveChangesAsync();
        });
        return (school, new World(session.Id, mixed.Id, other.Id, own, brother, step, both.Id, corrected.Id, teachers.Id, new()
        {
            ["Families"] = [other.Id],
            ["Contacts"] = [aboutBrother.Id, aboutOther.Id, gone.Id],
            ["FollowUps"] = [.. promises.Select(promise => promise.Id)],
            ["SavedFilters"] = [999999],
            ["Questions"] = [question.Id],
            ["Campaigns"] = [campaign.Id],
            ["ContactImports"] = [999999],
            ["Interpreters"] = [interpreter.Id],
            ["SessionSignIns"] = [signIn.Id],
            ["ContactTimes"] = [time.Id],
            // What a session left to do is the school's and names no family.
            ["Sessions"] = [],
        }));
    }

    private static Family Mixed(int schoolId)
    {
        var family = A.Family(schoolId, "Ownname", children: "Anaown");
        family.Name = "Ownname, Zedname";
        (family.Members[0].Member.GivenName, family.Members[0].Member.FamilyName) = ("Knownguardian", "Ownname");
        family.Members[0].Member.SetSearchText();
        var brother = A.Student(schoolId, "Zedbrother", "Zedname", family.Members[0].Member);
        var step = new FamilyMember { SourcedId = $"step-{Portal.Next()}", GivenName = "Zeldastep", FamilyName = "Zedname", Phone = "(617) 555-0171", Email = "zelda@north.example" };
        step.SetSearchText();
        brother.Guardianships.Add(new Guardianship { Member = step, Relationship = "stepmother" });
        brother.Guardianships.Add(new Guardianship { HasAccess = false, Relationship = "father", Member = new FamilyMember { SourcedId = $"barred-{Portal.Next()}", GivenName = "Zaneband", FamilyName = "Zedname" } });
        family.Students.Add(new FamilyStudent { Student = brother });
        family.Members.Add(new FamilyMembership { Member = step });
        return family;
    }
}
