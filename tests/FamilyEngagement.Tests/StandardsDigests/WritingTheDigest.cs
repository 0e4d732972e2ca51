using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Features.Rooms;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardsDigests;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.StandardsDigests;

/// <summary>On a portal of its own, whose mails go to a mail server on this machine.</summary>
public class WritingTheDigest : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 11, 16);

    private readonly SmtpListener _server = new();
    private Portal _portal = null!;
    private School _school = null!;
    private PortalUser _liaison = null!, _principal = null!;

    public async Task InitializeAsync()
    {
        _portal = new Portal();
        _server.Serve(_portal);
        await _portal.WithDistrict();
        _school = await _portal.Have(A.School("Kingsley Elementary School"));
        (_liaison, _principal) = (await _portal.Have(A.Liaison(_school.Id)), await _portal.Have(A.Principal(_school.Id)));
        await _portal.Have(A.Family(_school.Id, "Zzyzx"));
    }

    public async Task DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task<List<OutgoingMail>> Write(DateOnly? day = null)
    {
        await _portal.With<StandardsDigest>(digest => digest.Write(day ?? Monday));
        return await _portal.Ask(db => db.Mail.AsNoTracking().OrderBy(mail => mail.Id).ToListAsync());
    }

    private async Task<ChecklistAssignment> Assigned(int number, PortalUser owner, DateOnly due, School? school = null)
    {
        var standard = await _portal.Standard(number);
        var record = await _portal.Find((school ?? _school).Id, number) ?? await _portal.Have(new SchoolStandard { SchoolId = (school ?? _school).Id, StandardId = standard.Id, SchoolYearId = _portal.ThisYear.Id });
        return await _portal.Have(new ChecklistAssignment { SchoolId = record.SchoolId, SchoolStandardId = record.Id, ItemId = standard.Items.OrderBy(item => item.Position).First().Id, OwnerId = owner.Id, DueOn = due });
    }

    [Fact]
    public async Task Each_person_gets_what_they_see_to_in_one_mail()
    {
        var other = await _portal.Have(A.School("Amara Middle School"));
        await _portal.Have(new SchoolAssignment { UserId = _liaison.Id, SchoolId = other.Id, Role = PortalRole.Liaison, From = new(2026, 8, 1) });
        await Assigned(1, _liaison, Monday.AddDays(-5));
        await Assigned(4, _liaison, Monday.AddDays(14));
        await Assigned(2, _liaison, Monday.AddDays(15));
        await Assigned(1, _liaison, Monday, other);
        var record = await _portal.Record(_school, 6, _liaison.Id, StandardStep.Attest, StandardStep.Return, StandardStep.Ask);
        await _portal.Have(new Evidence { SchoolId = _school.Id, SchoolStandardId = record.Id, Note = "Zzyzx came.", ById = _liaison.Id, At = _portal.Clock.Now.UtcDateTime, ValidUntil = Monday.AddDays(30) });
        await _portal.Have(new Evidence { SchoolId = _school.Id, SchoolStandardId = record.Id, Note = "Old.", ById = _liaison.Id, At = _portal.Clock.Now.UtcDateTime, ValidUntil = Monday.AddDays(-1) });
        var room = new FamilyRoom { SchoolId = _school.Id, Name = "Zzyzx room", Place = "104", ValidUntil = Monday.AddDays(3) };
        room.Saved(_liaison.Id, _portal.Clock.Now.UtcDateTime);
        await _portal.Have(room);

        var mails = await Write();
        mails.Count.ShouldBe(2);
        var mine = mails.Single(mail => mail.ToUserId == _liaison.Id);
        mine.Subject.ShouldBe("Standards this week: 6 things wait for you");
        foreach (var line in new[] { "Amara Middle School", "Due today:", "Past due since November 11:", "Due November 30:", "Goes out of date after December 16: evidence that you added", "Out of date since November 16: evidence that you added", "a family room that you saved", $"{{portal}}/schools/{_school.Id}/standards/1", OutgoingMail.Choices }) mine.Body.ShouldContain(line);
        mine.Body.IndexOf("Amara").ShouldBeLessThan(mine.Body.IndexOf("Kingsley"));
        foreach (var word in new[] { "Zzyzx", "Old.", "The district" }) mine.Body.ShouldNotContain(word);
        mails.Single(mail => mail.ToUserId == _principal.Id).Body.ShouldContain("The district returned it for changes");
        mails.Single(mail => mail.ToUserId == _principal.Id).Body.ShouldContain("The district asked a question");
        (await Write()).Count.ShouldBe(2);
        (await Write(Monday.AddDays(1))).Count.ShouldBe(2);
        (await Write(Monday.AddDays(7))).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Done_or_nothing_or_vacation_is_no_mail()
    {
        (await Write()).ShouldBeEmpty();
        await _portal.Record(_school, 1, _liaison.Id);
        await Assigned(1, _liaison, Monday);
        (await Write()).ShouldBeEmpty();
        await Assigned(2, _liaison, Monday);
        await _portal.Change(async db =>
        {
            db.Set<FamilyEngagement.Web.Features.SchoolYears.Holiday>().Add(new() { SchoolYearId = _portal.ThisYear.Id, Name = "Break", StartsOn = Monday, EndsOn = Monday.AddDays(4) });
            await db.SaveChangesAsync();
        });
        _portal.Services.GetService(typeof(FamilyEngagement.Web.Features.District.DistrictCache)).ShouldBeOfType<FamilyEngagement.Web.Features.District.DistrictCache>().Forget();
        (await Write()).ShouldBeEmpty();
        (await Write(new(2027, 7, 5))).ShouldBeEmpty();
        (await Write(Monday.AddDays(7))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_waits_for_who_left_goes_to_the_principals()
    {
        var gone = await _portal.Have(A.User(PortalRole.Liaison, _school.Id, to: Monday.AddDays(-1)));
        var inactive = await _portal.Have(A.Liaison(_school.Id));
        await _portal.Edit(inactive, user => user.SetActive(false));
        await Assigned(1, gone, Monday);
        await Assigned(2, inactive, Monday);
        // Teaches now: sees to no item.
        var teacher = await _portal.Have(A.Teacher(_school.Id));
        await Assigned(4, teacher, Monday);
        var record = await _portal.Record(_school, 6, gone.Id);
        await _portal.Have(new Evidence { SchoolId = _school.Id, SchoolStandardId = record.Id, Note = "Old.", ById = gone.Id, At = _portal.Clock.Now.UtcDateTime, ValidUntil = Monday.AddDays(-1) });
        // Who wants no mail still sees to it.
        await _portal.Edit(_liaison, user => user.NoDigest = true);
        await Assigned(7, _liaison, Monday);
        var mail = (await Write()).ShouldHaveSingleItem();
        (mail.ToUserId, mail.Subject).ShouldBe((_principal.Id, "Standards this week: 4 things wait for you"));
        mail.Body.ShouldContain("Out of date since November 16: evidence that was added");
    }

    [Fact]
    public async Task It_is_sent_with_a_way_to_stop_it_and_whoever_stops_it_gets_no_more()
    {
        await Assigned(1, _liaison, Monday);
        (await Write()).Count.ShouldBe(1);
        await _portal.With<MailSender>(sender => sender.Run(new JobFiring(_portal.Clock.Now.UtcDateTime, false), default));
        var message = _server.Taken.ShouldHaveSingleItem();
        message.ShouldContain($"To: {_liaison.Email}");
        message.ShouldContain("List-Unsubscribe: <https://family.test.example/account/mails>", Case.Insensitive);
        var browser = await _portal.SignedIn(_liaison);
        var page = await (await browser.Get("/account")).Click("Choose which mails you get");
        var saved = (await page.ShouldBeOk().Submit("Save my choice", ("Digest", null))).ShouldBeOk().ShouldSay("Mails to you");
        saved.Html.ShouldContain("You do not get the weekly mail any more.");
        (await Write(Monday.AddDays(7))).Count.ShouldBe(1);
        (await page.Submit("Save my choice", ("Digest", "true"), ("__once", Guid.NewGuid().ToString()))).ShouldBe(System.Net.HttpStatusCode.Conflict);
        await saved.Submit("Save my choice", ("Digest", "true"));
        (await Write(Monday.AddDays(7))).Count.ShouldBe(2);
    }
}
