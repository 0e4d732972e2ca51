using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>Standard 2: weekly times of teachers, and what teachers log. Contacts never stand beside one teacher's name here.</summary>
public static class TeacherItems
{
    public static async Task<List<MeasureItem>> Times(ContactTimeQueries queries, int schoolId) => (await queries.Table(schoolId)).ConvertAll(row =>
        new MeasureItem("Teacher", row.Times.Count > 0 ? MeasurePlace.Counts : MeasurePlace.Missing, row.Times.Count > 0 ? "Has a weekly time" : "No weekly time yet") { IsKey = true, Inside = row.Teacher.Name, Link = "contact-times" });

    /// <summary>Contacts of this term that people who are teachers of the school today logged there; voided ones are left out.</summary>
    public static IQueryable<Contact> Contacts(AppDbContext db, int schoolId, MeasureDays days) => OfTeachers(db, schoolId, days).Where(contact => contact.SchoolId == schoolId);

    // Without the school in its filter the database finds them by author and day, and does not read the school's whole log.
    private static IQueryable<Contact> OfTeachers(AppDbContext db, int schoolId, MeasureDays days)
    {
        var (from, to, today) = (days.TermFrom, days.TermTo, days.Today);
        var teachers = db.Assignments.In(schoolId).Where(role => role.Role == PortalRole.Teacher && role.From <= today && (role.To == null || role.To >= today)).Select(role => role.UserId);
        return db.Contacts.Where(contact => teachers.Contains(contact.AuthorId) && contact.Day >= from && contact.Day <= to && contact.VoidedAt == null);
    }

    public static async Task<MeasureCount> CountWeeks(AppDbContext db, int schoolId, MeasureDays days) =>
        new(await OfTeachers(db, schoolId, days).SumAsync(contact => contact.SchoolId == schoolId ? 1 : 0), await db.TeachersAt(schoolId).CountAsync() * days.Weeks().Count);

    /// <summary>Week by week, the newest first; also weeks without a school day where somebody logged.</summary>
    public static List<MeasureItem> Weeks(IEnumerable<DateOnly> contactDays, MeasureDays days)
    {
        var counts = contactDays.GroupBy(TeacherWeeks.MondayOf).ToDictionary(week => week.Key, week => week.Count());
        var school = days.Weeks();
        return [.. school.Union(counts.Keys).OrderDescending().Select(monday => new MeasureItem("Week", school.Contains(monday) ? MeasurePlace.Counts : MeasurePlace.LeftOut, school.Contains(monday) ? "A week of school" : "No school day: its contacts count, the week does not")
        {
            IsKey = true,
            Day = monday,
            Number = counts.GetValueOrDefault(monday),
        })];
    }
}
