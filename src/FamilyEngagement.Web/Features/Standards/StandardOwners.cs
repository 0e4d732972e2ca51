using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Standards;

public static class StandardOwners
{
    /// <summary>Roles at the school today that carry the permission, by the name of the person.</summary>
    public static IQueryable<SchoolAssignment> WhoMay(this AppDbContext db, int schoolId, Permission permission, DateOnly today)
    {
        var roles = Enum.GetValues<PortalRole>().Where(role => !role.IsDistrictWide() && role.Has(permission)).ToList();
        return db.Assignments.In(schoolId).Where(role => roles.Contains(role.Role) && role.From <= today && (role.To == null || role.To >= today) && role.User.IsActive)
            .OrderBy(role => role.User.SearchText).ThenBy(role => role.Id);
    }
}
