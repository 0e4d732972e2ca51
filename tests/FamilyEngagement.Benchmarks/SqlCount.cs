using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Benchmarks;

/// <summary>Counts the SQL commands of each request and says so in a header.</summary>
public sealed class SqlCount(IServiceProvider services) : DbCommandInterceptor
{
    public const string HeaderName = "X-Sql-Commands";

    private const string Key = "sql-count";

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Count();
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count();
        return ValueTask.FromResult(result);
    }

    private void Count()
    {
        if (services.GetService<IHttpContextAccessor>()?.HttpContext is { } context) context.Items[Key] = (context.Items[Key] as int? ?? 0) + 1;
    }

    public sealed class Header : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers[HeaderName] = (context.Items[Key] as int? ?? 0).ToString();
                    return Task.CompletedTask;
                });
                return following();
            });
            next(app);
        };
    }
}
