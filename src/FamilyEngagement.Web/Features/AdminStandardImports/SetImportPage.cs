using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardSets;

namespace FamilyEngagement.Web.Features.AdminStandardImports;

/// <summary>What a file holds and what would happen with it.</summary>
/// <param name="Replaces">The set that ends the day before.</param>
public record SetImportPage(SetImport Import, SetFile Set, IReadOnlyList<SetProblem> Problems, StandardSet? Replaces)
{
    public const int ProblemsShown = 100;

    /// <summary>Someone changed the sets since it was looked at.</summary>
    public bool HasChanged { get; init; }

    /// <summary>Schools would begin again with their checklists in the middle of a school year.</summary>
    public bool BeginsInMidYear { get; init; }

    public string Outlook => FormattableString.Invariant($"{Replaces?.Id} {Replaces?.EffectiveTo:yyyy-MM-dd}");

    public int Measures => Set.Standards.Sum(standard => standard.Measures.Count);

    public int Items => Set.Standards.Sum(standard => standard.Items.Count);
}
