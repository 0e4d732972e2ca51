using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace FamilyEngagement.Web.Security;

public static class PortalSecurity
{
    public static IServiceCollection AddPortalSecurity(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var isDevelopment = environment.IsDevelopment();
        services.AddScoped<CurrentUser>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<SetupToken>();
        services.AddScoped<FirstSetup>();

        services.AddSingleton<ILookupNormalizer, EmailNormalizer>();
        services.AddIdentityCore<PortalUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // The user name is the email, and o'brien@ is one.
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = 12;
                options.Password.RequireNonAlphanumeric = options.Password.RequireDigit = options.Password.RequireUppercase = options.Password.RequireLowercase = false;
                options.Password.RequiredUniqueChars = 5;
                options.Stores.MaxLengthForKeys = AppDbContext.IdentityKeyLength;
            })
            .AddEntityFrameworkStores<AppDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        // A password link is good for three days and, through the security stamp, for one use.
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(3));
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));

        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.Cookie.Name = CookieName("portal", isDevelopment);
                options.LoginPath = "/account/sign-in";
                options.AccessDeniedPath = "/error/403";
                options.ExpireTimeSpan = TimeSpan.FromHours(8);
                options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
                options.Events.OnRedirectToLogin = SignedOutForm.ToSignIn;
                options.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
                Harden(options.Cookie, isDevelopment);
            })
            // Never given out; Identity signs it out together with a session whose security stamp is old.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, options =>
            {
                options.Cookie.Name = CookieName("device", isDevelopment);
                Harden(options.Cookie, isDevelopment);
            });
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = CookieName("form", isDevelopment);
            Harden(options.Cookie, isDevelopment);
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = CookieName("flash", isDevelopment);
            options.Cookie.IsEssential = true;
            Harden(options.Cookie, isDevelopment);
        });

        var keys = configuration["DataProtection:Path"];
        var protection = services.AddDataProtection().SetApplicationName("FamilyEngagement");
        if (!string.IsNullOrEmpty(keys)) protection.PersistKeysToFileSystem(new DirectoryInfo(keys));

        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in configuration.GetSection("Proxy:Networks").Get<string[]>() ?? [])
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
            if (options.KnownIPNetworks.Count == 0) options.ForwardedHeaders = ForwardedHeaders.None;
        });
        return services;
    }

    // The __Host- prefix makes browsers insist on Secure, the whole path and no domain.
    private static string CookieName(string name, bool isDevelopment) => isDevelopment ? name : "__Host-" + name;

    private static void Harden(CookieBuilder cookie, bool isDevelopment)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    /// <summary>Reads who is asking. An account that is gone or deactivated is signed out on the spot.</summary>
    public static IApplicationBuilder UseCurrentUser(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // Styles, scripts and health checks need nobody.
        if (context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is null)
        {
            await next();
            return;
        }

        await context.RequestServices.GetRequiredService<DistrictCache>().Load();
        if (context.User.Identity?.IsAuthenticated == true)
        {
            var services = context.RequestServices;
            var isKnown = await services.GetRequiredService<CurrentUser>().Load(context.User, services.GetRequiredService<AppDbContext>(), services.GetRequiredService<DistrictClock>());
            if (!isKnown)
            {
                await services.GetRequiredService<SignInManager<PortalUser>>().SignOutAsync();
                context.User = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity());
            }
        }

        await next();
    });
}
