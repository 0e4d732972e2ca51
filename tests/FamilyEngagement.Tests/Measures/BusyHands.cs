using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Measures;

/// <summary>The people of a school at their pages, doing one thing after another at random.</summary>
internal sealed class BusyHands(Portal portal, School school, int seed)
{
    private readonly Random _random = new(seed);
    private Browser _liaison = null!, _teacher = null!, _principal = null!;

    private string Url => $"/schools/{school.Id}";

    public static async Task<BusyHands> At(Portal portal, School school, int seed)
    {
        var hands = new BusyHands(portal, school, seed);
        hands._liaison = await portal.SignedInAs(PortalRole.Liaison, school.Id);
        hands._principal = await portal.SignedInAs(PortalRole.Principal, school.Id);
        var account = await portal.Have(A.Teacher(school.Id));
        // One at least who stays.
        await portal.Have(A.Family(school.Id, "Reyes", "es", "es"));
        var children = await portal.Ask(db => db.StudentIdsIn(school.Id).ToListAsync());
        await portal.Have(A.Class(school.Id, account, children));
        hands._teacher = await portal.SignedIn(account);
        await portal.Have(new Course { SchoolId = school.Id, Title = "Algebra I", Grades = "08" });
        await portal.With<FamilyEngagement.Web.Features.Measures.SchoolMeasures>(measures => measures.Refresh(school.Id));
        return hands;
    }

    public async Task<string> DoSomething() => await (_random.Next(13) switch
    {
        0 => AddRoom(),
        1 => RemoveRoom(),
        2 or 3 => AddSession(),
        4 => CancelSession(),
        5 => Feedback(),
        6 => TypeSignIns(),
        7 => TeacherLogs(),
        8 => VoidContact(),
        9 => SetTime(),
        10 => AddDocument(),
        11 => Syllabus(),
        _ => CloseQuestion(),
    });

    private async Task<string> AddRoom()
    {
        var hours = _random.Next(2) == 0 ? "08:30" : null;
        (await (await _liaison.Get(Url + "/rooms/new")).Submit("Save the room", ("Name", $"Room {Portal.Next()}"), ("Place", "Second floor"), ("Hours[0].From", hours ?? ""), ("Hours[0].To", hours is null ? "" : "15:00"), ("Resources", "Coffee"))).ShouldBeOk();
        return "a room";
    }

    private async Task<string> RemoveRoom()
    {
        var room = await portal.Ask(db => db.FamilyRooms.In(school.Id).Where(room => room.RemovedAt == null).Select(room => (int?)room.Id).FirstOrDefaultAsync());
        if (room is not null) (await (await _liaison.Get($"{Url}/rooms/{room}")).Submit("Remove the room")).ShouldBeOk();
        return "a room less";
    }

    private async Task<string> AddSession()
    {
        var kind = new[] { "Conference", "DataNight", "MathNight", "ParentUniversity", "OpenHouse" }[_random.Next(5)];
        List<(string, string?)> fields = [("Kind", kind), ("Day", $"{portal.Today.AddDays(-_random.Next(-2, 60)):yyyy-MM-dd}"), ("StartsAt", "17:30"), ("EndsAt", "19:00"), ("Place", "Cafeteria")];
        if (_random.Next(2) == 0) fields.Add(("HasChildcare", "true"));
        (await (await _liaison.Get(Url + "/sessions/new")).Submit("Save the session", [.. fields])).ShouldBeOk();
        return kind;
    }

    private Task<FamilySession?> Held() => portal.Ask(db => db.Sessions.In(school.Id).Where(session => session.Day <= portal.Today && session.Day > portal.Today.AddDays(-70) && session.CancelledAt == null && session.RemovedAt == null)
        .OrderByDescending(session => session.Id).Skip(_random.Next(3)).FirstOrDefaultAsync());

    private async Task<string> CancelSession()
    {
        if (await Held() is { } session) await (await _liaison.Get($"{Url}/sessions/{session.Id}/cancel")).Submit("Cancel the session", ("Reason", "Snow."), ("Told", "All by text."));
        return "canceled";
    }

