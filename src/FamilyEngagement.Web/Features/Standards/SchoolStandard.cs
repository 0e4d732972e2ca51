using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>What a school and the district have said of one standard in one school year. Made at the first word.</summary>
public class SchoolStandard : ISchoolOwned, IVersioned
{
    public const int NoteLength = 1000;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public School School { get; set; } = null!;
    public required int StandardId { get; init; }
    public Standard Standard { get; set; } = null!;
    public required int SchoolYearId { get; init; }
    public SchoolYear SchoolYear { get; set; } = null!;
    public StandardClaim Claim { get; private set; }
    public bool HelpAsked { get; private set; }
    /// <summary>The district asked something, and the school has not answered yet.</summary>
    public bool IsAsked { get; private set; }
    public Guid Version { get; set; }
    public List<ChecklistTick> Ticks { get; } = [];
    public List<ChecklistAssignment> Assignments { get; } = [];
    public List<Evidence> Evidence { get; } = [];
    public List<StandardEvent> Events { get; } = [];
    public List<StandardSample> Samples { get; } = [];

    /// <summary>While the school's word stands, what it rests on is not taken away.</summary>
    public bool IsConfirmed => Claim is StandardClaim.Attested or StandardClaim.Verified or StandardClaim.Appealed;

    /// <summary>A confirmation needs something that the district can check.</summary>
    public bool CanBeConfirmed => Ticks.Count > 0 && Evidence.Any(piece => piece.RemovedAt is null);

    /// <summary>Those that are not saved yet came last.</summary>
    private StandardStep? LastDecision => Events.Where(line => StandardWorkflow.Decisions.Contains(line.Step)).OrderBy(line => line.At).ThenBy(line => line.Id == 0 ? int.MaxValue : line.Id).LastOrDefault()?.Step;

    /// <summary>Takes one step and writes its history, which must be loaded. Throws where <see cref="StandardWorkflow"/> has no such step.</summary>
    /// <param name="state">The state that the page shows: a figure at its target opens the district's check.</param>
    public void Take(StandardStep step, StandardState state, int userId, DateTime now, string note = "")
    {
        var row = StandardWorkflow.Find(Claim, HelpAsked, IsAsked, state, step) ?? throw new InvalidOperationException($"A standard that is {state} has no step {step}.");
        if (step == StandardStep.Attest && !CanBeConfirmed) throw new InvalidOperationException("Without a ticked item and evidence nothing is confirmed.");
        var wasReturned = StandardWorkflow.IsReturn(LastDecision);
        Events.Add(new StandardEvent { SchoolId = SchoolId, ById = userId, At = now, Step = step, Note = note });
        Claim = (wasReturned ? row.ToAfterReturn : null) ?? row.To ?? Claim;
        HelpAsked = step == StandardStep.AskForHelp || HelpAsked && step != StandardStep.HelpGiven;
        IsAsked = step == StandardStep.Ask || IsAsked && step != StandardStep.Answer;
        if (StandardWorkflow.Decisions.Contains(step)) foreach (var sample in Samples) sample.ClosedAt ??= now;
    }

    /// <summary>Makes the ticks those of the list; who ticked the others, and when, stays.</summary>
    /// <param name="until">The last day of each; none: those that are there keep theirs, and new ones have none.</param>
    public void Tick(IReadOnlyCollection<int> itemIds, int userId, DateTime now, Func<int, DateOnly?>? until = null)
    {
        var gone = Ticks.Where(tick => !itemIds.Contains(tick.ItemId)).ToList();
        if (IsConfirmed && gone.Count > 0) throw new InvalidOperationException("While the standard is confirmed its ticks stay.");
        foreach (var tick in gone) Ticks.Remove(tick);
        if (until is not null) foreach (var tick in Ticks) Renew(tick, until(tick.ItemId), userId, now);
        foreach (var itemId in itemIds.Where(itemId => Ticks.All(tick => tick.ItemId != itemId)).ToList())
            Ticks.Add(new ChecklistTick { SchoolId = SchoolId, ItemId = itemId, ById = userId, At = now, ValidUntil = until?.Invoke(itemId) });
    }

    /// <summary>Who sees to an item, and by when; nobody: no longer.</summary>
    public void Assign(int itemId, int? ownerId, DateOnly? dueOn)
    {
        var held = Assignments.Find(assignment => assignment.ItemId == itemId);
        if (ownerId is not { } owner) Assignments.RemoveAll(assignment => assignment.ItemId == itemId);
        else if (held is null) Assignments.Add(new ChecklistAssignment { SchoolId = SchoolId, ItemId = itemId, OwnerId = owner, DueOn = dueOn });
        else (held.OwnerId, held.DueOn) = (owner, dueOn);
    }

