using FamilyEngagement.Web.Features.Syllabi;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>Standard 8: courses and their syllabi, by the rules of the syllabus pages.</summary>
public static class CourseItems
{
    public static List<MeasureItem> Of(SyllabusCoverage coverage) => [.. coverage.All.Select(row => new MeasureItem(
        row.Course.Title,
        !row.IsNeeded ? MeasurePlace.LeftOut : row.IsCovered ? MeasurePlace.Counts : MeasurePlace.Missing,
        !row.IsNeeded ? (row.Course.Said == false ? "The school says that it needs none" : "Needs none: a homeroom, or alike") : row.IsCovered ? "A syllabus is posted" : "No syllabus is posted")
    {
        Day = row.Posted.Count == 0 ? null : row.Posted.Min(posted => posted.PostedOn),
        Link = $"syllabi/courses/{row.Course.Id}",
    })];
}
