using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>Where something stands that a measure looked at.</summary>
public enum MeasurePlace
{
    /// <summary>In the part, and so in the whole.</summary>
    Counts,
    /// <summary>In the whole only.</summary>
    Missing,
    /// <summary>In neither.</summary>
    LeftOut,
}

/// <summary>One thing that a measure looked at. The figure is these counted, so that a page which lists them says the same.</summary>
/// <param name="What">A title from the records; a key of the localizer where <see cref="IsKey"/>.</param>
/// <param name="Why">Why it counts or not; a key.</param>
public record MeasureItem(string What, MeasurePlace Place, string Why)
{
    public bool IsKey { get; init; }
    /// <summary>BCP 47, where it is about a translation.</summary>
    public string? Language { get; init; }
    /// <summary>The day that it counts by.</summary>
    public DateOnly? Day { get; init; }
    /// <summary>UTC; none where nobody kept it.</summary>
    public DateTime? EnteredAt { get; init; }
    /// <summary>How many it stands for: contacts of a week, minutes to an answer.</summary>
    public int? Number { get; init; }
    /// <summary>Below the school's address.</summary>
    public string? Link { get; init; }
    /// <summary>People's words or names: only for readers inside the school.</summary>
    public string Inside { get; init; } = "";

    public bool IsCounted => Place == MeasurePlace.Counts;
}

/// <summary>What a measure comes to.</summary>
/// <param name="Families">Behind the whole, where it is about families.</param>
public readonly record struct MeasureCount(int Part, int Whole, int Families = 0)
{
    public static MeasureCount Of(IReadOnlyCollection<MeasureItem> items) => new(items.Count(item => item.IsCounted), items.Count(item => item.Place != MeasurePlace.LeftOut));
}

/// <summary>Records that were entered long after their day: the page says how many, and whether all at once.</summary>
/// <param name="Late">More than a week after the day.</param>
/// <param name="Days">On so many different days all of them were entered.</param>
/// <param name="BusiestDay">On which most of the late ones were entered.</param>
public record LateEntry(int Late, int Counted, int Days, DateOnly? BusiestDay, int OnBusiestDay)
{
    /// <summary>The same that marks a contact as back-dated.</summary>
    public const int AfterDays = Contacts.Contact.BackDatedAfterDays;

    public static readonly LateEntry None = new(0, 0, 0, null, 0);

    public static LateEntry Of(IEnumerable<(DateOnly Day, DateOnly EnteredOn)> rows)
    {
        var all = rows.ToList();
        var late = all.Where(row => row.EnteredOn.DayNumber - row.Day.DayNumber > AfterDays).ToList();
        var busiest = late.GroupBy(row => row.EnteredOn).OrderByDescending(day => day.Count()).ThenBy(day => day.Key).FirstOrDefault();
        return new LateEntry(late.Count, all.Count, all.Select(row => row.EnteredOn).Distinct().Count(), busiest?.Key, busiest?.Count() ?? 0);
    }
}
