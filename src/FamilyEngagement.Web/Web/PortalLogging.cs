using System.Diagnostics;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc.Controllers;
using Serilog;
using Serilog.Formatting.Json;

namespace FamilyEngagement.Web.Web;

public static class PortalLogging
{
    /// <param name="quiet">For commands: their own lines are the output.</param>
    public static ILoggingBuilder AddPortalLogging(this ILoggingBuilder logging, IConfiguration configuration, IHostEnvironment environment, bool quiet)
    {
        var logger = new LoggerConfiguration().ReadFrom.Configuration(configuration);
        if (quiet) logger = logger.MinimumLevel.Warning();
        logger = environment.IsProduction()
            ? logger.WriteTo.Console(new JsonFormatter(renderMessage: true))
            : logger.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}");
        logging.ClearProviders();
        return logging.AddSerilog(logger.CreateLogger(), dispose: true);
    }

    /// <summary>One line a request, by route and not by address: with user id and school id, never a name or what was typed in a search.</summary>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("Requests");
        return app.Use(async (context, next) =>
        {
            if (context.GetEndpoint() is not RouteEndpoint endpoint || endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is null)
            {
                await next();
                return;
            }

            var since = Stopwatch.GetTimestamp();
            await next();
            logger.LogInformation("{Method} {Route} {Status} in {Milliseconds:0} ms, user {UserId}, school {SchoolId}",
                context.Request.Method, endpoint.RoutePattern.RawText, context.Response.StatusCode, Stopwatch.GetElapsedTime(since).TotalMilliseconds,
                context.RequestServices.GetRequiredService<CurrentUser>().IdOrNone, context.GetRouteValue("schoolId"));
        });
    }
}
