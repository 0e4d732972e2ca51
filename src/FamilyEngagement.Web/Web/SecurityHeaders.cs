namespace FamilyEngagement.Web.Web;

/// <summary>A page that everybody may keep and hand on: it never sets a cookie, also for those who are signed in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoCookiesAttribute : Attribute;

public static class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // When the response starts, so that the page about an error, for which all headers are dropped, has them too.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // Pages hold families' data: no copy stays in a shared computer's cache. Static files set their own.
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            if (context.GetEndpoint()?.Metadata.GetMetadata<NoCookiesAttribute>() is not null) headers.Remove("Set-Cookie");
            return Task.CompletedTask;
        });
        return next();
    });
}
