using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Features.BoardReport;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.BoardReport;

public class BoardReportTests
{
    [Fact]
    public async Task The_board_reads_counts_and_no_school_is_named_for_what_is_missing()
    {
        await using var portal = await new Portal().WithDistrict();
        var staff = await portal.Have(A.DistrictStaff());
        var (needy, helped, met) = (await portal.Have(A.School("Needy School")), await portal.Have(A.School("Helped School")), await portal.Have(A.School("Met School")));
        await portal.Record(needy, 1, staff.Id, StandardStep.AskForHelp);
        await portal.Record(helped, 2, staff.Id, StandardStep.AskForHelp, StandardStep.HelpGiven);
        await portal.Record(met, 1, staff.Id, StandardStep.Attest, StandardStep.Verify);
        await portal.Past(met, 1, PastSetup.October, StandardState.ToCheck);
        await portal.Past(needy, 1, PastSetup.October, StandardState.InProgress);
        await portal.Past(needy, 1, PastSetup.OctoberBefore, StandardState.Met);
        var browser = await portal.SignedIn(staff);
        await browser.Get("/district/board-report");
        var page = (await browser.Get("/district/board-report")).ShouldBeOk();
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        page.ShouldSay("1 of 21 standards are met").Rows()[0].ShouldStartWith("1. Space for meetings | 1 of 3 | +1 | 1 of 1 | rooms with posted hours");
        page.ShouldSay("Schools asked for help 2 times this year. The district helped once. 1 request is open.");
        page.ShouldSay("2. Time each week: Helped School").ShouldSay("1. Space for meetings: Met School").ShouldNotSay("Needy School");
        page.ShouldSay("Half of the district’s decisions came on the day of the school’s confirmation. 1 of 1 came within the limit of 10 school days.");
        (await (await portal.SignedInAs(PortalRole.Administrator)).Get("/district/board-report")).ShouldBeOk();
    }

    [Fact]
    public async Task A_district_without_schools_has_nothing_to_report()
    {
        await using var portal = await new Portal().WithDistrict();
        (await (await portal.SignedInAs(PortalRole.DistrictStaff)).Get("/district/board-report")).ShouldBeOk().ShouldSay("There is nothing to report yet.");
    }

    [Fact]
    public async Task The_clock_runs_from_the_confirmation_to_the_decision()
    {
        var hours = (await Portal.Shared).Services.GetRequiredService<DistrictCache>().Hours;
        static DateTime At(int month, int day) => new(2026, month, day, 15, 0, 0, DateTimeKind.Utc);
        BoardTurnaround.Step Step(int record, StandardStep what, DateTime at) => new(record, 1, 1, what, at);
        var turnaround = BoardTurnaround.Of(
        [
            Step(1, StandardStep.Attest, At(9, 7)), Step(1, StandardStep.Ask, At(9, 8)), Step(1, StandardStep.Verify, At(9, 9)),
            // Taken back and confirmed again: the second one counts. Returned, appealed, upheld: two decisions.
            Step(2, StandardStep.Attest, At(9, 7)), Step(2, StandardStep.Withdraw, At(9, 8)), Step(2, StandardStep.Attest, At(9, 14)), Step(2, StandardStep.Return, At(9, 15)), Step(2, StandardStep.Appeal, At(9, 21)), Step(2, StandardStep.Uphold, At(10, 19)),
            // Waits: one beyond the limit, one within it.
            Step(3, StandardStep.Attest, At(10, 5)), Step(4, StandardStep.Attest, At(11, 18)),
        ], hours, 10, At(11, 19));
        turnaround.ShouldBe(new BoardTurnaround(3, 2, 2, 4, 10));
    }
}
