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
public record ReportLine(StandardStanding Standing, ReportBefore? Before)
{
    public bool IsChanged => Before is { } before && before.State != Standing.State;

    /// <summary>Points of the main share since then; none where one of the two cannot be said, or was counted another way.</summary>
    public int? PointsFrom(int smallGroup) => Standing.PercentFrom(smallGroup) is { } now && Before is { } before && before.Formula == Standing.Main!.Info.Formula && before.Families >= smallGroup && before.Percent is { } then ? now - then : null;
}

public record ReportBefore(StandardState State, int Formula, int? Percent, int Families);

/// <param name="Next">The first item of the checklist that nobody has confirmed; empty where there is none.</param>
public record ReportAsk(StandardStanding Standing, string Next);

public record ReportDate(DateOnly Day, string Text);
