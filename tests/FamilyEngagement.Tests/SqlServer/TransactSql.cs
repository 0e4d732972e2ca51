using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace FamilyEngagement.Tests.SqlServer;

/// <summary>Reads T-SQL with Microsoft's own parser and holds its tables and columns against the model.</summary>
public sealed class TransactSql(IModel model)
{
    private readonly Dictionary<string, HashSet<string>> _tables = model.GetRelationalModel().Tables.ToDictionary(
        table => table.Name, table => table.Columns.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);

    /// <summary>What SQL Server 2019 would not take, or the model does not have; nothing when all is well.</summary>
    public IReadOnlyList<string> ProblemsOf(string sql)
    {
        var problems = Parse(sql, out var script);
        if (problems.Count > 0) return problems;
        var sources = new SqlSources(_tables);
        script.Accept(sources);
        var names = new SqlNames(sources);
        script.Accept(names);
        return names.Problems;
    }

    public static IReadOnlyList<string> Parse(string sql, out TSqlFragment script)
    {
        using var reader = new StringReader(sql);
        script = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors.Select(error => $"line {error.Line}: {error.Message}").ToList();
    }
}