    private async Task<string> Feedback()
    {
        if (await Held() is not { } session) return "nothing said";
        List<(string, string?)> fields = [("Said", $"Begin later {Portal.Next()}.")];
        if (_random.Next(2) == 0) fields.AddRange([("Did", "We begin at six."), ("AnsweredOn", $"{portal.Today:yyyy-MM-dd}")]);
        (await (await _liaison.Get($"{Url}/sessions/{session.Id}/feedback/new")).Submit("Save", [.. fields])).ShouldBeOk();
        return "feedback";
    }

    private async Task<string> TypeSignIns()
    {
        if (await Held() is not { } session) return "nobody came";
        var page = await _liaison.Get($"{Url}/sessions/{session.Id}/sign-in/table");
        var families = page.Document.QuerySelectorAll("input[name=Came]").Select(box => box.GetAttribute("value")).Where(_ => _random.Next(2) == 0).Select(id => ("Came", id)).ToArray();
        if (families.Length > 0) (await page.Submit("Save this page", families)).ShouldBeOk();
        return $"{families.Length} families came to {session.Means}";
    }

    private async Task<string> TeacherLogs()
    {
        var family = await portal.Ask(db => db.FamiliesIn(school.Id).OrderByDescending(family => family.Id).Select(family => family.Id).FirstAsync());
        (await (await _teacher.Get($"{Url}/contacts/log?familyId={family}")).Submit("Save contact", ("Outcome", "TwoWay"))).ShouldBeOk();
        return "a teacher logs";
    }

    private async Task<string> VoidContact()
    {
        var contact = await portal.Ask(db => db.ContactsIn(school.Id).Where(contact => contact.VoidedAt == null && contact.SchoolId == school.Id).OrderByDescending(contact => contact.Id).Select(contact => (int?)contact.Id).FirstOrDefaultAsync());
        if (contact is not null) await (await _principal.Get($"{Url}/contacts/{contact}/void")).Submit("Void contact", ("Reason", "Logged twice."));
        return "a contact voided";
    }

    private async Task<string> SetTime()
    {
        var grid = await _liaison.Get(Url + "/contact-times/edit");
        if (grid.Document.QuerySelector("[name='Rows[0].Day']") is null) return "no teacher";
        (await grid.Submit("Save all times", ("Rows[0].Day", "Monday"), ("Rows[0].From", $"14:{_random.Next(10, 50)}"), ("Rows[0].To", "15:00"))).ShouldBeOk();
        return "a time";
    }

    private async Task<string> AddDocument()
    {
        var kind = new[] { "compact", "handbook", "notice" }[_random.Next(3)];
        var page = (await (await _liaison.Get(Url + "/documents/new")).Submit("Save the document", ("Kind", kind), ("Title", $"Paper {Portal.Next()}"), ("Url", "https://example.org/paper"))).ShouldBeOk();
        if (_random.Next(2) == 0) page = (await page.Submit("Save how it went out", ("Way", "Session"))).ShouldBeOk();
        await (await _liaison.Get(page.Url + "/copies/new")).Submit("Save the translation", ("Language", "es"), ("Maker", "Human"), ("Translator", "Agency"), ("Url", "https://example.org/es"));
        if (_random.Next(4) == 0) await (await _liaison.Get(page.Url)).Submit("Remove this document");
        return kind;
    }

    private async Task<string> Syllabus()
    {
        var course = await portal.Ask(db => db.Courses.Where(course => course.SchoolId == school.Id).OrderByDescending(course => course.Id).Select(course => course.Id).FirstAsync());
        await (await _liaison.Get($"{Url}/syllabi/new?course={course}")).Submit("Post the syllabus", ("Text", "Linear functions."));
        return "a syllabus";
    }

    private async Task<string> CloseQuestion()
    {
        var question = await portal.Ask(db => db.Questions.In(school.Id).Where(question => question.State == QuestionState.Open).Select(question => (int?)question.Id).FirstOrDefaultAsync());
        if (question is not null) await (await _principal.Get($"{Url}/questions/{question}")).Submit("Close without an answer", ("Close.Reason", "FamilyWithdrew"));
        return "a question closed";
    }
}
