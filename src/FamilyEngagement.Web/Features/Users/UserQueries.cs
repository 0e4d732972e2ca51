using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Users;

public static class UserQueries
{
    /// <summary>Accounts that fit. A school or school role counts from its first day on file until its last day.</summary>
    public static IQueryable<PortalUser> UsersThatFit(this AppDbContext db, UserFilter filter, DateOnly today)
    {
        var users = db.Users.AsQueryable();
        foreach (var term in Folding.Terms(filter.Q)) users = users.Where(user => user.SearchText.Contains(term));
        if (filter.State != AccountState.All)
        {
            var isActive = filter.State == AccountState.Active;
            users = users.Where(user => user.IsActive == isActive);
        }

        var (school, role) = (filter.School, filter.Role);
        if (role is { } wide && wide.IsDistrictWide()) users = users.Where(user => user.DistrictRole == wide);
        if (role is { } held && !held.IsDistrictWide())
            users = users.Where(user => user.Assignments.Any(at => at.Role == held && (school == null || at.SchoolId == school) && (at.To == null || at.To >= today)));
        else if (school is not null)
            users = users.Where(user => user.Assignments.Any(at => at.SchoolId == school && (at.To == null || at.To >= today)));
        return users;
    }

    /// <param name="endedAfter">Roles that ended before this day are left out; none: all of them.</param>
    public static IQueryable<UserRow> AsRows(this IQueryable<PortalUser> users, DateOnly? endedAfter) =>
        users.Select(user => new UserRow(user.Id, user.Name, user.Email!, user.DistrictRole, user.IsActive, user.PasswordHash != null,
            user.Assignments.Where(at => at.To == null || endedAfter == null || at.To >= endedAfter)
                .OrderBy(at => at.School.FoldedName).ThenBy(at => at.From).ThenBy(at => at.Id)
                .Select(at => new SchoolRoleRow(at.Id, at.School.Name, at.Role, at.From, at.To, at.ReadsRestricted)).ToList()));

    /// <summary>Who the account is on the roster.</summary>
    public static Task<List<RosterLine>> RosterLines(this AppDbContext db, int userId) =>
        db.Staff.Where(member => member.UserId == userId && member.IsActive).OrderBy(member => member.Id)
            .Select(member => new RosterLine(member.GivenName + " " + member.FamilyName, db.ClassTeachers.Count(link => link.StaffMemberId == member.Id && link.IsActive && link.Class.IsActive))).ToListAsync();

    public static Task<List<UserRow>> Page(this IQueryable<PortalUser> users, Paging paging, DateOnly today) =>
        users.OrderBy(user => user.SearchText).ThenBy(user => user.Id).Skip(paging.Skip).Take(paging.Size).AsRows(today).ToListAsync();

    public static Task<List<Choice>> SchoolChoices(this AppDbContext db) =>
        db.Schools.Where(school => school.IsActive).OrderBy(school => school.FoldedName).Select(school => new Choice(school.Id.ToString(), school.Name, null)).ToListAsync();
}
