using FamilyEngagement.Tests.Sessions;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Rooms;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Measures;

/// <summary>Four schools with records of every kind that a measure counts, drawn at random: also canceled, removed, run out, in other years and of other schools. The last school has nothing.</summary>
internal sealed partial class MeasuredDistrict(Portal portal, int seed)
{
    private static readonly string[] Kinds = ["Conference", "DataNight", "AcademicTeam", "OpenHouse", "LiteracyNight", "ParentUniversity", "SiteCouncil", "Committee"];
    private static readonly string[] Languages = ["en", "es", "kea", "pt", "ht", "vi", "ar", "so", "fr", "und"];

    private readonly Random _random = new(seed);
    private readonly DateTime _now = new(2026, 11, 19, 14, 0, 0, DateTimeKind.Utc);

    public List<School> Schools { get; } = [];

    public async Task Make(params IEnumerable<Action<School>> more)
    {
        foreach (var change in more.Append(_ => { }))
        {
            var school = A.School(titleI: _random.Next(2) == 0);
            change(school);
            Schools.Add(await portal.Have(school));
        }

        foreach (var school in Schools[..^1]) await Fill(school);
        Schools.Add(await portal.Have(A.School()));
    }

    private async Task Fill(School school)
    {
        var liaison = await portal.Have(A.Liaison(school.Id));
        PortalUser[] people =
        [
            liaison, await portal.Have(A.Teacher(school.Id)), await portal.Have(A.Teacher(school.Id)),
            await portal.Have(A.User(PortalRole.Teacher, school.Id, to: portal.Today.AddDays(-20))), await portal.Have(A.User(PortalRole.Teacher, school.Id, from: portal.Today.AddDays(5))),
        ];
        var families = new List<Family>();
        for (var at = _random.Next(5, 16); at > 0; at--) families.Add(await portal.Have(NewFamily(school.Id)));
        await Rooms(school.Id, liaison.Id);
        await Sessions(school.Id, liaison, families);
        await Teachers(school.Id, liaison.Id);
        await Log(school.Id, families, people);
        await Papers(school.Id, liaison.Id);
        await Courses(school.Id, liaison.Id);
        await Plan(school.Id, liaison.Id);
    }

    private Family NewFamily(int schoolId)
    {
        var family = A.Family(schoolId, "Family", Pick(Languages), Pick(Languages), [.. Enumerable.Range(0, _random.Next(1, 4)).Select(at => $"Child {at}")]);
        family.Since = portal.Today.AddDays(-_random.Next(10, 400));
        family.IsActive = Sometimes(12) is false;
        foreach (var child in family.Students.Select(link => link.Student))
        {
            var place = child.Enrollments[0];
            if (Sometimes(2)) place.BeginsOn = portal.Today.AddDays(-_random.Next(2, 60));
            // Transferred in the middle of the year: to nowhere that we know, or to another school here.
            if (!Sometimes(6)) continue;
            (place.IsActive, place.EndsOn) = (false, portal.Today.AddDays(-_random.Next(1, 80)));
            if (Pick(Schools).Id is var next && next != schoolId) child.Enrollments.Add(new Enrollment { SchoolId = next, BeginsOn = place.EndsOn });
        }

        return family;
    }

    private async Task Rooms(int schoolId, int by)
    {
        for (var at = _random.Next(5); at > 0; at--)
        {
            var room = new FamilyRoom { SchoolId = schoolId, Name = $"Room {at}", Place = "Second floor", ValidUntil = portal.Today.AddDays(_random.Next(-2, 3)) };
            if (!Sometimes(3)) room.Hours = [new RoomHour(DayOfWeek.Monday, new(9, 0), new(12, 0))];
            if (!Sometimes(3)) room.Resources = ["Books"];
            if (Sometimes(3)) room.OwnResources = "A sewing machine";
            room.Saved(by, _now);
            if (Sometimes(6)) room.Remove(by, _now);
            await portal.Have(room);
        }
    }

