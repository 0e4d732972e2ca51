using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>All that is measured of a school, by standard.</summary>
/// <param name="Year">As people say it.</param>
public record MeasuresPage(StandingSchool School, string Year, string Term, IReadOnlyList<StandardStanding> Standings, bool IsOutside, int SmallGroup)
{
    public string Url => $"/schools/{School.Id}/measures";
}

/// <summary>One measure of a school: the figure, how it comes about, what was counted and what was not.</summary>
public record MeasurePage(StandingSchool School, Standard Standard, MeasuredRule Rule, MeasureList List)
{
    /// <summary>Its rules, the one in force first.</summary>
    public required IReadOnlyList<MeasureRule> Rules { get; init; }
    public required bool Applies { get; init; }
    public required bool IsOutside { get; init; }
    public required int SmallGroup { get; init; }
    public string Year { get; init; } = "";
    public string Term { get; init; } = "";
    public Paging Paging { get; init; } = Paging.Of(1, 1, 0);

    public StandardMeasure Measure => Rule.Measure;

    public string Url => $"/schools/{School.Id}/measures/{Measure}";

    public IEnumerable<MeasureLineItem> Shown => (List.Lines ?? []).Skip(Paging.Skip).Take(Paging.Size);
}

/// <summary>What a reader may see of what was counted.</summary>
/// <param name="Lines">None where the list is not for this reader.</param>
public record MeasureList(IReadOnlyList<MeasureLineItem>? Lines)
{
    /// <summary>Elsewhere in the portal: reach and questions have pages of their own.</summary>
    public static readonly MeasureList Elsewhere = new((IReadOnlyList<MeasureLineItem>?)null);

    public LateEntry Late { get; init; } = LateEntry.None;
    /// <summary>So many counted rows whose time of entry nobody kept.</summary>
    public int WithoutEntry { get; init; }
    /// <summary>Languages of few families are left out here, not in the figure.</summary>
    public bool HasHiddenLanguages { get; init; }
    /// <summary>Families that came, and that this reader may not be told of by name.</summary>
    public int HiddenFamilies { get; init; }

    public int Count(MeasurePlace place) => Lines?.Count(line => line.Item.Place == place) ?? 0;
}

/// <param name="Family">Where a line is a family.</param>
public record MeasureLineItem(MeasureItem Item, FamilyLine? Family = null);
