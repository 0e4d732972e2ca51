using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Classes;

public static class Teaching
{
    /// <summary>Ids of staff who teach a class of the school today, wherever the roster says they are at home.</summary>
    public static IQueryable<int> TeachingAt(this AppDbContext db, int schoolId) =>
        db.Classes.In(schoolId).Where(list => list.IsActive).SelectMany(list => list.Teachers.Where(link => link.IsActive)).Select(link => link.StaffMemberId);

    /// <summary>Teachers on the roster of the school, and whoever teaches a class there.</summary>
    public static IQueryable<StaffMember> TeachersAt(this AppDbContext db, int schoolId)
    {
        var teaching = db.TeachingAt(schoolId);
        return db.Staff.Where(member => member.IsActive && ((member.SchoolId == schoolId && member.Role == "teacher") || teaching.Contains(member.Id)));
    }
}
