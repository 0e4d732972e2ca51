using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.DistrictChecks;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.PlanReviews;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardsDigests;
using Microsoft.Extensions.Options;
using Quartz;

namespace FamilyEngagement.Web.Features.Jobs;

public static class JobServices
{
    /// <summary>All jobs of the portal, one line each.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<JobsOptions>().Bind(configuration.GetSection("Jobs")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<JobsOptions>, ValidJobsOptions>();
        services.AddQuartz();
        services.AddScoped<JobsQueries>().AddSingleton<JobRunner>().AddSingleton<JobTimer>().AddHostedService(provider => provider.GetRequiredService<JobTimer>());
        return services
            .AddJob<Upkeep>("upkeep", "Hourly upkeep", "Counts figures and questions again as the calendar goes on, and clears out old drafts.", "0 5 * * * ?", "{0:N0} old rows cleared", atStart: true)
            .AddJob<MailSender>("mail", "Mail", "Sends the mails that wait.", "0 * * * * ?", "{0:N0} mails sent")
            .AddJob<PlanPulseJob>("plan-pulse", "Plans for lists", "Counts again where each school’s plan stands.", "0 20 4 * * ?", "{0:N0} plans counted", atStart: true)
            .AddJob<MeasuresJob>("standards", "Measures of standards", "Counts questions past due each hour, and after midnight everything that standards are measured by.", "0 12 * * * ?", "{0:N0} schools counted", atStart: true)
            .AddJob<StandardSnapshots>("snapshots", "Standards by month", "Keeps where each school stands on each standard this month, for trends.", "0 50 4 * * ?", "{0:N0} standings kept", atStart: true)
            .AddJob<ReviewReminders>("review-reminders", "Review reminders", "Tells principals by mail that a 90-day review is near or past due.", "0 0 6 ? * MON-FRI", "{0:N0} mails written")
            .AddJob<StandardsDigest>("standards-digest", "Weekly mail about standards", "Tells each person by mail what of the standards they see to is due, past due or out of date.", "0 0 6 ? * MON", "{0:N0} mails written")
            .AddJob<SampleDraw>("samples", "Samples of standards", "Draws standards at random each month for the district to look at in depth.", "0 10 6 ? * MON-FRI", "{0:N0} standards drawn")
            .AddJob<ClearOut>("clear-out", "Nightly clear-out", "Deletes runs of jobs after 30 days, and sent mails after a year.", "0 40 3 * * ?", "{0:N0} rows deleted");
    }

    /// <summary>Adds a job: the class is made anew for each run, with whatever it asks for.</summary>
    /// <param name="schedule">In the district's time zone; away from 1 to 3 at night, which the clocks skip or repeat.</param>
    public static IServiceCollection AddJob<T>(this IServiceCollection services, string key, string name, string does, string schedule, string counts, bool atStart = false) where T : class, IPortalJob => services
        .AddScoped<T>().AddSingleton(new JobDefinition(key, typeof(T), name, does, schedule, counts, atStart));
}
