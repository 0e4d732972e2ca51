using System.Diagnostics;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Benchmarks;

/// <summary>Fills an empty, migrated SQLite database with a <see cref="BigDistrict"/>. Every account has the same password.</summary>
public sealed class SeedRun(IServiceProvider services)
{
    public const string Password = "correct horse battery";

    /// <returns>Rows a second while writing the log.</returns>
    public async Task<double> Fill(int schools, int students, int contacts, Action<string>? say = null)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Suspend();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var (district, clock) = (services.GetRequiredService<DistrictCache>(), services.GetRequiredService<DistrictClock>());
        await AddYears(db, district, clock);

        var big = new BigDistrict(schools, students, contacts, clock.Today, district.Words);
        big.MakePeople([.. Enumerable.Range(1, 12).Select(grade => grade.ToString("00")), "KG"]);
        var authors = big.Schools.Select((_, at) => Enumerable.Range(0, 4).Select(n => 1 + 4 * at + n).ToArray()).ToList();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await connection.OpenAsync();
        Execute(connection, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000;");
        var rows = new BulkRows(db, connection);
        rows.Write(big.Schools);
        rows.Write(Accounts(big.Schools, authors));
        rows.Write(Roles(big.Schools, authors));
        rows.Write(big.Students);
        rows.Write(big.Enrollments);
        rows.Write(big.Families);
        rows.Write(big.Members);
        rows.Write(big.FamilyStudents);
        rows.Write(big.Memberships);
        rows.Write(big.Guardianships);
        say?.Invoke($"{big.Schools.Count:N0} schools, {big.Students.Count:N0} students, {big.Families.Count:N0} families");

        var (before, since) = (rows.Written, Stopwatch.GetTimestamp());
        var promises = new List<FollowUp>();
        rows.Write(big.Contacts(district.Years, authors).Select(contact => Promised(contact, promises, clock.Today)));
        rows.Write(big.Links);
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        rows.Write(promises);
        Execute(connection, "PRAGMA foreign_keys = ON; PRAGMA wal_checkpoint(TRUNCATE);");
        await connection.CloseAsync();

        var reach = scope.ServiceProvider.GetRequiredService<ReachSummary>();
        var ids = big.Schools.Select(school => school.Id).ToList();
        foreach (var term in district.Years.Take(2).SelectMany(year => year.Terms).Where(term => term.StartsOn <= clock.Today)) await reach.Refresh(term, ids);
        db.ChangeTracker.Clear();
        await BigPlan.Write(db, big.Schools[^1].Id, district.YearOn(clock.Today)!, authors[^1][1], 4 * big.Schools.Count + 1, clock.UtcNow);
        await BigPapers.Write(db, big.Schools[^1].Id, district.YearOn(clock.Today)!, authors[^1][0], clock.UtcNow);
        await BigSessions.Write(db, big.Schools[^1].Id, district.YearOn(clock.Today)!, clock.Today, authors[^1][0], clock.UtcNow);
        return (rows.Written - promises.Count - before) / seconds;
    }

    private static async Task AddYears(AppDbContext db, DistrictCache district, DistrictClock clock)
    {
        db.District.Add(new DistrictSettings { Name = "Big District Public Schools", TimeZone = "America/New_York", Languages = "en,es,ht,kea,pt,vi,yue,so,ar,fr" });
        district.Forget();
        await db.SaveChangesAsync();
        await district.Load();
        var first = clock.Today.Month >= 9 ? clock.Today.Year : clock.Today.Year - 1;
        foreach (var start in new[] { first - 2, first - 1, first })
        {
            var year = new SchoolYear { Name = $"{start}–{(start + 1) % 100:00}", StartsOn = new(start, 9, 1), EndsOn = new(start + 1, 6, 25) };
            year.Terms.Add(new Term { Name = "Term 1", StartsOn = new(start, 9, 1), EndsOn = new(start, 12, 4) });
            year.Terms.Add(new Term { Name = "Term 2", StartsOn = new(start, 12, 7), EndsOn = new(start + 1, 3, 12) });
            year.Terms.Add(new Term { Name = "Term 3", StartsOn = new(start + 1, 3, 15), EndsOn = new(start + 1, 6, 25) });
            db.SchoolYears.Add(year);
        }

        await db.SaveChangesAsync();
        district.Forget();
        await district.Load();
    }

    /// <summary>The first is the liaison, then the principal, then two more liaisons. One district account beside them.</summary>
    private static IEnumerable<PortalUser> Accounts(IReadOnlyList<School> schools, IReadOnlyList<int[]> authors)
    {
        var hash = new PasswordHasher<PortalUser>().HashPassword(null!, Password);
        foreach (var (at, ids) in authors.Index())
            foreach (var (n, id) in ids.Index()) yield return Account(id, $"{(n == 0 ? "liaison" : n == 1 ? "principal" : $"staff{n}")}{schools[at].Id}@big.example", null, hash);
        yield return Account(4 * schools.Count + 1, "district@big.example", PortalRole.DistrictStaff, hash);
    }

    private static PortalUser Account(int id, string email, PortalRole? role, string hash) => new()
    {
        Id = id,
        Name = email.Split('@')[0],
        Email = email,
        UserName = email,
        NormalizedEmail = email.ToUpperInvariant(),
        NormalizedUserName = email.ToUpperInvariant(),
        SecurityStamp = $"stamp{id}",
        ConcurrencyStamp = $"stamp{id}",
        PasswordHash = hash,
        DistrictRole = role,
    };

    private static IEnumerable<SchoolAssignment> Roles(IReadOnlyList<School> schools, IReadOnlyList<int[]> authors) =>
        from school in authors.Index()
        from person in school.Item.Index()
        select new SchoolAssignment { Id = person.Item, UserId = person.Item, SchoolId = schools[school.Index].Id, Role = person.Index == 1 ? PortalRole.Principal : PortalRole.Liaison, From = new(2020, 8, 1) };

    private static Contact Promised(Contact contact, List<FollowUp> promises, DateOnly today)
    {
        if (contact.Id % 500 == 0 && contact.Day > today.AddDays(-60))
            promises.Add(new FollowUp { Id = promises.Count + 1, SchoolId = contact.SchoolId, FamilyId = contact.FamilyId, ContactId = contact.Id, OwnerId = contact.AuthorId, DueOn = today.AddDays(contact.Id % 9 - 4), What = "Call again." });
        return contact;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
