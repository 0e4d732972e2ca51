using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;

namespace FamilyEngagement.Web.Features.Families;

/// <summary>
/// The wall around families, said once: a student is in a school while enrolled there, a family while one of its
/// children is, a contact while it concerns such a child. Each starts from the school's enrollments, so that the cost
/// follows the size of the school and not of the district.
/// </summary>
public static class InSchool
{
    public static IQueryable<Student> StudentsIn(this AppDbContext db, int schoolId) =>
        db.Students.Where(student => student.IsActive && db.StudentIdsIn(schoolId).Contains(student.Id));

    public static IQueryable<Family> FamiliesIn(this AppDbContext db, int schoolId) =>
        db.Families.Where(family => family.IsActive && db.FamilyIdsIn(schoolId).Contains(family.Id));

    public static IQueryable<Contact> ContactsIn(this AppDbContext db, int schoolId) =>
        db.Contacts.Where(contact => db.ContactStudents
            .Where(link => db.StudentIdsIn(schoolId).Contains(link.StudentId))
            .Select(link => link.ContactId).Contains(contact.Id));

    public static IQueryable<int> StudentIdsIn(this AppDbContext db, int schoolId) =>
        db.Enrollments.In(schoolId).Where(enrollment => enrollment.IsActive).Select(enrollment => enrollment.StudentId);

    private static IQueryable<int> FamilyIdsIn(this AppDbContext db, int schoolId) =>
        db.FamilyStudents.Where(link => db.StudentIdsIn(schoolId).Contains(link.StudentId)).Select(link => link.FamilyId);
}
