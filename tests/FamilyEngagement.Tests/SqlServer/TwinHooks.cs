// EF gives no public way to see a query as it is asked, with its values; this class is where all of them pass.
#pragma warning disable EF1001
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace FamilyEngagement.Tests.SqlServer;

internal sealed class TwinQueries(IQueryCompiler compiler) : EntityQueryProvider(compiler)
{
    public override TResult Execute<TResult>(Expression expression)
    {
        SqlServerTwin.Ask(expression);
        return base.Execute<TResult>(expression);
    }

    public override TResult ExecuteAsync<TResult>(Expression expression, CancellationToken cancellationToken = default)
    {
        SqlServerTwin.Ask(expression);
        return base.ExecuteAsync<TResult>(expression, cancellationToken);
    }
}

internal sealed class TwinSaves : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await SqlServerTwin.Save(eventData.Context!);
        return result;
    }
}

internal sealed class TwinCommands : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource == CommandSource.ExecuteSqlRaw && !command.CommandText.StartsWith("PRAGMA")) SqlServerTwin.Record(command.CommandText);
        return ValueTask.FromResult(result);
    }
}

public static class TwinSetup
{
    /// <summary>For a portal on SQLite; one on a real server needs no twin.</summary>
    public static DbContextOptionsBuilder WithSqlServerTwin(this DbContextOptionsBuilder options) => TestDatabase.Provider == "Sqlite"
        ? options.ReplaceService<IAsyncQueryProvider, TwinQueries>().AddInterceptors(new TwinSaves(), new TwinCommands())
        : options;
}