    private async Task Sessions(int schoolId, PortalUser liaison, List<Family> families)
    {
        for (var at = _random.Next(16); at > 0; at--)
        {
            var session = SessionStory.Of(schoolId, liaison.Id, Pick(Kinds), portal.Today.AddDays(_random.Next(-100, 12)));
            if (Sometimes(2)) session.Plan(session.Facts with { HasChildcare = false }, new SessionKind { Code = session.Kind, Label = "", Means = session.Means }, _now);
            if (Sometimes(7)) session.Cancel("Snow", "Everyone by text", _now);
            if (Sometimes(9)) session.Remove(_now);
            if (Sometimes(3)) session.CountPeople(_random.Next(3));
            await portal.Have(session);
            for (var said = _random.Next(4); said > 0; said--) await portal.Have(Said(session, liaison.Id));
            foreach (var family in families.Where(_ => Sometimes(3))) await portal.Have(SignIn(session, family.Id, liaison.Id));
            if (Sometimes(3)) await portal.Have(SignIn(session, null, liaison.Id));
        }
    }

    private SessionFeedback Said(FamilySession session, int by)
    {
        var said = new SessionFeedback { SchoolId = session.SchoolId, SessionId = session.Id, Said = "Begin later.", ById = by, At = _now };
        if (!Sometimes(3)) said.Did = "We begin at 6.";
        if (!Sometimes(3)) (said.AnsweredOn, said.AnsweredById) = (portal.Today.AddDays(_random.Next(-5, 2)), by);
        if (Sometimes(6)) said.RemovedAt = _now;
        return said;
    }

    private SessionSignIn SignIn(FamilySession session, int? familyId, int by)
    {
        var signIn = new SessionSignIn { SchoolId = session.SchoolId, SessionId = session.Id, FamilyId = familyId, Name = familyId is null ? "Kelly" : "" };
        signIn.Arrive(1 + _random.Next(3), _now, by, contact: null);
        if (Sometimes(6)) signIn.Undo(by, _now);
        return signIn;
    }

    private async Task Teachers(int schoolId, int by)
    {
        var list = await portal.Have(new SchoolClass { SourcedId = $"class-{Portal.Next()}", SchoolId = schoolId, Title = "Homeroom", IsActive = !Sometimes(5) });
        for (var at = _random.Next(9); at > 0; at--)
        {
            var member = new StaffMember { SourcedId = $"staff-{Portal.Next()}", GivenName = "Luis", FamilyName = $"Teacher {at}", Role = Pick(["teacher", "teacher", "aide"]), SchoolId = Pick<int?>([schoolId, schoolId, null]), IsActive = !Sometimes(5) };
            await portal.Have(member);
            if (Sometimes(3)) await portal.Have(new ClassTeacher { ClassId = list.Id, StaffMemberId = member.Id, IsActive = !Sometimes(3) });
            for (var times = _random.Next(3); times > 0; times--)
            {
                var time = new ContactTime { SchoolId = schoolId, SchoolYearId = (Sometimes(4) ? portal.YearBefore(portal.ThisYear) : portal.ThisYear).Id, StaffMemberId = member.Id, Weekday = DayOfWeek.Monday, From = new(8 + times, 0), To = new(8 + times, 30), ById = by, At = _now };
                if (Sometimes(4)) time.SetRemoved(true, by, _now);
                await portal.Have(time);
            }
        }
    }

    private async Task Log(int schoolId, List<Family> families, PortalUser[] people)
    {
        var hours = portal.Services.GetRequiredService<DistrictCache>().Hours;
        for (var at = _random.Next(60); at > 0; at--)
        {
            var family = Pick(families);
            var contact = A.Contact(Sometimes(8) ? Pick(Schools).Id : schoolId, family, Pick(people), Pick([ContactOutcome.TwoWay, ContactOutcome.Voicemail]), portal.Today.AddDays(-_random.Next(100)), channel: Pick([ContactChannel.Phone, ContactChannel.Broadcast]));
            if (Sometimes(8)) contact.MarkVoid(people[0].Id, _now, "Wrong family");
            await portal.Have(contact);
            if (!Sometimes(3) || contact.IsVoided) continue;
            var question = Question.Ask(contact, "When is the meeting?", hours, 2);
            if (Sometimes(2)) question.Try(A.Contact(schoolId, family, people[0], day: contact.Day.AddDays(_random.Next(9))), hours);
            else if (Sometimes(4)) question.Close(Pick([ClosedWithout.NotAQuestion, ClosedWithout.FamilyWithdrew]), people[0].Id, _now, "");
            await portal.Change(async db =>
            {
                db.Attach(contact);
                db.Add(question);
                await db.SaveChangesAsync();
            });
        }
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    private bool Sometimes(int one) => _random.Next(one) == 0;
}
