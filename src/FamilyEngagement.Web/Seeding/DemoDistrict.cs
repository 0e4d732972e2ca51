using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Imports;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace FamilyEngagement.Web.Seeding;

/// <summary>
/// Bay Harbor Public Schools: the roster of seeds/demo through the ordinary import, and a term of work on top. The same each
/// time, but dated from the day of the seeding, so that "this term" always has a story.
/// </summary>
public class DemoDistrict(AppDbContext db, SeedFiles files, DistrictCache district, DistrictClock clock, RosterImport import, UserManager<PortalUser> users, DemoYears years, DemoWork work, DemoFrames frames)
{
    /// <summary>The seeding falls into this week of the first term.</summary>
    public const int WeeksIntoTerm = 11;

    public async Task Make()
    {
        db.District.Add(new DistrictSettings
        {
            Name = "Bay Harbor Public Schools",
            Office = "Office of Family Partnership",
            TimeZone = "America/New_York",
            Languages = "en,es,ht,kea,pt,vi,yue,cmn,ar,so,fr",
        });
        await db.SaveChangesAsync();
        district.Forget();
        await district.Load();
        var today = clock.Today;
        var start = today.AddDays(-((int)today.DayOfWeek + 6) % 7 - 7 * (WeeksIntoTerm - 1));
        db.SchoolYears.AddRange(YearFrom(start.AddDays(-364)), YearFrom(start));
        await db.SaveChangesAsync();
        district.Forget();
        await district.Load();

        await import.Run(Path.Combine(files.Root, "demo"), userId: null);
        await years.Make();
        foreach (var school in await db.Schools.ToListAsync()) school.Region = DemoSchools.Region(school.SourcedId);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await AddAccounts(start.AddDays(-364));
        await db.LinkStaff(await db.Staff.ToListAsync());
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await work.Make();
        await frames.Make();
    }

    /// <summary>Three terms of thirteen weeks, each with a week of vacation in it, from a Monday on.</summary>
    private static SchoolYear YearFrom(DateOnly start)
    {
        var year = new SchoolYear { Name = $"{start.Year}–{(start.Year + 1) % 100:00}", StartsOn = start, EndsOn = start.AddDays(7 * 41 - 3) };
        for (var at = 0; at < 3; at++)
        {
            var first = start.AddDays(7 * 14 * at);
            year.Terms.Add(new Term { Name = $"Term {at + 1}", StartsOn = first, EndsOn = first.AddDays(7 * 13 - 3) });
            if (at < 2) year.Holidays.Add(new Holiday { Name = at == 0 ? "First vacation" : "Second vacation", StartsOn = first.AddDays(7 * 13), EndsOn = first.AddDays(7 * 14 - 3) });
        }

        return year;
    }

    private async Task AddAccounts(DateOnly from)
    {
        var schools = await db.Schools.Where(school => school.SourcedId != null).ToDictionaryAsync(school => school.SourcedId!, school => school.Id);
        foreach (var account in DemoAccounts.All)
        {
            var user = new PortalUser { UserName = account.Email, Email = account.Email, Name = account.Name, IsDemo = true, DistrictRole = account.School is null ? account.Role : null };
            if (account.School is { } school) user.Assignments.Add(new SchoolAssignment { SchoolId = schools[school], Role = account.Role, From = from });
            var result = await users.CreateAsync(user, DemoAccounts.Password);
            if (!result.Succeeded) throw new InvalidOperationException($"Demo account {account.Email}: {result.Errors.First().Description}");
        }

        // The other schools' liaisons: they sign what was logged there and have no password.
        foreach (var (sourcedId, schoolId) in schools.Where(school => DemoAccounts.All.All(account => account.School != school.Key)))
        {
            var email = $"{sourcedId.ToLowerInvariant()}@{DemoAccounts.Domain}";
            var user = new PortalUser { UserName = email, Email = email, Name = DemoSchools.Liaison(sourcedId), IsDemo = true };
            user.Assignments.Add(new SchoolAssignment { SchoolId = schoolId, Role = PortalRole.Liaison, From = from });
            await users.CreateAsync(user);
        }

        await AddHomeroomTeachers(schools[DemoSchools.Kingsley], from);
    }

    /// <summary>Kingsley's other homeroom teachers, who log as well; like the other liaisons without a password.</summary>
    private async Task AddHomeroomTeachers(int schoolId, DateOnly from)
    {
        var teachers = await db.ClassTeachers.Where(link => link.Class.SchoolId == schoolId && link.Staff.Email != "").Select(link => link.Staff).Distinct().OrderBy(staff => staff.SourcedId).ToListAsync();
        foreach (var teacher in teachers.Where(teacher => DemoAccounts.All.All(account => account.Email != teacher.Email)))
        {
            var user = new PortalUser { UserName = teacher.Email, Email = teacher.Email, Name = $"{teacher.GivenName} {teacher.FamilyName}", IsDemo = true };
            user.Assignments.Add(new SchoolAssignment { SchoolId = schoolId, Role = PortalRole.Teacher, From = from });
            await users.CreateAsync(user);
        }
    }
}
