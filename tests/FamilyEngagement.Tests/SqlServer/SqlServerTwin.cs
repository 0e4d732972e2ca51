using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using FamilyEngagement.Tests.Architecture;
using FamilyEngagement.Web.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace FamilyEngagement.Tests.SqlServer;

/// <summary>
/// Everything that a test's portal asks of SQLite is asked of the SQL Server provider too, on a connection to nowhere, with
/// the same parameters; each command that it would send is read by Microsoft's parser and held against the model. So the
/// whole suite checks the SQL of both databases while it runs on one.
/// </summary>
public static class SqlServerTwin
{
    private static readonly TransactSql Checker = NewChecker();

    private static readonly ConcurrentDictionary<string, bool> Seen = [];

    private static readonly ConcurrentQueue<string> Problems = [];

    /// <summary>Every different command so far.</summary>
    public static ICollection<string> Commands => Seen.Keys;

    /// <summary>What was found wrong since the last call.</summary>
    public static string? NextProblem() => Problems.TryDequeue(out var problem) ? problem : null;

    /// <summary>SQL written by hand goes to either database as it stands.</summary>
    public static void Record(string sql)
    {
        if (!Seen.TryAdd(sql, true)) return;
        foreach (var problem in Checker.ProblemsOf(sql)) Problems.Enqueue($"SQL Server would not take this: {problem}\n{sql}");
    }

    public static void Ask(Expression query)
    {
        var connection = new RecordingConnection(Record);
        using var db = Context(connection);
        try
        {
            var provider = db.GetService<IAsyncQueryProvider>();
            if (!query.Type.IsAssignableTo(typeof(IQueryable)))
            {
                provider.Execute(query);
                return;
            }

            foreach (var _ in (IEnumerable)provider.CreateQuery(query))
            {
            }
        }
        catch (Exception) when (connection.Commands > 0)
        {
            // The command is recorded; that its made-up row is no family's is no matter.
        }
        catch (Exception problem)
        {
            Problems.Enqueue($"This has no SQL for SQL Server: {problem.InnerException?.Message ?? problem.Message}\n{query}");
        }
    }

    /// <summary>The same rows in the same states, in copies: the real ones get their ids from the real database.</summary>
    public static async Task Save(DbContext real)
    {
        await using var db = Context(new RecordingConnection(Record));
        real.ChangeTracker.DetectChanges();
        var changes = real.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changes.Count == 0) return;
        try
        {
            foreach (var entry in changes) SqlServerCopy.Track(db, entry);
            await db.SaveChangesAsync();
        }
        catch (Exception problem)
        {
            Problems.Enqueue($"This cannot be saved on SQL Server: {string.Join(", ", changes.Select(entry => $"{entry.State} {entry.Metadata.ShortName()}").Distinct())}\n{problem}");
        }
    }

    private static SqlServerAppDbContext Context(RecordingConnection connection)
    {
        var options = (DbContextOptionsBuilder<SqlServerAppDbContext>)new DbContextOptionsBuilder<SqlServerAppDbContext>().UsePortalSqlServer("Server=none");
        var db = new SqlServerAppDbContext(options.AddInterceptors(FromTheOtherModel.Instance).Options);
        db.Database.SetDbConnection(connection);
        return db;
    }

    private static TransactSql NewChecker()
    {
        using var db = ModelTests.SqlServer();
        return new TransactSql(db.Model);
    }

    /// <summary>The question names the entities of the SQLite model; here they become those of the SQL Server model.</summary>
    private sealed class FromTheOtherModel : IQueryExpressionInterceptor
    {
        public static readonly FromTheOtherModel Instance = new();

        public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
            new Roots(eventData.Context!.Model).Visit(queryExpression);

        private sealed class Roots(IModel model) : ExpressionVisitor
        {
            protected override Expression VisitExtension(Expression node) =>
                node is EntityQueryRootExpression root ? root.UpdateEntityType(model.FindEntityType(root.EntityType.Name)!) : base.VisitExtension(node);
        }
    }
}
