using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.DistrictQuestions;

/// <summary>How schools answer families this term, counted; no names.</summary>
/// <param name="Rows">The schools on this page of the list.</param>
public record DistrictQuestionsPage(string Term, bool ByName, QuestionFigure All, IReadOnlyList<SchoolAnswers> Rows, Paging Paging);

/// <param name="IsHidden">Too few families asked, or so few that another school's numbers would follow.</param>
/// <param name="IsShareHidden">The same for the share and the median, which rest on fewer questions.</param>
public record SchoolAnswers(int Id, string Name, QuestionFigure Figure, bool IsHidden, bool IsShareHidden);
