using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.BoardReport;

/// <param name="Month">The end of last month, and the same a year before; none where nothing was kept.</param>
/// <param name="Asked">Requests for help this school year.</param>
/// <param name="Given">Answers of the district to them.</param>
public record BoardReportPage(string Year, int Schools, DateOnly? Month, DateOnly? LastYear, IReadOnlyList<BoardLine> Lines, int Asked, int Given, int Open, BoardTurnaround Turnaround, IReadOnlyList<NamedSchools> Helped, IReadOnlyList<NamedSchools> New)
{
    public Figure Met => new(Lines.Sum(line => line.Met.Part), Lines.Sum(line => line.Met.Whole));
}

/// <summary>How many schools meet a standard, today and before.</summary>
/// <param name="Rule">Its first measure; none where a person confirms it.</param>
/// <param name="TooLittle">Schools it applies to where too little data is there for its first measure to say anything.</param>
public record BoardLine(Standard Standard, Figure Met, Figure? Month, Figure? LastYear, MeasuredRule? Rule, int TooLittle);

/// <summary>A standard, and schools that are named with it: only for what went well.</summary>
public record NamedSchools(Standard Standard, IReadOnlyList<string> Schools, int More);
