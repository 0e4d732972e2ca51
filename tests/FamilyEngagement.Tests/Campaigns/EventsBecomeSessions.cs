using System.Data.Common;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.SessionSignIns;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FamilyEngagement.Tests.Campaigns;

/// <summary>A database of the time when campaigns could be events, brought to the newest state.</summary>
public sealed class EventsBecomeSessions : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("familyengagement-").FullName;

    [Fact]
    public async Task With_a_sign_in_for_each_family_that_came()
    {
        await using var db = await Old();
        await db.Database.MigrateAsync();

        var session = (await db.Sessions.AsNoTracking().ToListAsync()).ShouldHaveSingleItem();
        (session.Kind, session.Means, session.Title, session.Day, session.SchoolId, session.ById).ShouldBe(("Other", SessionMeaning.Other, "Back-to-school evening", new(2026, 10, 7), 1, 2));
        (session.StartsAt, session.EndsAt, session.IsTwoWay, session.Mode, session.IsPublic, session.SeriesKey).ShouldBe((new(12, 0), new(13, 0), true, "StaffSpeaks", false, null));
        (session.Notes, session.ChangedAt).ShouldBe(("Was an event campaign. Its times and its place were not recorded.\nTalked at the tables.", new(2026, 10, 1, 8, 0, 0, DateTimeKind.Utc)));
        session.Topics.ShouldBe(["Learning", "Event"]);

        var signIn = (await db.SessionSignIns.AsNoTracking().ToListAsync()).ShouldHaveSingleItem("the other family's contact was voided, the third never came");
        (signIn.SessionId, signIn.FamilyId, signIn.ContactId, signIn.ById, signIn.PeopleCount, signIn.Role).ShouldBe((session.Id, 11, 21, 3, 1, SignInRole.ParentOrGuardian));
        (signIn.At, signIn.SchoolId, signIn.IsUndone, signIn.IsTwoWay).ShouldBe((new(2026, 10, 7, 16, 0, 0, DateTimeKind.Utc), 1, false, null));
    }

    [Fact]
    public async Task And_calls_stay_as_they_are()
    {
        await using var db = await Old();
        await db.Database.MigrateAsync();
        var campaign = (await db.Campaigns.AsNoTracking().Include(row => row.Families).ToListAsync()).ShouldHaveSingleItem();
        (campaign.Id, campaign.Name, campaign.Channel).ShouldBe((32, "Welcome calls", "Phone"));
        campaign.Families.ShouldHaveSingleItem().ContactId.ShouldBe(23);
        (await db.Contacts.CountAsync()).ShouldBe(3);
        (await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync()).ShouldBeEmpty();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<AppDbContext> Old()
    {
        var options = ((DbContextOptionsBuilder<AppDbContext>)new DbContextOptionsBuilder<AppDbContext>().UsePortalSqlite($"Data Source={Path.Combine(_folder, "old.db")};Foreign Keys=True;Pooling=False")).Options;
        var db = new AppDbContext(options);
        await db.GetService<IMigrator>().MigrateAsync("LivedPlan");
        await Have(db, "Schools", ("Id", 1));
        foreach (var user in new[] { 2, 3 }) await Have(db, "Users", ("Id", user));
        foreach (var family in new[] { 11, 12, 13 }) await Have(db, "Families", ("Id", family), ("Key", $"family-{family}"));
        foreach (var (contact, family) in new[] { (21, 11), (22, 12), (23, 11) })
            await Have(db, "Contacts", ("Id", contact), ("SchoolId", 1), ("FamilyId", family), ("AuthorId", 3), ("OccurredAt", "2026-10-07 16:00:00"), ("VoidedAt", contact == 22 ? "2026-10-08 09:00:00" : null));
        await Have(db, "Campaigns", ("Id", 31), ("SchoolId", 1), ("OwnerId", 2), ("Kind", "Event"), ("Name", "Back-to-school evening"), ("Channel", "Event"), ("Day", "2026-10-07"), ("Topics", "Learning,Event"),
            ("Note", "Talked at the tables."), ("Mode", "StaffSpeaks"), ("IsTwoWay", 1), ("CreatedAt", "2026-10-01 08:00:00"), ("Tone", "Positive"), ("Version", Guid.NewGuid().ToString().ToUpperInvariant()));
        await Have(db, "Campaigns", ("Id", 32), ("SchoolId", 1), ("OwnerId", 2), ("Kind", "Calls"), ("Name", "Welcome calls"), ("Channel", "Phone"), ("Day", "2026-10-01"), ("CreatedAt", "2026-10-01 08:00:00"),
            ("Tone", "Positive"), ("Version", Guid.NewGuid().ToString().ToUpperInvariant()));
        foreach (var (campaign, family, contact) in new[] { (31, 11, 21), (31, 12, 22), (31, 13, 0), (32, 11, 23) })
            await Have(db, "CampaignFamilies", ("CampaignId", campaign), ("FamilyId", family), ("ContactId", contact == 0 ? null : contact), ("Version", Guid.NewGuid().ToString().ToUpperInvariant()));
        return db;
    }

    /// <summary>A row of a table as it was then: nothing where nothing is said.</summary>
    private static async Task Have(AppDbContext db, string table, params (string Column, object? Value)[] said)
    {
        await db.Database.OpenConnectionAsync();
        var needed = new List<(string Column, object? Value)>(said);
        await using (var columns = db.Database.GetDbConnection().CreateCommand())
        {
            columns.CommandText = $"SELECT name, type FROM pragma_table_info('{table}') WHERE \"notnull\" = 1 AND pk = 0 AND dflt_value IS NULL";
            await using var rows = await columns.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                var (name, type) = (rows.GetString(0), rows.GetString(1));
                if (needed.All(column => column.Column != name)) needed.Add((name, type == "INTEGER" ? 0 : ""));
            }
        }

        await using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", needed.Select(column => column.Column))}) VALUES ({string.Join(", ", needed.Select((_, at) => $"@p{at}"))})";
        for (var at = 0; at < needed.Count; at++) Add(insert, $"@p{at}", needed[at].Value);
        await insert.ExecuteNonQueryAsync();
    }

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }
}
