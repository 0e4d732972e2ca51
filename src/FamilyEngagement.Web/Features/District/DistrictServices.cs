using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.District;

public static class DistrictServices
{
    public static IServiceCollection AddDistrict(this IServiceCollection services) => services
        .AddSingleton<DistrictCache>()
        .AddSingleton<DistrictClock>()
        .AddScoped<ReachSummary>()
        .AddScoped<Contacts.ContactLog>()
        .AddHostedService<Upkeep>();
}
