using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>A plan as it was sent for review. Never changes.</summary>
public class PlanVersion : ISchoolOwned
{
    public const int ContentLength = 4_000_000;

    public int Id { get; set; }
    public int PlanId { get; set; }
    public required int SchoolId { get; init; }
    /// <summary>Of the plan when it was sent, see <see cref="Plan.Round"/>.</summary>
    public required int Round { get; init; }
    public required DateTime At { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required IReadOnlyList<SectionSnapshot> Sections { get; init; }
}

/// <summary>A section in a version.</summary>
/// <param name="Title">The template's title; empty for a goal, whose own name is in the content.</param>
public record SectionSnapshot(int SectionId, string Key, SectionKind Kind, string Title, SectionContent Content, IReadOnlyList<CitedFigure> Cited)
{
    internal static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static readonly ValueConverter<IReadOnlyList<SectionSnapshot>, string> AsJson =
        new(sections => JsonSerializer.Serialize(sections, Json), json => JsonSerializer.Deserialize<IReadOnlyList<SectionSnapshot>>(json, Json)!);

    internal static readonly ValueComparer<IReadOnlyList<SectionSnapshot>> Compared = new((a, b) => ReferenceEquals(a, b), sections => sections.Count, sections => sections);

    public static SectionSnapshot Of(PlanSection section) => new(
        section.Id, section.Key, section.Kind, section.Kind == SectionKind.Goal ? "" : section.Title, SectionContent.Of(section), section.Cited);
}
