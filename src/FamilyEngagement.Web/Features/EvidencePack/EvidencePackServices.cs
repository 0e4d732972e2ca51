namespace FamilyEngagement.Web.Features.EvidencePack;

public static class EvidencePackServices
{
    public static IServiceCollection AddEvidencePack(this IServiceCollection services) => services
        .AddSingleton<WordsThatAreNames>()
        .AddScoped<PackPeople>()
        .AddScoped<PackStandings>()
        .AddScoped<PackStandards>()
        .AddScoped<PackSessions>()
        .AddScoped<PackRecords>()
        .AddScoped<PackMaker>()
        .AddScoped<PackIndex>()
        .AddScoped<PackZip>();
}
