using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Families;

/// <summary>
/// The wall around families, said once: a student is in a school while enrolled there, a family while one of its
/// children is, a contact while it concerns such a child. Each starts from the school's enrollments, so that the cost
/// follows the size of the school and not of the district. Pages ask with a <see cref="Reader"/>, who may be a teacher
/// with own classes only; summaries ask for the whole school.
/// </summary>
public static class InSchool
{
    public static IQueryable<Student> StudentsIn(this AppDbContext db, int schoolId) => Students(db, db.StudentIdsIn(schoolId));

    public static IQueryable<Student> StudentsIn(this AppDbContext db, Reader reader) => Students(db, db.StudentIdsIn(reader));

    public static IQueryable<Family> FamiliesIn(this AppDbContext db, int schoolId) => Families(db, db.StudentIdsIn(schoolId));

    public static IQueryable<Family> FamiliesIn(this AppDbContext db, Reader reader) => Families(db, db.StudentIdsIn(reader));

    public static IQueryable<Contact> ContactsIn(this AppDbContext db, int schoolId) => Contacts(db, db.StudentIdsIn(schoolId));

    /// <summary>Also the restricted ones: what a person reads of them goes through ContactLines or <see cref="ReadableBy"/>.</summary>
    public static IQueryable<Contact> ContactsIn(this AppDbContext db, Reader reader) => Contacts(db, db.StudentIdsIn(reader));

    /// <summary>Contacts with one family, found from the family and not from the school's log.</summary>
    public static IQueryable<Contact> ContactsWith(this AppDbContext db, Reader reader, int familyId)
    {
        var known = db.StudentIdsIn(reader);
        return db.Contacts.Where(contact => contact.FamilyId == familyId && contact.Students.Any(link => known.Contains(link.StudentId)));
    }

    public static IQueryable<int> StudentIdsIn(this AppDbContext db, int schoolId) =>
        db.Enrollments.In(schoolId).Where(enrollment => enrollment.IsActive).Select(enrollment => enrollment.StudentId);

    public static IQueryable<int> StudentIdsIn(this AppDbContext db, Reader reader) => !reader.OwnClassesOnly
        ? db.StudentIdsIn(reader.SchoolId)
        : db.ClassStudents
            .Where(link => link.IsActive && link.Class.IsActive && link.Class.SchoolId == reader.SchoolId
                && link.Class.Teachers.Any(teacher => teacher.IsActive && teacher.Staff.IsActive && teacher.Staff.UserId == reader.UserId)
                && db.StudentIdsIn(reader.SchoolId).Contains(link.StudentId))
            .Select(link => link.StudentId);

    /// <summary>
    /// Guardians whom the reader may know and talk with. For a teacher those of children in own classes: a family's other
    /// members belong to brothers and sisters.
    /// </summary>
    public static IQueryable<FamilyMembership> MembershipsIn(this AppDbContext db, Reader reader)
    {
        var active = db.FamilyMemberships.Where(link => link.Member.IsActive);
        if (!reader.OwnClassesOnly) return active;
        var known = db.StudentIdsIn(reader);
        return active.Where(link => link.Member.Guardianships.Any(tie => tie.HasAccess && known.Contains(tie.StudentId)));
    }

    /// <summary>Only contacts whose content the reader may know: not restricted, own, or logged at a school whose restricted contacts one reads.</summary>
    public static IQueryable<Contact> ReadableBy(this IQueryable<Contact> contacts, Reader reader) => contacts.Where(contact =>
        !contact.IsRestricted || contact.AuthorId == reader.UserId || (reader.ReadsRestricted && contact.SchoolId == reader.SchoolId));

    /// <summary>The rule of <see cref="ReadableBy"/> for one contact.</summary>
    public static bool MayRead(this Reader reader, Contact contact) =>
        !contact.IsRestricted || contact.AuthorId == reader.UserId || (reader.ReadsRestricted && contact.SchoolId == reader.SchoolId);

    private static IQueryable<Student> Students(AppDbContext db, IQueryable<int> ids) => db.Students.Where(student => student.IsActive && ids.Contains(student.Id));

    private static IQueryable<Family> Families(AppDbContext db, IQueryable<int> ids) => db.Families.Where(family => family.IsActive
        && db.FamilyStudents.Where(link => ids.Contains(link.StudentId)).Select(link => link.FamilyId).Contains(family.Id));

    private static IQueryable<Contact> Contacts(AppDbContext db, IQueryable<int> ids) => db.Contacts.Where(contact =>
        db.ContactStudents.Where(link => ids.Contains(link.StudentId)).Select(link => link.ContactId).Contains(contact.Id));
}
