using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>
/// Whom a row names. A student number is exact; a name and a phone narrow each other down; where several families are left a
/// person decides. Nobody is matched through a guardian who may not have contact.
/// </summary>
public record RowPerson(string Number, string Student, string Guardian, string Phone)
{
    public string Who => new[] { Student, Guardian, Number, Phone }.FirstOrDefault(text => text.Length > 0) ?? "";

    public static RowPerson Of(Func<ImportField, string> cell)
    {
        var student = cell(ImportField.StudentName);
        if (student.Length == 0) student = $"{cell(ImportField.StudentFirstName)} {cell(ImportField.StudentLastName)}".Trim();
        // "Fortes, Nilton" reads like "Nilton Fortes": folding takes the comma out, and both orders are known.
        return new RowPerson(cell(ImportField.StudentNumber), student, cell(ImportField.Guardian), cell(ImportField.Phone));
    }

    public (IReadOnlyList<FamilyDirectory.Hit> Hits, (Said Problem, Said ToDo)? Trouble) Find(FamilyDirectory directory)
    {
        if (Who.Length == 0) return Not(new("The row names nobody."), new("Add a student number or a name."));
        var byNumber = directory.ByNumber(Number);
        if (Number.Length > 0 && byNumber.Count == 0) return Not(new("No student here has the number “{0}”.", Number), new("Check the number, or take the row out: the student may be at another school."));
        var byStudent = Student.Length > 0 ? directory.ByName(Student) : [];
        if (Number.Length == 0 && Student.Length > 0 && byStudent.Count == 0) return Not(new("Nobody here has the name “{0}”.", Student), new("Check the spelling, or add the student number."));
        var byGuardian = Guardian.Length > 0 ? directory.ByName(Guardian) : [];
        var byPhone = Phone.Length > 0 ? directory.ByPhone(Phone) : [];
        var first = byNumber.Count > 0 ? byNumber : byStudent;
        var barred = first.Select(hit => hit.FamilyId).Any(family => directory.IsBarred(family, Phone) || directory.IsBarred(family, Guardian));
        if (barred) return Not(new("This guardian may not have contact with the child."), new("Do not call or write. Tell the principal how this contact came about."));
        var hits = Narrow(Narrow(first, byGuardian), byPhone);
        return hits.Count > 0 ? (hits, null) : Not(new("No family here fits “{0}”.", Who), new("Check the name and the phone number, or add the student number."));
    }

    private static (IReadOnlyList<FamilyDirectory.Hit>, (Said, Said)?) Not(Said problem, Said toDo) => ([], (problem, toDo));

    /// <summary>Those that both name. Where they name different families, all of them: a person decides.</summary>
    private static IReadOnlyCollection<FamilyDirectory.Hit> NarrowTo(IReadOnlyCollection<FamilyDirectory.Hit> hits, HashSet<int> families) => hits.Where(hit => families.Contains(hit.FamilyId)).ToList();

    private static List<FamilyDirectory.Hit> Narrow(IReadOnlyCollection<FamilyDirectory.Hit> hits, IReadOnlyCollection<FamilyDirectory.Hit> more)
    {
        if (more.Count == 0) return [.. hits];
        if (hits.Count == 0) return [.. more];
        var both = hits.Select(hit => hit.FamilyId).Intersect(more.Select(hit => hit.FamilyId)).ToHashSet();
        return both.Count == 0 ? [.. hits, .. more] : [.. NarrowTo(hits, both), .. NarrowTo(more, both)];
    }
}
