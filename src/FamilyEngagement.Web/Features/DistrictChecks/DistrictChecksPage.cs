using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.DistrictChecks;

/// <param name="Counts">Of all that waits, whatever the filter shows.</param>
public record DistrictChecksPage(
    string Year, CheckFilter Filter, IReadOnlyDictionary<CheckKind, int> Counts, int PastDue, IReadOnlyList<CheckInQueue> Rows, Paging Paging,
    CheckTurnaround Term, CheckTurnaround YearSoFar, IReadOnlyList<Standard> Standards, IReadOnlyList<string> Regions);

/// <summary>What was drawn at random, month by month, and what came of it.</summary>
/// <param name="Month">The one whose rows are shown; none where nothing was ever drawn.</param>
/// <param name="CanDraw">This month has none yet, and the district draws some.</param>
public record SamplesPage(IReadOnlyList<SampleMonth> Months, DateOnly? Month, IReadOnlyList<SampleLine> Rows, bool CanDraw, int Size, bool IsSchoolYear);

public record SampleMonth(DateOnly Month, int Drawn, int KeptMet, int Returned)
{
    public int Open => Drawn - KeptMet - Returned;
}

/// <param name="Decision">None while it waits.</param>
public record SampleLine(int SchoolId, string School, int Number, string Standard, DateOnly Month, DateTime DrawnAt, DateTime? ClosedAt, StandardStep? Decision)
{
    public bool IsKeptMet => Decision is StandardStep.Verify or StandardStep.Grant;

    public bool IsReturned => Decision is StandardStep.Return or StandardStep.Uphold;
}
