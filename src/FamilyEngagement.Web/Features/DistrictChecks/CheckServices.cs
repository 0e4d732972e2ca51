namespace FamilyEngagement.Web.Features.DistrictChecks;

public static class CheckServices
{
    public static IServiceCollection AddDistrictChecks(this IServiceCollection services) => services
        .AddScoped<CheckQueue>()
        .AddScoped<SampleQueries>();
}
