namespace FamilyEngagement.Web.Features.Measures;

public static class MeasureServices
{
    public static IServiceCollection AddMeasures(this IServiceCollection services) => services
        .AddScoped<PaperItems>()
        .AddScoped<MeasureCounter>()
        .AddScoped<SchoolMeasures>()
        .AddScoped<MeasureLists>()
        .AddScoped<MeasureQueries>();
}
