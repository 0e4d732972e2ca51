namespace FamilyEngagement.Web.Features.Standards;

public static class StandardServices
{
    public static IServiceCollection AddStandards(this IServiceCollection services) => services
        .AddScoped<ComplianceSummary>()
        .AddScoped<StandardPages>()
        .AddScoped<StandardTrends>()
        .AddScoped<StandardHistory>()
        .AddScoped<StandardMail>()
        .AddScoped<StandardChange>();
}
