using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FamilyEngagement.Benchmarks;

/// <summary>Asks SQLite for the plan of every query that runs, once for each text, and notes which ones walk a whole table.</summary>
public sealed partial class QueryPlans(params string[] tables) : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _scans = new();

    public int Queries => _scans.Count;

    /// <summary>Steps such as "SCAN c", with the query they belong to.</summary>
    public IEnumerable<string> Scans => _scans.Where(query => query.Value.Count > 0).Select(query => $"{string.Join("; ", query.Value)}\n{query.Key}");

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command is SqliteCommand sqlite && command.CommandText.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase)) _scans.GetOrAdd(command.CommandText, _ => Explain(sqlite));
        return ValueTask.FromResult(result);
    }

    private List<string> Explain(SqliteCommand command)
    {
        using var explain = command.Connection!.CreateCommand();
        explain.Transaction = command.Transaction;
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        foreach (SqliteParameter parameter in command.Parameters) explain.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
        // The plan names tables by their aliases.
        var names = Alias().Matches(command.CommandText).Where(match => tables.Contains(match.Groups["table"].Value)).Select(match => match.Groups["alias"].Value).Concat(tables).ToHashSet();
        var scans = new List<string>();
        using var reader = explain.ExecuteReader();
        while (reader.Read())
            if (reader.GetString(3) is var step && step.StartsWith("SCAN ", StringComparison.Ordinal) && names.Contains(step.Split(' ')[1].Trim('"'))) scans.Add(step);
        return scans;
    }

    [GeneratedRegex("(?:FROM|JOIN)\\s+\"(?<table>\\w+)\"\\s+AS\\s+\"(?<alias>\\w+)\"")]
    private static partial Regex Alias();
}
