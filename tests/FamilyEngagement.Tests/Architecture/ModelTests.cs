using FamilyEngagement.Web.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>The model of both databases; neither needs to be there.</summary>
public class ModelTests
{
    public static AppDbContext Sqlite() => new(((DbContextOptionsBuilder<AppDbContext>)new DbContextOptionsBuilder<AppDbContext>().UsePortalSqlite("Data Source=none.db")).Options);

    public static SqlServerAppDbContext SqlServer() => new(((DbContextOptionsBuilder<SqlServerAppDbContext>)new DbContextOptionsBuilder<SqlServerAppDbContext>().UsePortalSqlServer("Server=none")).Options);

    public static TheoryData<string> Databases => [nameof(Sqlite), nameof(SqlServer)];

    private static AppDbContext Of(string database) => database == nameof(Sqlite) ? Sqlite() : SqlServer();

    private static IEnumerable<IEntityType> Entities(AppDbContext db) => db.GetService<IDesignTimeModel>().Model.GetEntityTypes();

    [Theory, MemberData(nameof(Databases))]
    public void Migrations_hold_all_of_it(string database)
    {
        using var db = Of(database);
        db.Database.HasPendingModelChanges().ShouldBeFalse("make a migration for both databases");
    }

    [Theory, MemberData(nameof(Databases))]
    public void Every_text_has_a_longest_length(string database)
    {
        using var db = Of(database);
        Entities(db).SelectMany(entity => entity.GetProperties())
            .Where(property => (property.FindTypeMapping()?.Converter?.ProviderClrType ?? property.ClrType) == typeof(string) && property.GetMaxLength() is null)
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}").ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Every_version_guards_its_row(string database)
    {
        using var db = Of(database);
        var versioned = Entities(db).Where(entity => entity.ClrType.IsAssignableTo(typeof(IVersioned))).ToList();
        versioned.Count.ShouldBeGreaterThan(5);
        versioned.Where(entity => !entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases))]
    public void The_database_deletes_nothing_on_its_own(string database)
    {
        using var db = Of(database);
        Entities(db).SelectMany(entity => entity.GetForeignKeys()).Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull).ShouldBeEmpty();
    }
}
