using FamilyEngagement.Web.Features.Syllabi;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.PublicSyllabi;

/// <summary>What is posted, by grade.</summary>
/// <param name="Language">Only what is posted in it; none: all.</param>
public record PublicSyllabiPage(int SchoolId, string School, string Year, string? Language, IReadOnlyList<Languages.Entry> Languages, IReadOnlyList<PublicGroup> Groups)
{
    public string Url => $"/public/schools/{SchoolId}/syllabi";
}

/// <param name="Grade">Empty for courses of several grades.</param>
public record PublicGroup(string Grade, IReadOnlyList<PublicCourse> Courses);

public record PublicCourse(string Title, string Grades, IReadOnlyList<PublicPosted> Posted);

/// <param name="Teacher">Empty where the school shows no names.</param>
public record PublicPosted(int Id, string Language, bool IsTranslation, SyllabusKind Kind, string Link, string? Term, string Teacher);

/// <summary>One syllabus that is a text.</summary>
public record PublicSyllabusPage(int SchoolId, string School, string Course, string Year, string? Term, DateOnly PostedOn, string Text, string Teacher, Languages.Entry Language);
