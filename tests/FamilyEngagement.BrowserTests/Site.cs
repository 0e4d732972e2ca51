using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Seeding;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FamilyEngagement.BrowserTests;

/// <summary>The portal with its demo district on a real port of this machine, and a real Chromium. One for all browser tests.</summary>
public sealed class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly Lock OneAtATime = new();

    /// <summary>The demo district as the first site made it, in ten seconds; the next sites start from it.</summary>
    private static byte[]? _demo;

    private readonly string _folder = Directory.CreateTempSubdirectory("family-engagement-browser-").FullName;
    private IPlaywright? _playwright;

    private string Database => Path.Combine(_folder, "demo.db");

    public IBrowser Chromium { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public MovingClock Clock { get; } = new();

    /// <summary>Where pictures go: artifacts/screens at the root of the repository.</summary>
    public static string Screens { get; } = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "screens")).FullName;

    /// <summary>The pictures of docs/guides, committed.</summary>
    public static string GuidePictures { get; } = Directory.CreateDirectory(Path.Combine(Root(), "docs", "images")).FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Seed:Demo", "true");
        builder.UseSetting("DataProtection:Path", Path.Combine(_folder, "keys"));
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("Database:ConnectionString", $"Data Source={Database}");
        builder.UseSetting("Mail:PickupFolder", Path.Combine(_folder, "mail"));
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    public async Task InitializeAsync()
    {
        UseKestrel(0);
        lock (OneAtATime) StartWithDemo();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path ? path : File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium" : null,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    private void StartWithDemo()
    {
        if (_demo is not null) File.WriteAllBytes(Database, _demo);
        StartServer();
        _demo ??= CopyOfDatabase();
    }

    private byte[] CopyOfDatabase()
    {
        var copy = Path.Combine(_folder, "copy.db");
        using var scope = Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.ExecuteSql($"VACUUM INTO {copy}");
        return File.ReadAllBytes(copy);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _playwright?.Dispose();
        await DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<T> Ask<T>(Func<AppDbContext, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>A window of its own, wide or as a phone; signed in as the demo account whose address begins so, or as nobody.</summary>
    public async Task<IPage> Open(string? account = null, int width = 1280, int height = 900, bool script = true)
    {
        var context = await Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = script,
            TimezoneId = "America/New_York",
            Locale = "en-US",
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        if (account is not null) await SignIn(page, account);
        return page;
    }

    public static async Task SignIn(IPage page, string account)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Email").FillAsync($"{account}@{DemoAccounts.Domain}");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in"));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FamilyEngagement.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder.FullName;
    }
}

/// <summary>Pages are looked at as the demo district comes.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<Site>
{
    public const string Name = "site";
}

/// <summary>Work is done in a district of its own, so that the pictures stay the same.</summary>
[CollectionDefinition(Name)]
public sealed class WorkCollection : ICollectionFixture<Site>
{
    public const string Name = "work";
}
