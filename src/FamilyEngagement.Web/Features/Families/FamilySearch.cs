using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Families;

/// <summary>
/// Families by words: names, phone numbers, and the student numbers of the reader's own students. Only what the reader may
/// know is looked at, for who may search a number digit by digit may as well read it.
/// </summary>
public static class FamilySearch
{
    /// <summary>Families in which each word of the query begins a name, a student number or a phone number.</summary>
    public static IQueryable<Family> FamiliesMatching(this AppDbContext db, Reader reader, string? query) =>
        Folding.Terms(query).Aggregate(db.FamiliesIn(reader), (families, term) => families.With(db, reader, term));

    /// <summary>Of these families those in which the folded word begins something that the reader may know.</summary>
    public static IQueryable<Family> With(this IQueryable<Family> families, AppDbContext db, Reader reader, string term)
    {
        var students = db.StudentsIn(reader).Where(student => student.SearchText.Contains(term)).Select(student => student.Id);
        var byStudent = db.FamilyStudents.Where(link => students.Contains(link.StudentId)).Select(link => link.FamilyId);
        if (!reader.OwnClassesOnly) return families.Where(family => family.SearchText.Contains(term) || byStudent.Contains(family.Id));
        // The family's own text tells of brothers and sisters in other classes.
        var byMember = db.MembershipsIn(reader).Where(link => link.Member.SearchText.Contains(term)).Select(link => link.FamilyId);
        return families.Where(family => byStudent.Contains(family.Id) || byMember.Contains(family.Id));
    }
}
