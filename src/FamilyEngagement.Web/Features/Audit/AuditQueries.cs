using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Audit;

public static class AuditQueries
{
    public static IQueryable<AuditEntry> AuditThatFits(this AppDbContext db, AuditFilter filter, DistrictClock clock)
    {
        var entries = db.AuditEntries.AsQueryable();
        // The last day of the calendar has no day after it.
        if (filter.From is { } from && from > DateOnly.MinValue.AddDays(1))
        {
            var since = clock.ToUtc(from.ToDateTime(TimeOnly.MinValue));
            entries = entries.Where(entry => entry.At >= since);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue.AddDays(-2))
        {
            var until = clock.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue));
            entries = entries.Where(entry => entry.At < until);
        }

        if (filter.School is { } school) entries = entries.Where(entry => entry.SchoolId == school);
        if (!string.IsNullOrEmpty(filter.Entity)) entries = entries.Where(entry => entry.Entity == filter.Entity);
        var terms = Folding.Terms(filter.Person);
        if (terms.Length == 0) return entries;
        var people = terms.Aggregate(db.Users.AsQueryable(), (found, term) => found.Where(user => user.SearchText.Contains(term)));
        return entries.Where(entry => people.Any(user => user.Id == entry.UserId));
    }

    /// <summary>Newest first, with the names of people and schools.</summary>
    public static async Task<List<AuditRow>> Page(this IQueryable<AuditEntry> entries, AppDbContext db, Paging paging)
    {
        var page = entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Skip(paging.Skip).Take(paging.Size);
        var rows = await (
            from entry in page
            join user in db.Users on entry.UserId equals user.Id into users
            from user in users.DefaultIfEmpty()
            join school in db.Schools on entry.SchoolId equals school.Id into schools
            from school in schools.DefaultIfEmpty()
            orderby entry.At descending, entry.Id descending
            select new AuditRow(entry.At, user.Name, school.Name, entry.Action, entry.Entity, entry.EntityId, entry.Fields, entry.Values, null)).ToListAsync();
        return await WithOwners(rows, db);
    }

    // Who was given a role matters most of all, and stands in another table.
    private static async Task<List<AuditRow>> WithOwners(List<AuditRow> rows, AppDbContext db)
    {
        var accounts = Ids(rows, nameof(PortalUser));
        var roles = Ids(rows, nameof(SchoolAssignment));
        var names = accounts.Count == 0 ? [] : await db.Users.Where(user => accounts.Contains(user.Id)).ToDictionaryAsync(user => $"{user.Id}", user => user.Name);
        var owners = roles.Count == 0 ? [] : await db.Assignments.Where(role => roles.Contains(role.Id)).Select(role => new { role.Id, role.User.Name }).ToDictionaryAsync(role => $"{role.Id}", role => role.Name);
        return rows.Select(row => row with { About = (row.Entity == nameof(PortalUser) ? names : row.Entity == nameof(SchoolAssignment) ? owners : []).GetValueOrDefault(row.EntityId) }).ToList();
    }

    private static List<int> Ids(IEnumerable<AuditRow> rows, string entity) =>
        rows.Where(row => row.Entity == entity).Select(row => int.TryParse(row.EntityId, out var id) ? id : 0).Distinct().ToList();
}
