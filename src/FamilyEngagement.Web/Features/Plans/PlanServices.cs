using FamilyEngagement.Web.Features.PlanCouncils;

namespace FamilyEngagement.Web.Features.Plans;

public static class PlanServices
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddScoped<PlanTemplates>()
        .AddScoped<PublicPlans.PublicText>()
        .AddScoped<PublicPlans.PublicPlanQueries>()
        .AddScoped<FamilyPages.FamilyPageQueries>()
        .AddScoped<PlanWord.PlanPaper>()
        .AddScoped<PlanWord.FigureWords>()
        .AddScoped<PlanQueries>()
        .AddScoped<PlanTurnarounds>()
        .AddScoped<DistrictPlans.PlanQueue>()
        .AddScoped<CouncilMeetings>()
        .AddScoped<StrategyReach>()
        .AddScoped<PlanPulses>()
        .AddSingleton<AimWords>()
        .AddScoped<PlanStrategies.AimChoices>();
}
