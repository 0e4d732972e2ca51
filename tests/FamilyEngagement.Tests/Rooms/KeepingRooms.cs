using System.Net;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Rooms;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Tests.Rooms;

public class KeepingRooms
{
    private sealed record Given(Portal Portal, School School, Browser Liaison)
    {
        public string Url => $"/schools/{School.Id}/rooms";

        public static async Task<Given> New()
        {
            var portal = await Portal.Shared;
            var school = await portal.Have(A.School());
            return new Given(portal, school, await portal.SignedIn(await portal.Have(A.Liaison(school.Id))));
        }

        public Task<FamilyRoom> Room() => Portal.Ask(db => db.FamilyRooms.AsNoTracking().In(School.Id).SingleAsync());

        public async Task<FamilyRoom> Have(string name = "Family room", DateOnly? until = null, params List<string> languages)
        {
            var user = await Portal.Have(A.Liaison(School.Id));
            var room = new FamilyRoom { SchoolId = School.Id, Name = name, Place = "Room 104", ValidUntil = until ?? new(2027, 6, 25), SignLanguages = languages };
            room.Saved(user.Id, Portal.Clock.Now.UtcDateTime);
            return await Portal.Have(room);
        }
    }

    [Fact]
    public async Task A_room_is_put_on_record_with_its_hours_and_shows_them()
    {
        var given = await Given.New();
        (await given.Liaison.Get(given.Url)).ShouldBeOk().ShouldSay("No family room is on record yet.");
        var form = await (await given.Liaison.Get(given.Url)).Click("Add a room");
        form.Document.QuerySelector("input[name=ValidUntil]")!.GetAttribute("value").ShouldBe("2027-06-25");
        var page = await form.Submit("Save the room", ("Name", "Family room"), ("Place", "Room 104"), ("Hours[0].From", "08:30"), ("Hours[0].To", "15:00"), ("Hours[1].From", "08:30"), ("Hours[1].To", "15:00"), ("Hours[4].From", "08:30"), ("Hours[4].To", "12:00"),
            ("Resources", "Computer"), ("Resources", "Coffee"), ("OwnResources", "Sewing machine"), ("SignLanguages", "en"), ("SignLanguages", "es"));
        page.ShouldBeOk().ShouldSay("Monday to Tuesday, 8:30 AM to 3:00 PM").ShouldSay("Friday, 8:30 AM to 12:00 PM").ShouldSay("Computer with internet · Coffee, tea and water · Sewing machine").ShouldSay("Signs in English, Spanish");
        (await given.Room()).Hours.ShouldBe([new(DayOfWeek.Monday, new(8, 30), new(15, 0)), new(DayOfWeek.Tuesday, new(8, 30), new(15, 0)), new(DayOfWeek.Friday, new(8, 30), new(12, 0))]);
        (await page.Click("Sign for the door")).ShouldBeOk().ShouldSay("Room 104").ShouldSay("Español");
        (await given.Liaison.Get(given.Url + "/export")).Html.ShouldContain("08:30-15:00");
    }

    [Fact]
    public async Task Says_what_is_missing_or_wrong_and_keeps_what_was_typed()
    {
        var given = await Given.New();
        var page = await (await given.Liaison.Get(given.Url + "/new")).Submit("Save the room", ("Name", ""), ("Place", "Library"), ("Hours[2].From", "15:00"), ("Hours[2].To", "09:00"), ("Hours[3].From", "09:00"), ("ValidUntil", "2050-01-01"));
        page.ShouldComplain("Type a name, such as “Family room”.");
        page.Document.QuerySelector("input[name=Place]")!.GetAttribute("value").ShouldBe("Library");
        page = await page.Submit("Save the room", ("Name", "Room"));
        page.ShouldComplain("The room closes before it opens. Check the two times.").ShouldComplain("Type both times of this day, or none.").ShouldComplain("This day is far away. Check the year.");
        page.Document.QuerySelector("input[name='Hours[2].From']")!.GetAttribute("value").ShouldBe("15:00");
    }

    [Fact]
    public async Task Languages_that_families_read_and_no_sign_speaks_stand_out()
    {
        var given = await Given.New();
        await given.Portal.Have(A.Family(given.School.Id, written: "pt"));
        await given.Portal.Have(A.Family(given.School.Id, written: "pt-BR"));
        await given.Portal.Have(A.Family(given.School.Id, "Nguyễn", "vi", "vi"));
        await given.Have(languages: ["en", "pt"]);
        await given.Have("Old corner", new(2026, 6, 25), "vi");
        (await given.Liaison.Get(given.Url)).ShouldSay("No sign speaks these languages yet").ShouldSay("Vietnamese: 1 family").ShouldNotSay("Portuguese: ");
        (await given.Liaison.Get(given.Url)).ShouldSay("Out of date since Jun 25, 2026");
        var outside = await given.Portal.SignedInAs(PortalRole.DistrictStaff);
        (await outside.Get(given.Url)).ShouldBeOk().ShouldNotSay("Vietnamese: ").ShouldNotSay("No sign speaks");
    }

