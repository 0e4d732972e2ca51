using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace FamilyEngagement.Web.Web;

public static class Health
{
    /// <summary>Live: the process answers. Ready: the database does too.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }
}
