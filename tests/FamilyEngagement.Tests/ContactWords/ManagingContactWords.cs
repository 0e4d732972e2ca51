using System.Net;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.ContactWords;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.ContactWords;

/// <summary>The shared portal's lists serve all tests, so each makes words of its own here, or a portal of its own.</summary>
public class ManagingContactWords
{
    [Fact]
    public async Task A_word_of_the_districts_own_is_offered_at_once_and_counts_as_it_was_made()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        var family = await portal.Have(A.Family(school.Id));
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var form = await (await admin.Get("/admin/contact-words")).Click("Add a word: What happened");
        (await form.Submit("Save word", ("Form.Label", " Short chat, at the door "))).ShouldComplain("Choose what it counts as.");
        var list = await form.Submit("Save word", ("Form.Label", " Short chat, at the door "), ("Form.ListLabel", "Door chat"), ("Form.Means", "TwoWay"), ("Form.Guidance", "Say it kindly."));
        list.ShouldBeOk().ShouldSay("The word is added.");
        var word = await portal.Ask(db => db.ContactWords.SingleAsync(row => row.IsOwn));
        (word.Code, word.Label, word.Means, word.Kind).ShouldBe(("OwnShortChatAtTheDoor", "Short chat, at the door", WordMeaning.TwoWay, WordKind.Outcome));

        var liaison = await portal.SignedInAs(PortalRole.Liaison, school.Id);
        var log = await liaison.Get($"/schools/{school.Id}/contacts/log?familyId={family.Id}");
        (await log.Submit("Save contact", ("Outcome", word.Code))).ShouldBeOk().ShouldSay("Contact saved. Say it kindly.");
        (await portal.Ask(db => db.Contacts.Select(contact => contact.IsTwoWay).SingleAsync())).ShouldBeTrue();

        var edit = await admin.Get($"/admin/contact-words/{word.Id}");
        edit.Document.QuerySelector("[name='Form.Means']").ShouldBeNull();
        await edit.Submit("Save word", ("Form.Label", "Chat at the gate"), ("Form.ListLabel", ""), ("Form.IsRetired", "true"));
        (await liaison.Get($"/schools/{school.Id}/contacts/log?familyId={family.Id}")).ShouldNotSay("Chat at the gate");
        var now = await portal.Ask(db => db.ContactWords.SingleAsync(row => row.IsOwn));
        (now.Code, now.Label, now.IsRetired, now.Means).ShouldBe((word.Code, "Chat at the gate", true, WordMeaning.TwoWay));
    }

    [Fact]
    public async Task A_shipped_word_keeps_its_meaning_and_the_last_one_in_sight_stays()
    {
        await using var portal = await new Portal().WithDistrict();
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var words = await portal.Ask(db => db.ContactWords.Where(word => word.Kind == WordKind.Outcome && !word.IsRare && !word.IsRetired).ToListAsync());
        foreach (var word in words[1..])
        {
            var page = await admin.Get($"/admin/contact-words/{word.Id}");
            var (action, values) = page.Filled("Save word", ("Form.IsRare", "true"));
            (await admin.Post(action, new FormUrlEncodedContent([.. values, new("Form.Means", "TwoWay")]))).ShouldBeOk();
        }

        (await (await admin.Get($"/admin/contact-words/{words[0].Id}")).Submit("Save word", ("Form.IsRetired", "true"))).ShouldComplain("This is the only word of the list in plain sight. Offer another one first.");
        var after = await portal.Ask(db => db.ContactWords.ToDictionaryAsync(word => word.Id, word => word.Means));
        words.ShouldAllBe(word => after[word.Id] == word.Means);
    }

    [Fact]
    public async Task Words_move_up_and_down()
    {
        await using var portal = await new Portal().WithDistrict();
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        await (await admin.Get("/admin/contact-words")).Submit("Up: Text message");
        (await Channels(portal)).Take(3).ShouldBe(["Text", "Phone", "InPerson"]);
        await (await admin.Get("/admin/contact-words")).Submit("Down: Phone call");
        (await Channels(portal)).Take(3).ShouldBe(["Text", "InPerson", "Phone"]);
    }

    [Fact]
    public async Task A_topic_with_a_comma_and_a_name_that_is_taken_are_refused()
    {
        var portal = await Portal.Shared;
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var form = await admin.Get("/admin/contact-words/new?kind=Topic");
        (await form.Submit("Save word", ("Form.Label", "Food, clothes"), ("Form.Means", "Plain"))).ShouldComplain("A topic has no comma in it. Write “or” or “and”.");
        (await form.Submit("Save word", ("Form.Label", "good news"), ("Form.Means", "Plain"))).ShouldComplain("This list has a word with this name already, perhaps one no longer offered.");
        (await form.Submit("Save word", ("Form.Label", ""), ("Form.Means", "Plain"))).ShouldComplain("Type the word as people choose it.");
        (await admin.Get("/admin/contact-words/new?kind=Nothing")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_administrators_on_one_word_see_each_others()
    {
        await using var portal = await new Portal().WithDistrict();
        var id = await portal.Ask(db => db.ContactWords.Where(word => word.Code == "Survey").Select(word => word.Id).SingleAsync());
        var (one, two) = (await portal.SignedInAs(PortalRole.Administrator), await portal.SignedInAs(PortalRole.Administrator));
        var (first, second) = (await one.Get($"/admin/contact-words/{id}"), await two.Get($"/admin/contact-words/{id}"));
        await first.Submit("Save word", ("Form.Label", "Family survey"));
        var conflict = await second.Submit("Save word", ("Form.Label", "Climate survey"));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Family survey").ShouldSay("Climate survey");
        await conflict.Submit("Save word");
        (await portal.Ask(db => db.ContactWords.Where(word => word.Id == id).Select(word => word.Label).SingleAsync())).ShouldBe("Climate survey");
    }

    [Theory]
    [InlineData("Parent café", "OwnParentCafe")]
    [InlineData("家长会", "Own1")]
    [InlineData("food pantry", "OwnFoodPantry2")]
    public void A_code_is_plain_letters_and_its_own(string label, string code) => WordCode.For(label, ["ownfoodpantry", "Phone"]).ShouldBe(code);

    private static Task<List<string>> Channels(Portal portal) =>
        portal.Ask(db => db.ContactWords.Where(word => word.Kind == WordKind.Channel).OrderBy(word => word.Position).Select(word => word.Code).ToListAsync());
}
