using System.Text.Json;
using FamilyEngagement.Web.Features.Standards;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>One of the portal's figures as it stood on a day, put into a section. The page shows beside it what it is now.</summary>
/// <param name="Figure">Any but the school's own measure.</param>
public record CitedFigure(GoalMeasure Figure, DateOnly On, int Part, int Whole)
{
    internal static readonly ValueConverter<IReadOnlyList<CitedFigure>, string> AsJson =
        new(figures => JsonSerializer.Serialize(figures, SectionSnapshot.Json), json => JsonSerializer.Deserialize<IReadOnlyList<CitedFigure>>(json, SectionSnapshot.Json)!);

    internal static readonly ValueComparer<IReadOnlyList<CitedFigure>> Compared = new((a, b) => (a ?? Array.Empty<CitedFigure>()).SequenceEqual(b ?? Array.Empty<CitedFigure>()), figures => figures.Count, figures => figures);

    [System.Text.Json.Serialization.JsonIgnore]
    public Figure Value => new(Part, Whole);
}
