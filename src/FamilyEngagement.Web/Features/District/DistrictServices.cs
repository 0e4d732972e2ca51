using FamilyEngagement.Web.Features.Compliance;
using FamilyEngagement.Web.Features.DistrictChecks;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardSets;

namespace FamilyEngagement.Web.Features.District;

public static class DistrictServices
{
    public static IServiceCollection AddDistrict(this IServiceCollection services) => services
        .AddSingleton<DistrictCache>()
        .AddSingleton<DistrictClock>()
        .AddScoped<ReachSummary>()
        .AddScoped<ReachFile>()
        .AddScoped<Contacts.ContactLog>()
        .AddScoped<Questions.QuestionLog>()
        .AddScoped<Campaigns.CampaignLog>()
        .AddScoped<Sessions.SessionQueries>()
        .AddScoped<Sessions.SessionCalendar>()
        .AddScoped<ContactImports.ContactImportRun>()
        .AddScoped<SessionSignIns.SignInLog>()
        .AddStandards()
        .AddStandardSets()
        .AddScoped<ComplianceQueries>()
        .AddScoped<DistrictTrends.TrendsQueries>()
        .AddScoped<BoardReport.BoardReportQueries>()
        .AddScoped<StandardsReport.StandardsReportQueries>()
        .AddScoped<StandardsDigests.DigestLines>()
        .AddDistrictChecks();
}
