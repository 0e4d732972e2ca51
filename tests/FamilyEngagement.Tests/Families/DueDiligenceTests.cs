using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Tests.Families;

public class DueDiligenceTests
{
    private static readonly DistrictSettings Rule = new() { Name = "Test", TimeZone = "America/New_York" };

    private static (DateOnly, string) On(int day, string channel = ContactChannel.Phone) => (new DateOnly(2026, 11, day), channel);

    public static TheoryData<(DateOnly, string)[], bool, string> Cases => new()
    {
        { [On(2)], false, "1 of 3 attempts, 1 more way." },
        { [On(2), On(2)], false, "2 of 3 attempts, on 2 more days, 1 more way." },
        { [On(2), On(3, ContactChannel.Text)], false, "2 of 3 attempts." },
        { [On(2), On(3)], false, "2 of 3 attempts, 1 more way." },
        { [On(2), On(3), On(4)], false, "3 attempts, 1 more way." },
        { [On(2), On(3), On(3, ContactChannel.Text)], false, "3 attempts, on 1 more day." },
        { [On(2), On(3), On(4, ContactChannel.HomeVisit)], true, "3 attempts on 3 days in 2 ways: due diligence met." },
        { [On(2), On(2, ContactChannel.Text), On(3), On(4)], true, "4 attempts on 3 days in 2 ways: due diligence met." },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task Is_three_attempts_on_three_days_in_two_ways((DateOnly, string)[] attempts, bool isMet, string says)
    {
        var words = (await Portal.Shared).Services.GetRequiredService<IStringLocalizer<Words>>();
        var tried = DueDiligence.Of(attempts);
        tried.IsMet(Rule).ShouldBe(isMet);
        words.Diligence(tried, Rule).ShouldBe(says);
    }

    [Fact]
    public async Task The_district_sets_the_rule()
    {
        var words = (await Portal.Shared).Services.GetRequiredService<IStringLocalizer<Words>>();
        var rule = new DistrictSettings { Name = "Test", TimeZone = "America/New_York", DueAttempts = 5, DueDays = 4, DueWays = 3 };
        words.Diligence(DueDiligence.Of([On(2), On(3), On(4, ContactChannel.Text)]), rule).ShouldBe("3 of 5 attempts, 1 more way.");
        words.Diligence(DueDiligence.Of([On(2)]), rule).ShouldBe("1 of 5 attempts, 2 more ways.");
    }

    [Fact]
    public async Task Is_counted_from_the_log_and_said_wherever_the_family_is_looked_for()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var (family, liaison) = (await portal.Have(A.Family(school.Id)), await portal.Have(A.Liaison(school.Id)));
        await portal.Have(A.Contact(school.Id, family, liaison, ContactOutcome.NoAnswer, new(2026, 11, 2)));
        await portal.Have(A.Contact(school.Id, family, liaison, ContactOutcome.MessageOnly, new(2026, 11, 3), channel: ContactChannel.Text));
        // These are no attempts: to many at once, voided, last school year.
        await portal.Have(A.Contact(school.Id, family, liaison, ContactOutcome.MessageOnly, new(2026, 11, 4), channel: ContactChannel.Broadcast));
        var voided = A.Contact(school.Id, family, liaison, ContactOutcome.NoAnswer, new(2026, 11, 5));
        voided.MarkVoid(liaison.Id, DateTime.UtcNow, "Wrong.");
        await portal.Have(voided);
        await portal.Have(A.Contact(school.Id, family, liaison, ContactOutcome.NoAnswer, new(2026, 3, 5)));
        var browser = await portal.SignedIn(liaison);
        string[] pages = [$"/schools/{school.Id}/families/{family.Id}", $"/schools/{school.Id}/families/call-list", $"/schools/{school.Id}/families?show=unreached", $"/schools/{school.Id}/today"];
        foreach (var page in pages) (await browser.Get(page)).ShouldBeOk().ShouldSay("2 of 3 attempts.");

        await portal.Have(A.Contact(school.Id, family, liaison, ContactOutcome.Voicemail, new(2026, 11, 10)));
        foreach (var page in pages) (await browser.Get(page)).ShouldSay("3 attempts on 3 days in 2 ways: due diligence met.");
        var reader = new Reader(school.Id, liaison.Id, false, false);
        var counted = await portal.Ask(db => db.DiligenceFor(reader, [family.Id], portal.ThisTerm.StartsOn, portal.ThisTerm.EndsOn, A.Words.Broadcasts));
        counted[family.Id].ShouldBe(new DueDiligence(3, 3, 2, 0));

        await portal.Have(A.Contact(school.Id, family, liaison, ContactOutcome.TwoWay, new(2026, 11, 12)));
        foreach (var page in pages) (await browser.Get(page)).ShouldNotSay("due diligence");
    }
}
