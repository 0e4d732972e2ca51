namespace FamilyEngagement.Tests.Harness;

/// <summary>SQLite in a temp folder; a real SQL Server when FAMILYENGAGEMENT_SQLSERVER holds a connection string.</summary>
public static class TestDatabase
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("FAMILYENGAGEMENT_SQLSERVER");

    public static string Provider => string.IsNullOrEmpty(Server) ? "Sqlite" : "SqlServer";

    public static string ConnectionString(string folder) => string.IsNullOrEmpty(Server)
        ? $"Data Source={Path.Combine(folder, "test.db")}"
        : new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(Server) { InitialCatalog = Path.GetFileName(folder) }.ToString();
}
