namespace FamilyEngagement.Web.Features.Standards;

public static class StandardServices
{
    public static IServiceCollection AddStandards(this IServiceCollection services) => services
        .AddScoped<ComplianceSummary>()
        .AddScoped<StandardPages>()
        .AddScoped<StandardMail>()
        .AddScoped<StandardChange>();
}
