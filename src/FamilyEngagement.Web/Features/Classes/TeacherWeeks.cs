using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Classes;

/// <summary>How many contacts a teacher logged in one week, from its Monday on.</summary>
public record TeacherWeek(int UserId, DateOnly Monday, int Contacts);

/// <summary>Contacts by teacher and week, voided ones left out. Never shown as a ranking: it serves the teacher, and a standard of the school.</summary>
public static class TeacherWeeks
{
    /// <param name="userId">None: all teachers of the school.</param>
    public static async Task<List<TeacherWeek>> Count(AppDbContext db, int schoolId, DateOnly from, DateOnly to, int? userId = null)
    {
        var teachers = db.Assignments.In(schoolId).Where(role => role.Role == PortalRole.Teacher && (userId == null || role.UserId == userId)).Select(role => role.UserId);
        var days = await db.Contacts
            .Where(contact => teachers.Contains(contact.AuthorId) && contact.Day >= from && contact.Day <= to && contact.SchoolId == schoolId && contact.VoidedAt == null)
            .GroupBy(contact => new { contact.AuthorId, contact.Day }).Select(day => new { day.Key.AuthorId, day.Key.Day, Contacts = day.Count() }).ToListAsync();
        return days.GroupBy(day => (day.AuthorId, Monday: MondayOf(day.Day))).Select(week => new TeacherWeek(week.Key.AuthorId, week.Key.Monday, week.Sum(day => day.Contacts)))
            .OrderBy(week => week.UserId).ThenBy(week => week.Monday).ToList();
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-((int)day.DayOfWeek + 6) % 7);
}
