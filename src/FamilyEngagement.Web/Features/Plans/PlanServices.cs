namespace FamilyEngagement.Web.Features.Plans;

public static class PlanServices
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton<PlanTemplate>()
        .AddScoped<PlanQueries>()
        .AddScoped<StrategyReach>();
}
