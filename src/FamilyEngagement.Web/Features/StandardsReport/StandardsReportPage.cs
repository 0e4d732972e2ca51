using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.StandardsReport;

/// <summary>A school's standards on one page, for the people of its council.</summary>
/// <param name="Asks">What the school asks of the council, most urgent first.</param>
/// <param name="Dates">What comes next.</param>
public record StandardsReportPage(StandingSchool School, string Year, DateOnly Today, DateOnly? Since, int SmallGroup, IReadOnlyList<ReportLine> Lines, IReadOnlyList<ReportAsk> Asks, IReadOnlyList<ReportDate> Dates)
{
    public int Met => Lines.Count(line => line.Standing.State == StandardState.Met);
}

/// <param name="Before">The end of the month before; none where nothing was kept.</param>
/// <param name="Counts">Its figure is of the same term, where the measure is one of a term.</param>
public record ReportLine(StandardStanding Standing, PastStanding? Before, bool Counts)
{
    public bool IsChanged => Before is { } before && before.State != Standing.State;

    /// <summary>Points of the main share since then; none where one of the two cannot be said, or was counted another way.</summary>
    public int? PointsFrom(int smallGroup) =>
        Counts && Before is { } before && PastStanding.Now(Standing, default, default).IsCountedLike(before) && before.Main?.PercentFrom(smallGroup) is { } then ? Standing.PercentFrom(smallGroup) - then : null;
}

/// <param name="Next">The first item of the checklist that nobody has confirmed; empty where there is none.</param>
public record ReportAsk(StandardStanding Standing, string Next);

public record ReportDate(DateOnly Day, string Text);
