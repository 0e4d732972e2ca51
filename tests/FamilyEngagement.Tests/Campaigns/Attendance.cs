using System.Net;
using FamilyEngagement.Web.Features.Campaigns;
using FamilyEngagement.Web.Features.Contacts;

namespace FamilyEngagement.Tests.Campaigns;

public class Attendance
{
    [Theory]
    [InlineData(true, ContactOutcome.TwoWay)]
    [InlineData(false, ContactOutcome.MessageOnly)]
    public async Task A_tick_is_one_contact_and_to_take_it_out_voids_it(bool twoWay, string outcome)
    {
        var given = await ACampaign.With(kind: CampaignKind.Event, twoWay: twoWay);
        var page = await (await given.Liaison.Get(given.Url)).Submit("Save all rows", (given.Field(0, "Outcome"), outcome), (given.Field(1, "Outcome"), outcome));
        var contacts = await given.Contacts();
        contacts.Count.ShouldBe(2);
        contacts.ShouldAllBe(contact => contact.Channel == ContactChannel.Event && contact.Outcome == outcome && contact.Day == given.Campaign.Day && contact.IsReached && contact.IsTwoWay == twoWay);

        await page.Submit("Save all rows", (given.Field(0, "Outcome"), null));
        (await given.Contacts()).Count(contact => contact.IsVoided).ShouldBe(1);
    }

    [Fact]
    public async Task Who_walks_in_is_added_and_ticked()
    {
        var given = await ACampaign.With(kind: CampaignKind.Event);
        var late = await given.Portal.Have(A.Family(given.SchoolId, "Zebedee"));
        var page = await (await given.Liaison.Get(given.Url)).Submit("Find", ("q", "zebedee"));
        (await page.Submit("Add the Zebedee family")).ShouldBeOk().ShouldSay("Saved by Ana Teixeira");
        (await given.Contacts()).Single().FamilyId.ShouldBe(late.Id);
    }

    [Fact]
    public async Task Nobody_came_to_an_event_that_is_still_to_come()
    {
        var given = await ACampaign.With(kind: CampaignKind.Event, day: new(2026, 12, 1));
        (await given.Liaison.Get(given.Url)).ShouldSay("This event is still to come.").Document.QuerySelector("input[name^='Rows'][type=checkbox]").ShouldBeNull();
        (await given.Send(given.Liaison, 0, ("Outcome", "TwoWay"))).ShouldBe(HttpStatusCode.BadRequest);
        (await given.Contacts()).ShouldBeEmpty();
    }
}