    [Fact]
    public async Task A_photo_is_a_picture_with_words_and_opens_only_while_it_hangs_there()
    {
        var given = await Given.New();
        var room = await given.Have();
        var form = await given.Liaison.Get($"{given.Url}/{room.Id}/edit");
        (await form.Submit(given.Liaison, "Save the room", "Photo", "room.png", DemoPicture.Room())).ShouldComplain("Say in a few words what the photo shows.");
        (await form.Submit(given.Liaison, "Save the room", "Photo", "room.pdf", Uploads.Pdf, ("PhotoAlt", "A room"))).ShouldComplain("This is not a picture. Choose a photo (JPEG, PNG or WebP).");
        (await form.Submit(given.Liaison, "Save the room", "Photo", "room.png", [])).ShouldComplain("This file is empty. Save it again, then choose it.");
        var page = (await form.Submit(given.Liaison, "Save the room", "Photo", "../../room.png", DemoPicture.Room(), ("PhotoAlt", "A table and books"))).ShouldBeOk();
        var image = page.Document.QuerySelector("main img")!;
        image.GetAttribute("alt").ShouldBe("A table and books");
        var picture = await given.Liaison.Client.GetAsync(image.GetAttribute("src"));
        (picture.StatusCode, picture.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "image/png"));
        (await picture.Content.ReadAsByteArrayAsync()).ShouldBe(DemoPicture.Room());

        await (await given.Liaison.Get($"{given.Url}/{room.Id}/edit")).Submit("Save the room", ("NoPhoto", "true"));
        (await given.Liaison.Client.GetAsync(image.GetAttribute("src"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_people_at_once_and_the_second_reads_both()
    {
        var given = await Given.New();
        var room = await given.Have();
        var theirs = await given.Liaison.Get($"{given.Url}/{room.Id}/edit");
        await (await given.Liaison.Get($"{given.Url}/{room.Id}/edit")).Submit("Save the room", ("Place", "Gym"));
        var page = (await theirs.Submit("Save the room", ("Place", "Library"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Gym").ShouldSay("Library");
        (await page.Submit("Save the room")).ShouldBeOk();
        (await given.Room()).Place.ShouldBe("Library");
    }

    [Fact]
    public async Task A_removed_room_leaves_the_list_and_comes_back()
    {
        var given = await Given.New();
        var room = await given.Have("Parent corner");
        var page = (await (await given.Liaison.Get($"{given.Url}/{room.Id}")).Submit("Remove the room")).ShouldBeOk().ShouldSay("This room is off the list.");
        (await given.Liaison.Get(given.Url)).ShouldNotSay("Parent corner");
        (await given.Liaison.Get(given.Url + "?removed=true")).ShouldSay("Parent corner");
        (await (await given.Portal.SignedInAs(PortalRole.DistrictStaff)).Get($"{given.Url}/{room.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await given.Liaison.Get($"{given.Url}/{room.Id}/door-sign")).ShouldBe(HttpStatusCode.NotFound);
        (await page.Submit("Bring the room back")).ShouldSay("The room is on the list again.");
        (await given.Liaison.Get(given.Url)).ShouldSay("Parent corner");
    }

    [Fact]
    public async Task Others_read_and_only_the_school_keeps_them()
    {
        var given = await Given.New();
        var room = await given.Have();
        foreach (var reader in new[] { await given.Portal.SignedInAs(PortalRole.DistrictStaff), await given.Portal.SignedInAs(PortalRole.Teacher, given.School.Id) })
        {
            (await reader.Get(given.Url)).ShouldBeOk().ShouldNotSay("Add a room");
            (await reader.Get($"{given.Url}/{room.Id}")).ShouldBeOk().ShouldNotSay("Change the room");
            (await reader.Get($"{given.Url}/{room.Id}/edit")).ShouldBe(HttpStatusCode.Forbidden);
        }

        var elsewhere = await given.Portal.Have(A.School());
        (await (await given.Portal.SignedInAs(PortalRole.Liaison, elsewhere.Id)).Get($"/schools/{elsewhere.Id}/rooms/{room.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_removes_or_brings_back_a_room_saw_how_it_stands()
    {
        var given = await Given.New();
        var room = await given.Have();
        var url = $"{given.Url}/{room.Id}";
        var old = await given.Liaison.Get(url);
        await (await given.Liaison.Get(url + "/edit")).Submit("Save the room", ("Place", "Gym"));
        var now = (await old.Submit("Remove the room")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed this meanwhile.").ShouldSay("Gym");
        (await given.Room()).IsRemoved.ShouldBeFalse();
        old = (await now.Submit("Remove the room")).ShouldBeOk();
        await (await (await given.Liaison.Get(url)).Submit("Bring the room back")).Submit("Remove the room");
        (await old.Submit("Bring the room back")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("This room is off the list.");
        (await given.Room()).IsRemoved.ShouldBeTrue();
    }
}
