using FamilyEngagement.Tests.SqlServer;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FamilyEngagement.Tests.Harness;

/// <summary>
/// The real program on a database of its own in a temp folder, with a stopped clock. One is shared by all tests, which
/// run side by side: each makes its own school. A test that needs another clock or setting makes a portal for itself.
/// </summary>
public class Portal : WebApplicationFactory<AppDbContext>
{
    public const string Password = "correct horse battery";

    private static readonly Lazy<Task<Portal>> TheShared = new(() => new Portal().WithDistrict());

    private readonly string _folder = Directory.CreateTempSubdirectory("family-engagement-").FullName;
    private static int _numbers;

    /// <summary>No test changes a file of the program, and each host would watch them: the system has only so many watchers for one person.</summary>
    static Portal()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
    }

    public Portal() => AppDomain.CurrentDomain.ProcessExit += (_, _) => DeleteFolder();

    public static Task<Portal> Shared => TheShared.Value;

    public StoppedClock Clock { get; } = new();

    public DateOnly Today => new(2026, 11, 19);

    /// <summary>Settings on top of the usual ones.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>For a second process on the same data.</summary>
    public string ConnectionString => TestDatabase.ConnectionString(_folder);

    public string EnvironmentName { get; init; } = "Development";

    /// <summary>More services, or others in their place.</summary>
    public Action<IServiceCollection> More { get; init; } = _ => { };

    /// <summary>Where the plans of the queries are read; none: they are not.</summary>
    public QueryPlans? Plans { get; init; }

    /// <summary>Mails that were sent, a file each. No timer runs by itself here: a test that wants a job runs it.</summary>
    public string MailFolder => Path.Combine(_folder, "mail");

    /// <summary>A number that no other test has.</summary>
    public static int Next() => Interlocked.Increment(ref _numbers);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Seed:Demo", "false");
        builder.UseSetting("DataProtection:Path", Path.Combine(_folder, "keys"));
        builder.UseSetting("Database:Provider", TestDatabase.Provider);
        builder.UseSetting("Database:ConnectionString", ConnectionString);
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Mail:PickupFolder", MailFolder);
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
            services.AddSingleton<IStartupFilter, SqlCount.Header>();
            services.ConfigureDbContext<AppDbContext>((provider, options) => options.AddInterceptors(Plans is null ? [new SqlCount(provider)] : [new SqlCount(provider), Plans]).WithSqlServerTwin());
            More(services);
        });
    }

    public async Task<Portal> WithDistrict()
    {
        await Change(async db =>
        {
            db.District.Add(new DistrictSettings { Name = "Test Public Schools", Office = "Office of Families", TimeZone = "America/New_York", Languages = "en,es,ht,kea,pt,vi,ar,so" });
            db.SchoolYears.AddRange(A.SchoolYear(2025), A.SchoolYear(2026));
            await db.SaveChangesAsync();
        });
        var cache = Services.GetRequiredService<DistrictCache>();
        cache.Forget();
        await cache.Load();
        return this;
    }

    /// <summary>The school year and term of the stopped clock.</summary>
    public SchoolYear ThisYear => Services.GetRequiredService<DistrictCache>().YearOn(Today)!;

    public SchoolYear YearBefore(SchoolYear year) => Services.GetRequiredService<DistrictCache>().YearBefore(year)!;

    public Term ThisTerm => ThisYear.TermOn(Today)!;

    public async Task<T> Ask<T>(Func<AppDbContext, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    public async Task Change(Func<AppDbContext, Task> change)
    {
        await using var scope = Services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>Runs with any scoped class of the portal.</summary>
    public async Task With<T>(Func<T, Task> action) where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DistrictCache>().Load();
        await action(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Saves a builder's row (and all that hangs on it) and gives it back with its id.</summary>
    public async Task<T> Have<T>(T row) where T : class
    {
        await Change(async db =>
        {
            db.Add(row);
            await db.SaveChangesAsync();
        });
        return row;
    }

    /// <summary>Changes a saved row (and all that hangs on it) as the portal's own code would.</summary>
    public Task Edit<T>(T row, Action<T> change) where T : class => Change(async db =>
    {
        db.Attach(row);
        change(row);
        await db.SaveChangesAsync();
    });

    /// <summary>A browser nobody has signed in with.</summary>
    public Browser Browser() => new(this, CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }));

    /// <summary>A browser of a person who signed in through the page.</summary>
    public async Task<Browser> SignedIn(PortalUser user)
    {
        var browser = Browser();
        var page = await browser.Get("/account/sign-in");
        var start = await page.Submit("Sign in", ("Email", user.Email!), ("Password", Password));
        start.Url.ShouldNotStartWith("/account/sign-in", Case.Sensitive, $"{(int)start.Status} {start.Text}");
        return browser;
    }

    /// <summary>Makes the account and signs in with it.</summary>
    public async Task<Browser> SignedInAs(PortalRole role, int? schoolId = null) => await SignedIn(await Have(A.User(role, schoolId)));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) DeleteFolder();
    }

    private void DeleteFolder()
    {
        if (!Directory.Exists(_folder)) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A file still open at the very end: the system cleans its temp folder.
        }
    }
}
