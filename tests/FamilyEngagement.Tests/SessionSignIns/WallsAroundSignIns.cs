using System.Net;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.SessionSignIns;

public class WallsAroundSignIns
{
    [Fact]
    public async Task A_teacher_signs_in_families_of_own_classes_and_sees_no_others()
    {
        var door = await ADoor.With();
        var teacher = await door.Portal.SignedIn(await door.TeacherOf(door.Families[1]));
        await door.Tap(door.Liaison, "Family A");
        (await door.Send(door.Liaison, "/walk-ins", ("Name", "Rosa Lima"), ("People", "1"))).ShouldBeOk();
        (await teacher.Get(door.Url + "?q=family")).ShouldSay("Family B family").ShouldNotSay("Family A").ShouldNotSay("Rosa Lima").ShouldSay("1 family").ShouldSay("2 people");
        (await door.Send(teacher, "", ("pick", $"{door.Families[0].Id}"))).ShouldBe(HttpStatusCode.NotFound);
        (await door.Send(teacher, "", ("pick", $"{door.Families[1].Id}"))).ShouldSay("Signed in: Family B family");
        foreach (var path in new[] { "/attendance", "/export", "/table", "/sheet?names=true" })
            (await teacher.Get(door.Url + path)).ShouldBeOk().ShouldNotSay("Family A").ShouldNotSay("Rosa Lima").Html.ShouldContain("Family B");
        (await teacher.Get(door.Url + "/attendance")).ShouldSay("2 more sign-ins are not in your list.");

        var ids = await door.SignIns();
        (await door.Send(teacher, $"/{ids.Single(row => row.FamilyId == door.Families[0].Id).Id}/undo")).ShouldBe(HttpStatusCode.NotFound);
        (await door.Send(teacher, "/table", ("Was", $"{door.Families[0].Id}"))).ShouldBeOk();
        (await door.Send(teacher, "/table", ("Came", $"{door.Families[2].Id}"))).ShouldBeOk();
        (await door.SignIns()).Count(row => !row.IsUndone).ShouldBe(3, "neither taken back nor added");
        (await door.Send(teacher, "/after", ("IsTwoWay", "True"))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_a_colleague_signed_in_a_teacher_does_not_take_back()
    {
        var door = await ADoor.With();
        var teacher = await door.Portal.SignedIn(await door.TeacherOf(door.Families[0]));
        await door.Tap(door.Liaison, "Family A");
        var id = (await door.SignIns()).Single().Id;
        (await door.Send(teacher, $"/{id}/undo")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Somebody else signed them in.");
        (await door.Send(teacher, $"/{id}/talked", ("talked", "yes"))).ShouldBe(HttpStatusCode.Conflict);
        (await door.SignIns()).Single().IsUndone.ShouldBeFalse();
    }

    [Fact]
    public async Task A_guardian_without_access_is_never_a_person_here()
    {
        var door = await ADoor.With();
        var barred = await door.SecondParent(door.Families[0], "Barred", hasAccess: false);
        (await door.Liaison.Get(door.Url + "?q=family+a")).ShouldSay("Family A family").ShouldNotSay("Barred");
        (await door.Send(door.Liaison, "", ("pick", $"{door.Families[0].Id}:{barred.Id}"))).ShouldBeOk().ShouldSay("Signed in: Family A family").ShouldNotSay("Barred");
        (await door.SignIns()).Single().People.ShouldBeEmpty();
        (await door.Contacts()).Single().FamilyMemberId.ShouldBeNull();
        foreach (var path in new[] { "/attendance", "/export", "/sheet?names=true" }) (await door.Liaison.Get(door.Url + path)).ShouldNotSay("Barred");
    }

    [Fact]
    public async Task A_guardian_who_lost_access_after_signing_in_is_named_no_more()
    {
        var door = await ADoor.With();
        var father = await door.SecondParent(door.Families[0]);
        await door.Send(door.Liaison, "", ("pick", $"{door.Families[0].Id}:{father.Id}"));
        (await door.Liaison.Get(door.Url + "/attendance")).ShouldSay("João Family A");
        await door.Portal.Change(db => db.Guardianships.Where(tie => tie.FamilyMemberId == father.Id).ExecuteUpdateAsync(set => set.SetProperty(tie => tie.HasAccess, false)));
        foreach (var path in new[] { "", "?q=family+a", "/attendance", "/export" }) (await door.Liaison.Get(door.Url + path)).ShouldNotSay("João");
    }

    [Fact]
    public async Task A_sign_in_whose_contact_is_restricted_leaves_the_lists_of_others_and_still_counts()
    {
        var door = await ADoor.With();
        await door.Tap(door.Liaison, "Family A");
        await door.Portal.Change(db => db.Contacts.Where(contact => contact.SchoolId == door.SchoolId).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.IsRestricted, true)));
        var other = await door.Portal.SignedIn(await door.Portal.Have(A.Liaison(door.SchoolId)));
        foreach (var path in new[] { "", "/attendance", "/export" }) (await other.Get(door.Url + path)).ShouldBeOk().ShouldNotSay("Family A");
        (await other.Get(door.Url + "?q=family+a")).ShouldNotSay("Signed in at");
        (await other.Get(door.Url + "/table?q=family+a")).Document.QuerySelector("input[name=Came]")!.HasAttribute("checked").ShouldBeFalse();
        (await other.Get(door.Url)).ShouldSay("1 family");
        var again = (await door.Send(other, "", ("pick", $"{door.Families[0].Id}"))).ShouldBeOk();
        again.ShouldNotSay("Already signed in").ShouldSay("Signed in.").ShouldSay("1 family");
        (await door.Send(other, $"/{(await door.SignIns()).Single().Id}/undo")).ShouldBe(HttpStatusCode.NotFound);

        var principal = await door.Portal.SignedInAs(PortalRole.Principal, door.SchoolId);
        (await principal.Get(door.Url + "/attendance")).ShouldSay("Family A family");
        await (await principal.Get(door.Url)).Submit("Save for all who came", ("IsTwoWay", "True"));
        (await door.Contacts()).Single().IsTwoWay.ShouldBeFalse("a restricted contact is not rewritten from here");
    }

    [Fact]
    public async Task Outside_the_school_there_are_counts_and_no_names()
    {
        var door = await ADoor.With(families: 12);
        for (var at = 0; at < 12; at++) await door.Send(door.Liaison, "", ("pick", $"{door.Families[at].Id}"));
        await door.Portal.Change(db => db.Families.Where(family => family.Id == door.Families[0].Id).ExecuteUpdateAsync(set => set.SetProperty(family => family.SpokenLanguage, "so")));
        var district = await door.Portal.SignedInAs(PortalRole.DistrictStaff);
        (await district.Get(door.Url + "/attendance")).ShouldBeOk().ShouldSay("12 families").ShouldNotSay("Family A").ShouldNotSay("Somali").ShouldNotSay("Cabo Verdean").ShouldSay("Groups of too few families are left out.");
        foreach (var path in new[] { "", "/export", "/table", "/sheet" }) (await district.Get(door.Url + path)).ShouldBe(HttpStatusCode.Forbidden);
        (await door.Liaison.Get(door.Url + "/attendance")).ShouldSay("Somali: 1").ShouldSay("Cabo Verdean Creole: 11").ShouldSay("grade 4: 12");
    }

    [Fact]
    public async Task Another_schools_families_and_rows_are_not_there()
    {
        var (door, elsewhere) = (await ADoor.With(), await ADoor.With());
        (await door.Send(door.Liaison, "", ("pick", $"{elsewhere.Families[0].Id}"))).ShouldBe(HttpStatusCode.NotFound);
        await door.Send(door.Liaison, "", ("pick", $"{door.Families[0].Id}"));
        var id = (await door.SignIns()).Single().Id;
        (await elsewhere.Send(elsewhere.Liaison, $"/{id}/undo")).ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Send(elsewhere.Liaison, $"/{id}/talked", ("talked", "yes"))).ShouldBe(HttpStatusCode.NotFound);
        (await door.Liaison.Get($"/schools/{door.SchoolId}/sessions/{elsewhere.Session.Id}/sign-in")).ShouldBe(HttpStatusCode.NotFound);
        (await door.Send(door.Liaison, "/table", ("Came", $"{elsewhere.Families[0].Id}"))).ShouldBeOk();
        (await elsewhere.SignIns()).ShouldBeEmpty();
        (await door.SignIns()).Count.ShouldBe(1);
    }
}
