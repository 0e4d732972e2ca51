using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Seeding;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FamilyEngagement.Web.Web;

/// <summary>What the console says once the portal is up: where to open it, and how to get in.</summary>
public static class StartMessage
{
    public static void Write(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var cache = app.Services.GetRequiredService<DistrictCache>();
        if (!cache.IsSetUp || !HasAccounts(app))
        {
            app.Logger.LogWarning("Nobody can sign in here yet. Open {Address}/setup and use this one-time token: {Token}", address, app.Services.GetRequiredService<SetupToken>().Value);
            return;
        }

        if (!app.Environment.IsDevelopment()) return;
        Console.WriteLine();
        Console.WriteLine($"  Family Engagement is ready: open {address}");
        if (app.Configuration.GetValue<bool>("Seed:Demo"))
        {
            Console.WriteLine($"  Sign in with the password {DemoAccounts.Password} as:");
            foreach (var account in DemoAccounts.All) Console.WriteLine($"    {account.Email,-28} {account.What}");
        }

        Console.WriteLine("  Stop with Ctrl+C.");
        Console.WriteLine();
    }

    private static bool HasAccounts(WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<AppDbContext>().Users.Any();
    }
}
