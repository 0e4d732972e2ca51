using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Contacts;

public class FindingContacts
{
    private sealed record Setting(Portal Portal, int SchoolId, PortalUser Author, Family Family, Browser Liaison);

    private static async Task<Setting> Given(string name = "Nguyễn")
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var author = await portal.Have(A.Liaison(school.Id));
        return new Setting(portal, school.Id, author, await portal.Have(A.Family(school.Id, name)), await portal.SignedIn(author));
    }

    [Fact]
    public async Task Finds_words_of_notes_and_names_without_accents_or_case()
    {
        var given = await Given();
        await given.Portal.Have(A.Contact(given.SchoolId, given.Family, given.Author, note: "Asked about the Reading évening."));
        await given.Portal.Have(A.Contact(given.SchoolId, given.Family, given.Author, note: "Bus was late."));
        var url = $"/schools/{given.SchoolId}/contacts";
        (await given.Liaison.Get($"{url}?q=EVENING")).ShouldSay("1 contact with 1 family").ShouldSay("Reading évening").ShouldNotSay("Bus was late.");
        (await given.Liaison.Get($"{url}?q=nguyen+bus")).ShouldSay("1 contact with 1 family").ShouldSay("Bus was late.");
        (await given.Liaison.Get($"{url}?q=nguyen")).ShouldSay("2 contacts with 1 family");
        (await given.Liaison.Get($"{url}?q=%25")).ShouldSay("No contacts fit.");
        (await given.Liaison.Get($"{url}/export?q=evening")).Html.ShouldContain("Reading évening");
    }

    [Fact]
    public async Task Shows_this_school_year_and_last_unless_asked()
    {
        var given = await Given();
        await given.Portal.Have(A.Contact(given.SchoolId, given.Family, given.Author, day: new(2025, 10, 7), note: "Last year."));
        await given.Portal.Have(A.Contact(given.SchoolId, given.Family, given.Author, day: new(2025, 6, 7), note: "Long ago."));
        var url = $"/schools/{given.SchoolId}/contacts";
        (await given.Liaison.Get(url)).ShouldSay("Last year.").ShouldNotSay("Long ago.");
        (await given.Liaison.Get($"{url}?when=term")).ShouldSay("No contacts fit.");
        (await given.Liaison.Get($"{url}?when={given.Portal.YearBefore(given.Portal.ThisYear).Id}")).ShouldSay("2025–26").ShouldSay("Last year.");
    }

    [Fact]
    public async Task Filters_by_topic_channel_and_person_and_sorts()
    {
        var given = await Given();
        var colleague = await given.Portal.Have(A.Liaison(given.SchoolId));
        await given.Portal.Have(A.Contact(given.SchoolId, given.Family, given.Author, channel: ContactChannel.HomeVisit, day: new(2026, 10, 1), note: "Visit."));
        await given.Portal.Have(A.Contact(given.SchoolId, given.Family, colleague, day: new(2026, 11, 1), note: "Call."));
        var url = $"/schools/{given.SchoolId}/contacts";
        (await given.Liaison.Get($"{url}?channel=HomeVisit")).ShouldSay("Visit.").ShouldNotSay("Call.");
        (await given.Liaison.Get($"{url}?staff={colleague.Id}")).ShouldSay("Call.").ShouldNotSay("Visit.");
        (await given.Liaison.Get($"{url}?topic=Learning")).ShouldSay("2 contacts");
        (await given.Liaison.Get($"{url}?topic=Learn")).ShouldSay("No contacts fit.");
        var oldest = (await given.Liaison.Get($"{url}?order=Oldest")).Text;
        oldest.IndexOf("Visit.", StringComparison.Ordinal).ShouldBeLessThan(oldest.IndexOf("Call.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keeps_a_search_under_a_name_for_one_person()
    {
        var given = await Given();
        var page = await given.Liaison.Get($"/schools/{given.SchoolId}/contacts?q=&outcome=Voicemail&page=1");
        page = await page.Submit("Save search", ("Name", "My voicemails"));
        page.ShouldSay("Search saved.").Url.ShouldEndWith("?outcome=Voicemail");
        page = await given.Liaison.Get($"/schools/{given.SchoolId}/contacts");
        (await page.Click("My voicemails")).Url.ShouldEndWith("?outcome=Voicemail");
        (await (await given.Portal.SignedInAs(PortalRole.Liaison, given.SchoolId)).Get($"/schools/{given.SchoolId}/contacts")).ShouldNotSay("My voicemails");
        (await page.Submit("Remove the saved search My voicemails")).ShouldSay("Saved search “My voicemails” removed.");
    }
}