    /// <summary>Takes over what was done last year: the items of the list, who saw to them, and evidence that still holds.</summary>
    /// <param name="until">The last day of each tick, asked anew.</param>
    /// <param name="owners">Who may still see to it.</param>
    /// <param name="yearEnds">So long evidence holds that has no day of its own.</param>
    public void Bring(SchoolStandard last, IReadOnlyCollection<int> itemIds, Func<int, DateOnly?> until, IReadOnlySet<int> owners, DateOnly today, DateOnly yearEnds, int userId, DateTime now)
    {
        if (IsConfirmed || Ticks.Count > 0) throw new InvalidOperationException("This year’s checklist has begun already.");
        Tick([.. last.Ticks.Select(tick => tick.ItemId).Where(itemIds.Contains)], userId, now, until);
        foreach (var held in last.Assignments.Where(held => itemIds.Contains(held.ItemId) && owners.Contains(held.OwnerId) && Assignments.All(own => own.ItemId != held.ItemId)))
            Assign(held.ItemId, held.OwnerId, dueOn: null);
        var pieces = last.Evidence.Where(piece => piece.CanBeBroughtOn(today) && (piece.ItemId is not { } item || itemIds.Contains(item)));
        foreach (var piece in pieces.Take(Standards.Evidence.MostPieces - Evidence.Count(own => own.RemovedAt is null)).ToList())
            Evidence.Add(piece.Again(userId, now, yearEnds));
    }

    private void Renew(ChecklistTick tick, DateOnly? until, int userId, DateTime now)
    {
        if (tick.ValidUntil == until) return;
        if (IsConfirmed) throw new InvalidOperationException("While the standard is confirmed its days stay.");
        // Who gives it more time says anew that it holds.
        if (until is null || until > tick.ValidUntil) (tick.ById, tick.At) = (userId, now);
        tick.ValidUntil = until;
    }

    public void TakeBack(Evidence piece, DateTime now)
    {
        if (IsConfirmed) throw new InvalidOperationException("While the standard is confirmed its evidence stays.");
        piece.RemovedAt ??= now;
    }
}

/// <summary>Where the talk between school and district stands; what a page shows is a <see cref="StandardState"/>.</summary>
public enum StandardClaim { None, Attested, Verified, Returned, Appealed }

/// <summary>An item of the checklist that the school says it does.</summary>
public class ChecklistTick : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int SchoolStandardId { get; set; }
    public required int ItemId { get; init; }
    public ChecklistItem Item { get; set; } = null!;
    public required int ById { get; set; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; set; }
    /// <summary>The last day on which it still holds.</summary>
    public DateOnly? ValidUntil { get; set; }
}

/// <summary>Who at the school sees to an item of the checklist, and by when.</summary>
public class ChecklistAssignment : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int SchoolStandardId { get; set; }
    public required int ItemId { get; init; }
    public ChecklistItem Item { get; set; } = null!;
    public required int OwnerId { get; set; }
    public PortalUser Owner { get; set; } = null!;
    public DateOnly? DueOn { get; set; }
}

/// <summary>A note, a link or an item of the library that shows an item is done. Taken back with a mark, never deleted.</summary>
public class Evidence : ISchoolOwned
{
    public const int NoteLength = 1000, UrlLength = 500;

    /// <summary>Enough to check by; more hides what matters.</summary>
    public const int MostPieces = 20;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int SchoolStandardId { get; set; }
    public int? ItemId { get; init; }
    public string Note { get; init; } = "";
    public string Url { get; init; } = "";
    /// <summary>An item of the evidence library that it shows instead of, or beside, its own words.</summary>
    public int? LibraryItemId { get; init; }
    public EvidenceItem? LibraryItem { get; set; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    /// <summary>The last day on which it still shows what it should; an item of the library has its own.</summary>
    public DateOnly? ValidUntil { get; set; }
    public DateTime? RemovedAt { get; set; }

    /// <summary>Next year it can show the same again. Needs the item of the library, if it is one.</summary>
    public bool CanBeBroughtOn(DateOnly today) => RemovedAt is null && (LibraryItemId is null
        ? ValidUntil is null || ValidUntil >= today
        : LibraryItem is { RemovedAt: null, HasNames: false } item && !item.IsOutOfDate(today));

    public Evidence Again(int userId, DateTime now, DateOnly yearEnds) => new()
    {
        SchoolId = SchoolId,
        ItemId = ItemId,
        Note = Note,
        Url = Url,
        LibraryItemId = LibraryItemId,
        ById = userId,
        At = now,
        ValidUntil = LibraryItemId is null ? ValidUntil ?? yearEnds : null,
    };
}

public class StandardEvent : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int SchoolStandardId { get; set; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    public required StandardStep Step { get; init; }
    public string Note { get; init; } = "";
}

public enum StandardStep { Attest, Withdraw, Verify, Return, AskForHelp, HelpGiven, Ask, Answer, Appeal, Uphold, Grant }
