namespace FamilyEngagement.Web.Features.AdminPlanTemplate;

/// <summary>The versions of each year's template, and how many plans stand on each.</summary>
public record TemplatesPage(IReadOnlyList<TemplatesPage.Year> Years)
{
    public const int MostVersions = 20;

    /// <param name="IsOpen">A year that is over needs no new version.</param>
    public record Year(int Id, string Name, bool IsOpen, IReadOnlyList<Row> Versions)
    {
        public bool IsBeingMade => Versions.Any(row => row.PublishedAt is null);
    }

    public record Row(int Id, int YearId, int Number, DateTime? PublishedAt, string Note, int Plans);
}
