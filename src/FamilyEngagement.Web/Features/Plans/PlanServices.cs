namespace FamilyEngagement.Web.Features.Plans;

public static class PlanServices
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddScoped<PlanTemplates>()
        .AddScoped<PlanQueries>()
        .AddScoped<StrategyReach>()
        .AddScoped<PlanPulses>()
        .AddSingleton<AimWords>()
        .AddScoped<PlanStrategies.AimChoices>();
}
