using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.EvidencePack;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Imports;
using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Syllabi;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Seeding;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Authentication;

var isCommand = args is ["import", ..];
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = isCommand ? [] : args, ContentRootPath = ContentRoot.Find(args) });
builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
builder.Logging.AddPortalLogging(builder.Configuration, builder.Environment, quiet: isCommand);
builder.Services.AddHttpContextAccessor();
builder.Services.AddMemoryCache();
// Also over https: tokens are masked anew in each page, and cookies do not go along with other sites' requests (decision 0010).
builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDistrict();
builder.Services.AddDatabase(builder.Configuration, builder.Environment.ContentRootPath);
builder.Services.AddPortalSecurity(builder.Configuration, builder.Environment);
builder.Services.AddPortalMvc();
builder.Services.AddPlans();
builder.Services.AddEvidencePack();
builder.Services.AddSyllabi();
builder.Services.AddMeasures();
builder.Services.AddDrafts();
builder.Services.AddSeeding();
builder.Services.AddImports();
builder.Services.AddFiles(builder.Configuration);
builder.Services.AddMail(builder.Configuration);
builder.Services.AddJobs(builder.Configuration);

var app = builder.Build();

await app.Services.MigrateDatabase(app.Logger);
await app.Services.Seed(app.Configuration, app.Environment, app.Logger);
if (isCommand) return await app.Services.RunImport(args[1..]);

if (!app.Environment.IsDevelopment())
{
    app.UseForwardedHeaders();
    app.UseHsts();
    app.UseHttpsRedirection();
}

app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseExceptionHandler("/error/500");
app.UseStatusCodePagesWithReExecute("/error/{0}");
app.UseRequestLocalization();
app.UseRouting();
app.UseAuthentication();
app.UseCurrentUser();
app.UseRequestLog();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapControllers().WithStaticAssets();
app.MapHealth();

app.Lifetime.ApplicationStarted.Register(() => StartMessage.Write(app));
await app.RunAsync();
return 0;

/// <summary>Where the tests find the program.</summary>
public partial class Program;
