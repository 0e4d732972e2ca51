using FamilyEngagement.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FamilyEngagement.Benchmarks;

/// <summary>Writes entities past the change tracker, by the columns that the model has for them. Keys are set by the caller.</summary>
internal sealed class BulkRows(AppDbContext db, SqliteConnection connection)
{
    public long Written { get; private set; }

    public void Write<T>(IEnumerable<T> rows) where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var columns = type.GetProperties().Where(property => !property.IsShadowProperty())
            .Select(property => (Name: property.GetColumnName(table)!, Getter: property.GetGetter(), Convert: property.GetTypeMapping().Converter?.ConvertToProvider)).ToList();
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, at) => $"$p{at}"))})";
        var parameters = columns.Select((_, at) => insert.Parameters.Add(new SqliteParameter($"$p{at}", null))).ToList();
        insert.Prepare();
        foreach (var row in rows)
        {
            if (row is IVersioned { Version: var version } versioned && version == default) versioned.Version = new Guid((int)Written, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8);
            for (var at = 0; at < columns.Count; at++)
            {
                var value = columns[at].Getter.GetClrValue(row);
                parameters[at].Value = (columns[at].Convert is { } convert ? convert(value) : value) ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
            Written++;
        }

        transaction.Commit();
    }
}
