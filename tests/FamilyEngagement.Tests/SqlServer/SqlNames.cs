using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace FamilyEngagement.Tests.SqlServer;

/// <summary>Second walk: every table and column that is named must be one of those.</summary>
internal sealed class SqlNames(SqlSources sources) : TSqlFragmentVisitor
{
    private static readonly HashSet<string> PartsOfDates = new(["year", "quarter", "month", "dayofyear", "day", "week", "weekday", "hour", "minute", "second", "millisecond", "microsecond", "nanosecond"], StringComparer.OrdinalIgnoreCase);

    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    public override void Visit(NamedTableReference node)
    {
        var name = node.SchemaObject.BaseIdentifier.Value;
        if (!sources.HasSource(name)) _problems.Add($"there is no table {name}");
    }

    public override void Visit(ColumnReferenceExpression node)
    {
        if (node.MultiPartIdentifier?.Identifiers is not { } parts) return;
        var column = parts[^1].Value;
        if (parts.Count == 1 ? !sources.HasColumn(column) && !PartsOfDates.Contains(column) : !sources.HasColumn(parts[^2].Value, column))
            _problems.Add($"there is no column {string.Join('.', parts.Select(part => part.Value))}");
    }
}
