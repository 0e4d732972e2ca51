using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Tests.Standards;

/// <summary>The nightly job that keeps where schools stand this month.</summary>
public class KeepingMonths
{
    private static readonly JobFiring Tonight = new(new DateTime(2026, 11, 19, 9, 50, 0, DateTimeKind.Utc), IsStart: false);

    private static Task Run(Portal portal) => portal.With<StandardSnapshots>(job => job.Run(Tonight, CancellationToken.None));

    [Fact]
    public async Task The_month_that_runs_is_written_over_and_the_months_before_stay()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        await portal.Have(portal.Reach(school.Id, "es", families: 40, twoWay: 30));
        await portal.Past(school, 5, PastSetup.October, StandardState.NotStarted, 10, 40);
        await Run(portal);
        await Run(portal);
        var row = await portal.Ask(db => db.StandardSnapshots.SingleAsync(row => row.SchoolId == school.Id && row.Month == PastSetup.November && db.Standards.Any(standard => standard.Id == row.StandardId && standard.Number == 5)));
        (row.State, row.Part, row.Whole, row.Families, row.Formula).ShouldBe((StandardState.InProgress, 30, 40, 40, 1));
        row.RuleId.ShouldNotBeNull();

        var staff = await portal.Have(A.DistrictStaff());
        await portal.Record(school, 5, staff.Id, StandardStep.AskForHelp);
        portal.Clock.Now += TimeSpan.FromDays(1);
        await Run(portal);
        (await portal.Ask(db => db.StandardSnapshots.SingleAsync(other => other.Id == row.Id))).State.ShouldBe(StandardState.NeedsHelp);

        portal.Clock.Now = new DateTimeOffset(2026, 12, 2, 15, 0, 0, TimeSpan.Zero);
        await Run(portal);
        var months = await portal.Ask(db => db.StandardSnapshots.Where(other => other.SchoolId == school.Id && other.StandardId == row.StandardId).OrderBy(other => other.Month).Select(other => new { other.Month, other.State }).ToListAsync());
        months.Select(month => month.Month.Month).ShouldBe([10, 11, 12]);
        months[0].State.ShouldBe(StandardState.NotStarted);
    }

    [Fact]
    public async Task Every_school_in_use_has_a_row_for_every_standard_and_closed_ones_none()
    {
        await using var portal = await new Portal().WithDistrict();
        var (open, closed) = (await portal.Have(A.School()), A.School());
        closed.IsActive = false;
        await portal.Have(closed);
        await Run(portal);
        (await portal.Ask(db => db.StandardSnapshots.CountAsync(row => row.SchoolId == open.Id))).ShouldBe(8);
        (await portal.Ask(db => db.StandardSnapshots.CountAsync(row => row.SchoolId == closed.Id))).ShouldBe(0);
        (await portal.Ask(db => db.StandardSnapshots.CountAsync(row => row.SchoolId == open.Id && row.State == StandardState.DoesNotApply))).ShouldBe(1);
    }

    [Fact]
    public async Task Two_processes_at_once_leave_one_row_each()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        await Task.WhenAll(Run(portal), Run(portal));
        (await portal.Ask(db => db.StandardSnapshots.CountAsync(row => row.SchoolId == school.Id))).ShouldBe(8);
    }

    [Fact]
    public async Task Between_school_years_nothing_is_written()
    {
        await using var portal = await new Portal().WithDistrict();
        await portal.Have(A.School());
        portal.Clock.Now = new DateTimeOffset(2027, 7, 10, 15, 0, 0, TimeSpan.Zero);
        await Run(portal);
        (await portal.Ask(db => db.StandardSnapshots.CountAsync())).ShouldBe(0);
    }
}
