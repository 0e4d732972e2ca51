namespace FamilyEngagement.Web.Features.Drafts;

public static class DraftServices
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .AddSingleton<DraftTickets>()
        .AddScoped<DraftKeeping>()
        .AddScoped<OpenDrafts>();
}
