using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.Imports;

public static class ImportQueries
{
    private const int PageSize = 20, NumbersShown = 600;

    public static async Task<ImportsPage> Page(AppDbContext db, int? page)
    {
        var paging = Paging.Of(page, PageSize, await Imports(db).CountAsync());
        var rows = await Rows(db, Imports(db).OrderByDescending(entry => entry.Id).Skip(paging.Skip).Take(PageSize)).ToListAsync();
        return new ImportsPage(rows, paging, await WithoutSchool(db));
    }

    public static async Task<ImportPage?> One(AppDbContext db, int id) =>
        await Rows(db, Imports(db).Where(entry => entry.Id == id)).FirstOrDefaultAsync() is { } row ? new ImportPage(row, await WithoutSchool(db)) : null;

    private static IQueryable<AuditEntry> Imports(AppDbContext db) => db.AuditEntries.Where(entry => entry.Entity == RosterImport.AuditEntity);

    private static IQueryable<ImportsPage.Row> Rows(AppDbContext db, IQueryable<AuditEntry> entries) =>
        from entry in entries
        join user in db.Users on entry.UserId equals user.Id into users
        from user in users.DefaultIfEmpty()
        orderby entry.Id descending
        select new ImportsPage.Row(entry.Id, entry.At, entry.EntityId, user == null ? null : user.Name, entry.Values);

    private static async Task<WithoutSchool> WithoutSchool(AppDbContext db)
    {
        var numbers = db.Students.Where(student => student.IsActive && !student.Enrollments.Any(row => row.IsActive)).Select(student => student.Number);
        return new WithoutSchool(await numbers.CountAsync(), await numbers.OrderBy(number => number).Take(NumbersShown).ToListAsync());
    }
}
