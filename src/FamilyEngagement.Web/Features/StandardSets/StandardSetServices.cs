namespace FamilyEngagement.Web.Features.StandardSets;

public static class StandardSetServices
{
    public static IServiceCollection AddStandardSets(this IServiceCollection services) => services.AddSingleton<ShippedFrames>().AddScoped<Frames.FrameReading>();
}
