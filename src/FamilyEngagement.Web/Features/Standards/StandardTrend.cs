namespace FamilyEngagement.Web.Features.Standards;

/// <summary>A standard of a school, month by month, this school year beside the last one.</summary>
/// <param name="This">By month; the last is today, or last night.</param>
/// <param name="First">The month of the calendar that both years begin with.</param>
public record StandardTrend(Standard Standard, IReadOnlyList<PastStanding> This, IReadOnlyList<PastStanding> Last, int First, int SmallGroup)
{
    /// <summary>The figure of all schools together, which is in no state.</summary>
    public bool IsOfDistrict { get; init; }

    /// <summary>One row a month of the calendar, in the order of the school year.</summary>
    public IReadOnlyList<TrendMonth> Months =>
        [.. This.Concat(Last).Select(row => At(row.Month)).Distinct().Order().Select(at => new TrendMonth(This.FirstOrDefault(row => At(row.Month) == at), Last.FirstOrDefault(row => At(row.Month) == at)))];

    /// <summary>Where the same work began to be judged or counted otherwise, over both years.</summary>
    public IReadOnlyList<RuleChange> Changes => RuleChange.Of([.. Last, .. This]);

    public bool HasFigures => This.Concat(Last).Any(row => row.ScoreFrom(SmallGroup) is not null);

    public bool IsMarked(TrendMonth month) => month.This is { } now && Changes.Any(change => change.After == now);

    private int At(DateOnly month) => (month.Month - First + 12) % 12;

    /// <summary>September, also when one of the two years began on the last day of August.</summary>
    public static int FirstOf(DateOnly begins, DateOnly? before) =>
        before is { } other && (begins.Month - other.Month + 12) % 12 is > 0 and < 6 ? other.Month : begins.Month;
}

public record TrendMonth(PastStanding? This, PastStanding? Last)
{
    public DateOnly Month => (This ?? Last)!.Month;
}

/// <summary>Between two months that follow each other the rule or the way of counting changed.</summary>
public record RuleChange(PastStanding Before, PastStanding After)
{
    public MeasureRule Old => Before.Main!.Rule;

    public MeasureRule New => After.Main!.Rule;

    public bool IsOtherCount => !After.IsCountedLike(Before);

    /// <summary>The day on which the rule changed; the month in which it is seen, where only the way of counting did.</summary>
    public DateOnly From => Old.Id != New.Id && New.From > Before.Month ? New.From : After.Month;

    public static IReadOnlyList<RuleChange> Of(IReadOnlyList<PastStanding> months) =>
        [.. months.Where(row => row.Main is not null).OrderBy(row => row.Month).ToList() is var counted ? counted.Zip(counted.Skip(1), (before, after) => new RuleChange(before, after)).Where(change => change.IsSeen) : []];

    private bool IsSeen => IsOtherCount || Old.Target != New.Target || Old.HelpBelow != New.HelpBelow || Old.MinimumData != New.MinimumData;
}
