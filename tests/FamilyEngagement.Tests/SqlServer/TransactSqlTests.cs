using FamilyEngagement.Tests.Architecture;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace FamilyEngagement.Tests.SqlServer;

public class TransactSqlTests
{
    [Theory]
    [InlineData("SELECT [c].[Note] FROM [Contacts] AS [c] ORDER BY [c].[Id]", null)]
    [InlineData("SELECT [c].[Nota] FROM [Contacts] AS [c]", "there is no column c.Nota")]
    [InlineData("SELECT [c].[Note] FROM [Contact] AS [c]", "there is no table Contact")]
    [InlineData("SELECT [d].[Note] FROM [Contacts] AS [c]", "there is no column d.Note")]
    [InlineData("SELECT [s].[n] FROM (SELECT [c].[Note] AS [n] FROM [Contacts] AS [c]) AS [s]", null)]
    [InlineData("SELECT [s].[Note] FROM (SELECT [c].[Note] AS [n] FROM [Contacts] AS [c]) AS [s]", "there is no column s.Note")]
    [InlineData("UPDATE [c] SET [c].[Note] = @p FROM [Contacts] AS [c]", null)]
    [InlineData("INSERT INTO [Contacts] ([Note], [Nota]) OUTPUT INSERTED.[Id] VALUES (@p0, @p1)", "there is no column Nota")]
    [InlineData("SELECT COUNT(*) FROM [Contacts] AS [c] LIMIT 5", "Incorrect syntax")]
    public void Finds_what_is_wrong_with_a_command(string sql, string? problem)
    {
        using var db = ModelTests.SqlServer();
        var problems = new TransactSql(db.Model).ProblemsOf(sql);
        if (problem is null) problems.ShouldBeEmpty();
        else problems.ShouldContain(found => found.Contains(problem), string.Join("; ", problems));
    }

    [Fact]
    public void The_migration_script_parses()
    {
        using var db = ModelTests.SqlServer();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        TransactSql.Parse(script, out var parsed).ShouldBeEmpty();
        ((TSqlScript)parsed).Batches.Sum(batch => batch.Statements.Count).ShouldBeGreaterThan(40);
    }
}
