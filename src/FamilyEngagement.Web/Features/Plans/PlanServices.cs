namespace FamilyEngagement.Web.Features.Plans;

public static class PlanServices
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddScoped<PlanTemplates>()
        .AddScoped<PublicPlans.PublicText>()
        .AddScoped<PublicPlans.PublicPlanQueries>()
        .AddScoped<FamilyPages.FamilyPageQueries>()
        .AddScoped<PlanWord.PlanPaper>()
        .AddScoped<PlanWord.StrategyWords>()
        .AddScoped<PlanQueries>()
        .AddScoped<StrategyReach>();
}
