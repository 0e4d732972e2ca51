using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Classes;

public static class Teaching
{
    /// <summary>Ids of staff who teach a class of the school today, wherever the roster says they are at home.</summary>
    public static IQueryable<int> TeachingAt(this AppDbContext db, int schoolId) =>
        db.Classes.In(schoolId).Where(list => list.IsActive).SelectMany(list => list.Teachers.Where(link => link.IsActive)).Select(link => link.StaffMemberId);
}
