using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace FamilyEngagement.Tests.SqlServer;

/// <summary>First walk: what a command reads from, by alias, with the columns each offers. EF's aliases are unique within a command.</summary>
internal sealed class SqlSources(IReadOnlyDictionary<string, HashSet<string>> tables) : TSqlFragmentVisitor
{
    private readonly Dictionary<string, HashSet<string>> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Aliases of something whose columns are not spelled out.</summary>
    private readonly HashSet<string> _open = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names given to columns within the command, which ORDER BY may use bare.</summary>
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);

    public bool HasSource(string name) => tables.ContainsKey(name) || _columns.ContainsKey(name) || _open.Contains(name);

    public bool HasColumn(string alias, string column) =>
        _open.Contains(alias) || _columns.TryGetValue(alias, out var own) && own.Contains(column)
        // INSERTED stands for the written table, and a table may be named without an alias.
        || (alias.Equals("INSERTED", StringComparison.OrdinalIgnoreCase) || tables.ContainsKey(alias)) && _read.Any(table => tables[table].Contains(column));

    public bool HasColumn(string column) => _given.Contains(column) || _read.Any(table => tables[table].Contains(column)) || _columns.Values.Any(columns => columns.Contains(column));

    public override void Visit(NamedTableReference node)
    {
        var name = node.SchemaObject.BaseIdentifier.Value;
        if (!tables.TryGetValue(name, out var columns)) return;
        _read.Add(name);
        Add(node.Alias?.Value, columns);
    }

    public override void Visit(MergeSpecification node)
    {
        if (node.Target is NamedTableReference { SchemaObject.BaseIdentifier.Value: var name } && tables.TryGetValue(name, out var columns)) Add(node.TableAlias?.Value, columns);
    }

    public override void Visit(QueryDerivedTable node) => AddQuery(node.Alias.Value, node.Columns, node.QueryExpression);

    public override void Visit(CommonTableExpression node) => AddQuery(node.ExpressionName.Value, node.Columns, node.QueryExpression);

    public override void Visit(InlineDerivedTable node) => Add(node.Alias.Value, node.Columns.Select(column => column.Value));

    public override void Visit(OpenJsonTableReference node)
    {
        if (node.SchemaDeclarationItems.Count > 0) Add(node.Alias?.Value, node.SchemaDeclarationItems.Select(item => item.ColumnDefinition.ColumnIdentifier.Value));
        else Add(node.Alias?.Value, ["key", "value", "type"]);
    }

    public override void Visit(SelectScalarExpression node)
    {
        if (node.ColumnName?.Value is { } name) _given.Add(name);
    }

    private void AddQuery(string alias, IList<Identifier> columns, QueryExpression query)
    {
        if (columns.Count > 0) Add(alias, columns.Select(column => column.Value));
        else if (Names(query) is { } names) Add(alias, names);
        else _open.Add(alias);
    }

    private void Add(string? alias, IEnumerable<string> columns)
    {
        if (alias is null) return;
        if (!_columns.TryGetValue(alias, out var all)) _columns[alias] = all = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        all.UnionWith(columns);
    }

    /// <summary>None for SELECT *.</summary>
    private static List<string>? Names(QueryExpression query) => query switch
    {
        BinaryQueryExpression binary => Names(binary.FirstQueryExpression),
        QueryParenthesisExpression inner => Names(inner.QueryExpression),
        QuerySpecification plain when plain.SelectElements.All(element => element is SelectScalarExpression) => plain.SelectElements.Cast<SelectScalarExpression>()
            .Select(element => element.ColumnName?.Value ?? (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value).OfType<string>().ToList(),
        _ => null,
    };
}
