using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Reach;

/// <summary>The rules of counting, one by one, and how the summary follows the log.</summary>
public class WhatCounts
{
    private static async Task<(Portal Portal, int School, PortalUser Author)> Given()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        return (portal, school.Id, await portal.Have(A.Principal(school.Id)));
    }

    private static async Task<GroupReach?> Everyone(Portal portal, int school, int? termId = null, bool refresh = true)
    {
        if (refresh) await portal.With<ReachSummary>(reach => reach.Refresh(school));
        termId ??= portal.ThisTerm.Id;
        return await portal.Ask(db => db.Reach.In(school).By(ReachDimension.Everyone).AsNoTracking().SingleOrDefaultAsync(row => row.TermId == termId));
    }

    [Fact]
    public async Task A_family_counts_from_its_twentieth_day_at_the_school()
    {
        var (portal, school, _) = await Given();
        var (early, late, unknown) = (A.Family(school, "Alves"), A.Family(school, "Brito"), A.Family(school, "Cabral"));
        early.Students[0].Student.Enrollments[0].BeginsOn = portal.Today.AddDays(-20);
        late.Students[0].Student.Enrollments[0].BeginsOn = portal.Today.AddDays(-19);
        unknown.Since = portal.Today.AddDays(-19);
        foreach (var family in new[] { early, late, unknown }) await portal.Have(family);
        (await Everyone(portal, school))!.Families.ShouldBe(1);
    }

    [Fact]
    public async Task A_restricted_contact_counts_and_a_message_to_many_does_not_even_as_a_try()
    {
        var (portal, school, author) = await Given();
        var (secret, newsletter) = (await portal.Have(A.Family(school, "Alves")), await portal.Have(A.Family(school, "Brito")));
        await portal.Have(A.Contact(school, secret, author, restricted: true, tone: ContactTone.Concern));
        await portal.Have(A.Contact(school, newsletter, author, channel: ContactChannel.Broadcast));
        var row = (await Everyone(portal, school))!;
        (row.Families, row.Attempted, row.Reached, row.TwoWay, row.Contacts, row.Concern).ShouldBe((2, 1, 1, 1, 1, 1));
    }

    [Fact]
    public async Task Saying_that_contacts_were_about_something_else_changes_no_figure()
    {
        var (portal, school, author) = await Given();
        var families = new List<Family>();
        for (var at = 0; at < 4; at++) families.Add(await portal.Have(A.Family(school, $"Family {at}", at % 2 == 0 ? "so" : "en")));
        foreach (var (family, outcome) in families.Zip([ContactOutcome.TwoWay, ContactOutcome.MessageOnly, ContactOutcome.Voicemail, ContactOutcome.NoAnswer])) await portal.Have(A.Contact(school, family, author, outcome, tone: ContactTone.Positive));
        await Everyone(portal, school);
        var before = await Rows(portal, school);
        foreach (var topic in A.Words.Offered(WordKind.Topic).Select(word => word.Code))
        {
            await portal.Change(async db =>
            {
                foreach (var contact in await db.ContactsIn(school).Include(contact => contact.Family).Include(contact => contact.Students).ToListAsync())
                    contact.Correct(
                        new ContactFacts(contact.OccurredAt, contact.Day, contact.Direction, contact.Channel, contact.Outcome, contact.Language, contact.Mode, [topic], contact.Note, contact.FamilyMemberId) { Tone = contact.Tone },
                        contact.Family, A.Words, author.Id, DateTime.UtcNow, "Relabelled");
                await db.SaveChangesAsync();
            });
            await Everyone(portal, school);
            (await Rows(portal, school)).ShouldBe(before, topic);
        }
    }

    [Fact]
    public async Task An_entry_about_a_term_that_is_over_counts_there_and_a_correction_takes_it_out_again()
    {
        var (portal, school, author) = await Given();
        var family = A.Family(school);
        family.Since = new(2025, 9, 1);
        await portal.Have(family);
        await portal.With<ReachSummary>(reach => reach.RefreshDays([school], [new(2026, 4, 2)]));
        var term = portal.YearBefore(portal.ThisYear).Terms[2];
        (await Everyone(portal, school, term.Id))!.TwoWay.ShouldBe(0);
        var browser = await portal.SignedIn(author);
        var contact = await portal.Have(A.Contact(school, family, author, day: new(2026, 11, 5)));
        (await Everyone(portal, school))!.TwoWay.ShouldBe(1);

        var page = await browser.Get($"/schools/{school}/contacts/{contact.Id}/correct");
        (await page.Submit("Save correction", ("Day", "2026-04-02"), ("Reason", "It was in April."))).ShouldBeOk();
        (await Everyone(portal, school, refresh: false))!.TwoWay.ShouldBe(0, "the term it was in");
        (await Everyone(portal, school, term.Id, refresh: false))!.TwoWay.ShouldBe(1, "the term it is in now");
    }

    [Fact]
    public async Task A_family_that_left_still_counts_in_the_terms_it_was_here()
    {
        var (portal, school, author) = await Given();
        var family = A.Family(school);
        family.Since = new(2025, 1, 1);
        (family.Students[0].Student.Enrollments[0].IsActive, family.Students[0].Student.Enrollments[0].EndsOn) = (false, new DateOnly(2026, 7, 1));
        await portal.Have(family);
        await portal.Have(A.Contact(school, family, author, day: new(2026, 4, 2)));
        var term = portal.YearBefore(portal.ThisYear).Terms[2];
        await portal.With<ReachSummary>(reach => reach.Refresh(term, [school]));
        (await Everyone(portal, school, term.Id))!.TwoWay.ShouldBe(1);
        (await Everyone(portal, school)).ShouldBeNull("no family is at the school now");
    }

    [Fact]
    public async Task A_new_version_counts_what_the_old_one_did_not()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        var family = await portal.Have(A.Family(school.Id));
        await portal.Have(A.Contact(school.Id, family, await portal.Have(A.Liaison(school.Id))));
        await portal.With<ReachSummary>(reach => reach.CatchUp());
        (await Everyone(portal, school.Id, refresh: false))!.TwoWay.ShouldBe(1);
    }

    private static Task<List<string>> Rows(Portal portal, int school) => portal.Ask(async db => (await db.Reach.In(school).AsNoTracking().OrderBy(row => row.Dimension).ThenBy(row => row.Group).ToListAsync())
        .Select(row => $"{row.Dimension} {row.Group} {row.Families} {row.Attempted} {row.Reached} {row.TwoWay} {row.Contacts} {row.ContactsReached} {row.ContactsInHomeLanguage} {row.Positive} {row.Concern} {row.HalfTalkedSince}").ToList());
}
