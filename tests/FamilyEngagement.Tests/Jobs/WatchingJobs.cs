using System.Net;
using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FamilyEngagement.Tests.Jobs;

public class WatchingJobs
{
    [Fact]
    public async Task Each_job_shows_its_last_and_next_run()
    {
        var tally = new Tally();
        await using var portal = await new Portal { More = TestJob.With(tally) }.WithDistrict();
        portal.Settings["Jobs:Enabled"] = "false";
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var page = (await (await admin.Get("/")).Click("Jobs")).ShouldBeOk();
        page.ShouldSay("Not run yet").ShouldSay("No job has done anything yet.").ShouldSay("Jobs are switched off on this server");
        await portal.Services.GetRequiredService<JobRunner>().Sweep(CancellationToken.None);
        page = await admin.Get("/admin/jobs");
        page.ShouldSay("Nov 19, 4:00 AM").ShouldSay("3 things counted").ShouldSay("Hourly upkeep");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task Somebody_asks_for_a_run()
    {
        var tally = new Tally();
        await using var portal = await new Portal { More = TestJob.With(tally) }.WithDistrict();
        var runner = portal.Services.GetRequiredService<JobRunner>();
        await runner.Sweep(CancellationToken.None);
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var page = await admin.Get("/admin/jobs");
        page = (await page.Submit("Run now: Test job")).ShouldBeOk().ShouldSay("“Test job” starts within a minute.").ShouldSay("Starts soon");
        await page.Submit("Run now: Test job");
        (await portal.Ask(db => db.JobRuns.CountAsync(run => run.AskedById != null))).ShouldBe(1);
        await runner.Sweep(CancellationToken.None);
        tally.Due.Count.ShouldBe(2);
        (await admin.Get("/admin/jobs")).ShouldSay("asked for by");
        (await portal.Ask(db => db.AuditEntries.SingleAsync(entry => entry.Entity == "Job"))).EntityId.ShouldBe(TestJob.Key);
        (await admin.Post("/admin/jobs/none/run", new FormUrlEncodedContent([]))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_job_that_fails_says_so_and_the_next_firing_goes_on()
    {
        var tally = new Tally { Work = _ => throw new InvalidOperationException("boom") };
        await using var portal = await new Portal { More = TestJob.With(tally) }.WithDistrict();
        var runner = portal.Services.GetRequiredService<JobRunner>();
        await runner.Sweep(CancellationToken.None);
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        (await admin.Get("/admin/jobs")).ShouldSay("Failed").ShouldSay("InvalidOperationException").ShouldNotSay("boom");
        tally.Work = _ => Task.CompletedTask;
        portal.Clock.Now += TimeSpan.FromDays(1);
        await runner.Sweep(CancellationToken.None);
        tally.Due.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Jobs:Schedules:nothing", "0 0 4 * * ?", "Jobs:Schedules:nothing names no job")]
    [InlineData("Jobs:Schedules:upkeep", "every hour", "Jobs:Schedules:upkeep is no schedule")]
    [InlineData("Mail:From", "nobody", "Mail:From is no email address")]
    [InlineData("Mail:Host", "mail.test.example", "Mail:From is missing")]
    [InlineData("Mail:User", "portal", "Mail:Password is missing")]
    public async Task A_wrong_setting_stops_the_start(string key, string value, string sentence)
    {
        await using var portal = new Portal();
        portal.Settings[key] = value;
        Should.Throw<OptionsValidationException>(() => portal.Services).Message.ShouldContain(sentence);
    }
}
