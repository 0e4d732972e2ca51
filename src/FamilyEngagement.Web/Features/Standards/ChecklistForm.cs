namespace FamilyEngagement.Web.Features.Standards;

/// <summary>The items that the school says it does, and for each who sees to it, by when, and how long it holds.</summary>
public class ChecklistForm
{
    public Guid Version { get; set; }

    /// <summary>Those that are ticked.</summary>
    public List<int> Items { get; set; } = [];

    public List<ChecklistLine> Lines { get; set; } = [];

    public ChecklistLine? LineOf(int itemId) => Lines.Find(line => line.ItemId == itemId);

    /// <summary>What is wrong, by field. What was there before and did not change is not asked about again.</summary>
    /// <param name="owners">Who may see to an item.</param>
    public IEnumerable<(string Field, string Problem)> Problems(Standard standard, SchoolStandard record, IReadOnlySet<int> owners, DateOnly today)
    {
        var ids = standard.Items.Select(item => item.Id).ToHashSet();
        if (Items.Concat(Lines.Select(line => line.ItemId)).Any(id => !ids.Contains(id))) yield return (nameof(Items), "Choose items of this checklist.");
        for (var at = 0; at < Lines.Count; at++)
        {
            var (line, held) = (Lines[at], record.Assignments.Find(held => held.ItemId == Lines[at].ItemId));
            if (line.OwnerId is { } owner && owner != held?.OwnerId && !owners.Contains(owner)) yield return ($"Lines[{at}].OwnerId", "Choose someone from the list.");
            if (line is { OwnerId: null, DueOn: not null }) yield return ($"Lines[{at}].OwnerId", "Choose who sees to it, or leave the day empty.");
            if (line.DueOn is { } due && due != held?.DueOn && EvidenceForm.DayProblem(due, today) is { } dueProblem) yield return ($"Lines[{at}].DueOn", dueProblem);
            var known = record.Ticks.Find(tick => tick.ItemId == line.ItemId)?.ValidUntil;
            if (Items.Contains(line.ItemId) && line.ValidUntil is { } until && until != known && EvidenceForm.DayProblem(until, today) is { } problem) yield return ($"Lines[{at}].ValidUntil", problem);
        }
    }

    /// <summary>The last day of an item's tick: what was typed, what stands there already, or the item's own time.</summary>
    public Func<int, DateOnly?> Until(Standard standard, SchoolStandard record, DateOnly today, DateOnly yearEnds) => itemId =>
    {
        var (tick, line) = (record.Ticks.Find(tick => tick.ItemId == itemId), LineOf(itemId));
        if (tick is not null && (record.IsConfirmed || line is null)) return tick.ValidUntil;
        return line?.ValidUntil ?? standard.Items.Find(item => item.Id == itemId)?.HoldsUntil(today, yearEnds);
    };
}

public class ChecklistLine
{
    public int ItemId { get; set; }

    public int? OwnerId { get; set; }

    public DateOnly? DueOn { get; set; }

    public DateOnly? ValidUntil { get; set; }
}
