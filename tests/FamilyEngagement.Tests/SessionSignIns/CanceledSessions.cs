using System.Net;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.SessionSignIns;

public class CanceledSessions
{
    [Fact]
    public async Task Nobody_signs_in_to_a_canceled_session_and_one_with_sign_ins_is_not_canceled()
    {
        var door = await ADoor.With();
        await door.Portal.Edit(door.Session, session => session.Cancel("Snow", "All families by text", door.Portal.Clock.Now.UtcDateTime));
        (await door.Liaison.Get(door.Url)).ShouldSay("This session was canceled.");
        (await door.Send(door.Liaison, "", ("pick", $"{door.Families[0].Id}"))).ShouldBe(HttpStatusCode.Conflict);
        (await door.SignIns()).ShouldBeEmpty();

        var held = await ADoor.With();
        await held.Tap(held.Liaison, "Family A");
        var cancel = await held.Liaison.Get($"/schools/{held.SchoolId}/sessions/{held.Session.Id}/cancel");
        cancel = (await cancel.Submit("Cancel the session", ("Reason", "Snow"), ("Told", "All families"))).ShouldComplain("People have signed in here, so the session was held. Undo the sign-ins first, under Sign-in.");
        await (await held.Liaison.Get(held.Url)).Submit("Undo: Family A");
        (await cancel.Submit("Cancel the session")).ShouldBeOk();
    }

    [Fact]
    public async Task A_session_canceled_in_the_same_moment_takes_nobody_in()
    {
        var door = await ADoor.With();
        var asItWas = await door.Now();
        await door.Portal.Edit(door.Session, session => session.Cancel("Snow", "All families by text", door.Portal.Clock.Now.UtcDateTime));
        var reader = new Reader(door.SchoolId, door.Owner.Id, OwnClassesOnly: false, ReadsRestricted: false);
        await door.Portal.With<SignInLog>(log => Should.ThrowAsync<DbUpdateConcurrencyException>(() => log.SignIn(reader, asItWas, door.Families[0].Id, [])));
        await door.Portal.With<SignInLog>(log => Should.ThrowAsync<DbUpdateConcurrencyException>(() => log.WalkIn(asItWas, "Rosa Lima", SignInRole.Other, 1)));
        await door.Portal.With<SignInLog>(log => Should.ThrowAsync<DbUpdateConcurrencyException>(() => log.Type(reader, asItWas, [door.Families[0].Id], [])));
        (await door.SignIns()).ShouldBeEmpty();
        (await door.Contacts()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_that_somebody_came_to_in_the_same_moment_is_not_canceled()
    {
        var door = await ADoor.With();
        await using (var scope = door.Portal.Services.CreateAsyncScope())
        {
            var session = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Sessions.SingleAsync(row => row.Id == door.Session.Id);
            await door.Tap(door.Liaison, "Family A");
            session.Cancel("Snow", "All families by text", door.Portal.Clock.Now.UtcDateTime);
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => scope.ServiceProvider.GetRequiredService<SignInLog>().Close(session));
        }

        (await door.Now()).IsCancelled.ShouldBeFalse();

        var both = await ADoor.With();
        var (action, values) = (await both.Liaison.Get($"/schools/{both.SchoolId}/sessions/{both.Session.Id}/cancel")).Filled("Cancel the session", ("Reason", "Snow"), ("Told", "All families"));
        await Task.WhenAll(both.Liaison.Post(action, new FormUrlEncodedContent(values)), both.Send(both.Liaison, "", ("pick", $"{both.Families[0].Id}")));
        ((await both.Now()).IsCancelled ^ (await both.SignIns()).Count == 1).ShouldBeTrue("one of the two was first");
    }
}
