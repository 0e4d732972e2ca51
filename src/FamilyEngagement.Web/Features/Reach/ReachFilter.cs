using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>What a reach page is asked for. What it does not offer is taken as not asked.</summary>
public class ReachFilter
{
    /// <summary>A term's id; none: the current one.</summary>
    public int? Term { get; set; }

    public ReachDimension? By { get; set; }

    public ReachDimension Dimension => By is { } by && Enum.IsDefined(by) && by != ReachDimension.Everyone ? by : ReachDimension.HomeLanguage;

    /// <summary>The terms of this and the last school year that have begun, the newest first.</summary>
    public static IReadOnlyList<TermOfYear> Offered(DistrictCache district, DateOnly today)
    {
        if (district.YearOn(today) is not { } year) return [];
        return [.. new[] { year, district.YearBefore(year) }.OfType<SchoolYear>()
            .SelectMany(one => one.Terms, (one, term) => new TermOfYear(one, term)).Where(one => one.Term.StartsOn <= today).OrderByDescending(one => one.Term.StartsOn)];
    }

    /// <summary>The term that is asked for; none before the first one begins.</summary>
    public TermOfYear? Chosen(IReadOnlyList<TermOfYear> offered) => offered.FirstOrDefault(one => one.Term.Id == Term) ?? offered.FirstOrDefault();
}

public record TermOfYear(SchoolYear Year, Term Term);
