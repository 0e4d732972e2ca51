using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Seeding;

public static class Seeder
{
    public static IServiceCollection AddSeeding(this IServiceCollection services) => services
        .AddSingleton<SeedFiles>()
        .AddScoped<DemoState>()
        .AddScoped<ReferenceData>()
        .AddScoped<CouncilReference>()
        .AddScoped<SessionReference>()
        .AddScoped<DemoYears>()
        .AddScoped<DemoContacts>()
        .AddScoped<DemoStories>()
        .AddScoped<DemoTeacher>()
        .AddScoped<DemoCampaigns>()
        .AddScoped<DemoPlanTexts>()
        .AddScoped<DemoQuestions>()
        .AddScoped<DemoInterpreters>()
        .AddScoped<DemoSessions>()
        .AddScoped<DemoPlans>()
        .AddScoped<DemoPlanTalk>()
        .AddScoped<DemoCouncils>()
        .AddScoped<DemoTitleOne>()
        .AddScoped<DemoReviews>()
        .AddScoped<DemoPublicPlan>()
        .AddScoped<DemoRooms>()
        .AddScoped<DemoSignIns>()
        .AddScoped<DemoWork>()
        .AddScoped<DemoStandards>()
        .AddScoped<DemoFrames>()
        .AddScoped<DemoSnapshots>()
        .AddScoped<DemoLibrary>()
        .AddScoped<DemoSyllabi>()
        .AddScoped<DemoDrafts>()
        .AddScoped<DemoDocuments>()
        .AddScoped<DemoContactTimes>()
        .AddScoped<DemoDistrict>();

    /// <summary>Reference data always; the demo district into an empty database where the settings ask for it.</summary>
    /// <exception cref="InvalidOperationException">Production on a database that holds demo accounts, whose password is public.</exception>
    public static async Task Seed(this IServiceProvider services, IConfiguration configuration, IHostEnvironment environment, ILogger logger)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Suspend();
        if (environment.IsProduction() && (configuration.GetValue<bool>("Seed:Demo") || await db.Users.AnyAsync(user => user.IsDemo)))
            throw new InvalidOperationException("The demo accounts have a password that everyone knows. Production does not start with Seed:Demo, nor on a database that holds them: use an empty database.");

        await scope.ServiceProvider.GetRequiredService<ReferenceData>().Load();
        var district = scope.ServiceProvider.GetRequiredService<DistrictCache>();
        await district.Load();
        if (!configuration.GetValue<bool>("Seed:Demo") || district.IsSetUp) return;
        logger.LogInformation("Making the demo district; this takes a moment the first time");
        await scope.ServiceProvider.GetRequiredService<DemoDistrict>().Make();
    }
}
