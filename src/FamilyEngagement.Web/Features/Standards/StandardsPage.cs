namespace FamilyEngagement.Web.Features.Standards;

/// <summary>A school's standards, to read.</summary>
public record StandardsPage(StandingSchool School, string Year, IReadOnlyList<StandardPanel> Panels)
{
    public int Count(StandardState state) => Panels.Count(panel => panel.Standing.State == state);

    public int Applying => Panels.Count - Count(StandardState.DoesNotApply);
}

/// <summary>One standard with what is on record. Smaller figures than that many families show no share.</summary>
public record StandardPanel(StandardStanding Standing, IReadOnlyList<TickLine> Ticks, IReadOnlyList<EvidenceLine> Evidence, IReadOnlyList<EventLine> History, int SmallGroup, bool IsOutside)
{
    public TickLine? TickOf(ChecklistItem item) => Ticks.FirstOrDefault(tick => tick.ItemId == item.Id);

    public string? ItemText(int? itemId) => Standing.Standard.Items.FirstOrDefault(item => item.Id == itemId)?.Text;
}

/// <param name="ValidUntil">The last day on which it still holds.</param>
public record TickLine(int RowId, int ItemId, string By, DateTime At, DateOnly? ValidUntil)
{
    public bool IsOutOfDate(DateOnly today) => ValidUntil < today;
}

public record EvidenceLine(int RowId, int Id, int? ItemId, string Note, string Url, string By, DateTime At, LibraryPiece? Library = null, DateOnly? ValidUntil = null)
{
    public bool IsOutOfDate(DateOnly today) => Library?.IsOutOfDate ?? ValidUntil < today;
}

/// <param name="IsHidden">It has names of children or families and stays inside the school: the district sees that it is there, and no more.</param>
public record LibraryPiece(int ItemId, string Title, int? FileId, string Url, bool IsRemoved, bool IsHidden, bool IsOutOfDate, DateTime ContentAt);

public record EventLine(int RowId, StandardStep Step, string By, bool IsDistrict, DateTime At, string Note);
