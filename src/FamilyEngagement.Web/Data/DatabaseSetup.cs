using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace FamilyEngagement.Web.Data;

public static class DatabaseSetup
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        services.AddOptions<DatabaseOptions>().Bind(configuration.GetSection("Database")).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<AuditTrail>();
        services.AddHealthChecks().AddDbContextCheck<AppDbContext>("database", tags: ["ready"]);

        // Read once, here: which context is registered cannot change while the portal runs.
        var options = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (options.Provider == DatabaseProvider.SqlServer)
        {
            services.AddDbContext<AppDbContext, SqlServerAppDbContext>(builder => builder.UsePortalSqlServer(options.ConnectionString));
        }
        else
        {
            services.AddDbContext<AppDbContext>(builder => builder.UsePortalSqlite(SqliteAt(contentRoot, options.ConnectionString)));
        }

        return services;
    }

    public static DbContextOptionsBuilder UsePortalSqlite(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlite(connectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(new SqliteSettings());

    public static DbContextOptionsBuilder UsePortalSqlServer(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlServer(connectionString, server => server.EnableRetryOnFailure().UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));

    /// <summary>Waits for the server, then brings the database to the newest migration.</summary>
    /// <exception cref="InvalidOperationException">The server did not answer in time; the message says where it was looked for.</exception>
    public static async Task MigrateDatabase(this IServiceProvider services, ILogger logger)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var options = scope.ServiceProvider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (options.Provider == DatabaseProvider.SqlServer) await WaitForServer(db, options, scope.ServiceProvider.GetRequiredService<TimeProvider>(), logger);
        await db.Database.MigrateAsync();
        // Readers and the writer do not block each other; the setting stays with the file.
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
    }

    private static async Task WaitForServer(AppDbContext db, DatabaseOptions options, TimeProvider time, ILogger logger)
    {
        // The server itself: the database may not be there before the first migration.
        var server = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(options.ConnectionString) { InitialCatalog = "master", ConnectTimeout = 5 };
        var until = time.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = new Microsoft.Data.SqlClient.SqlConnection(server.ConnectionString);
                await connection.OpenAsync();
                return;
            }
            catch (DbException problem)
            {
                if (time.GetElapsedTime(until) > TimeSpan.FromSeconds(options.StartupWaitSeconds))
                    throw new InvalidOperationException($"SQL Server at {server.DataSource} did not answer within {options.StartupWaitSeconds} seconds. Check that it runs, and the server, user and password in Database:ConnectionString. It said: {problem.Message}");
                logger.LogWarning("SQL Server at {Server} does not answer yet; trying again in 2 seconds", server.DataSource);
                await Task.Delay(TimeSpan.FromSeconds(2), time);
            }
        }
    }

    private static string SqliteAt(string contentRoot, string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (builder.DataSource.Length > 0 && !builder.DataSource.StartsWith(':') && builder.Mode != SqliteOpenMode.Memory)
        {
            builder.DataSource = Path.GetFullPath(builder.DataSource, contentRoot);
            Directory.CreateDirectory(Path.GetDirectoryName(builder.DataSource)!);
        }

        return builder.ToString();
    }

    /// <summary>
    /// What SQLite wants said on each connection: wait for another writer instead of failing, and sync at checkpoints only.
    /// With WAL, synchronous=NORMAL cannot corrupt the file; a power cut may lose the last moments, never half a save.
    /// </summary>
    private sealed class SqliteSettings : DbConnectionInterceptor
    {
        private const string Settings = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Settings;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
