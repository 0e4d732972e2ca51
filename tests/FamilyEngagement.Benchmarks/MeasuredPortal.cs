using FamilyEngagement.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FamilyEngagement.Benchmarks;

/// <summary>The real program on a given SQLite file, its commands counted and their plans read.</summary>
internal sealed class MeasuredPortal(string file, QueryPlans plans) : WebApplicationFactory<AppDbContext>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        // The program itself; its pages and styles travel with it.
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("Seed:Demo", "false");
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("Database:ConnectionString", $"Data Source={Path.GetFullPath(file)}");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IStartupFilter, SqlCount.Header>();
            services.ConfigureDbContext<AppDbContext>((provider, options) => options.AddInterceptors(new SqlCount(provider), plans));
        });
    }
}
