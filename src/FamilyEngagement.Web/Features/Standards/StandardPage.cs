using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>One standard of one school: what is on record, and the forms that change it. School and district see the same page.</summary>
public record StandardPage
{
    public required StandardPanel Panel { get; init; }
    public required string Year { get; init; }
    public required IReadOnlyList<LanguageShare> Languages { get; init; }
    /// <summary>Of all schools together.</summary>
    public required StandardFigure? DistrictFigure { get; init; }
    public StandardExample? Example { get; init; }
    public StandardTrend? Trend { get; init; }
    /// <summary>Item by item.</summary>
    public required IReadOnlyList<WorkLine> Work { get; init; }
    public required DateOnly Today { get; init; }
    /// <summary>Someone else changed it, or the step is no longer open: said above the forms, which keep what was typed.</summary>
    public bool IsConflict { get; set; }
    public ChecklistForm Checklist { get; init; } = new();
    /// <summary>What was ticked in the year before, to bring; empty where there is nothing, or this year's has begun.</summary>
    public ChecklistForm LastYear { get; init; } = new();
    public EvidenceForm Evidence { get; init; } = new();

    /// <summary>Items of the evidence library to choose from, for whoever may add evidence.</summary>
    public IReadOnlyList<LibraryChoice> Library { get; init; } = [];

    /// <summary>Holds the version; each step's form has its own words.</summary>
    public StepForm Step { get; init; } = new();
    public StepForm Attest => Step;
    public StepForm Verify => Step;
    public StepForm Return => Step;
    public StepForm AskForHelp => Step;
    public StepForm HelpGiven => Step;
    public StepForm Withdraw => Step;
    public StepForm Ask => Step;
    public StepForm Answer => Step;
    public StepForm Appeal => Step;
    public StepForm Uphold => Step;
    public StepForm Grant => Step;

    public StandardStanding Standing => Panel.Standing;

    public Guid Version => Standing.Row?.Version ?? Guid.Empty;

    public bool Applies => Standing.State != StandardState.DoesNotApply;

    public bool IsConfirmed => Standing.Claim is StandardClaim.Attested or StandardClaim.Verified or StandardClaim.Appealed;

    /// <summary>Who may see to an item.</summary>
    public IReadOnlyList<OwnerChoice> Owners => Work.Count == 0 ? [] : Work[0].Owners;

    public WorkLine WorkOn(ChecklistItem item) => Work.First(line => line.ItemId == item.Id);

    public EventLine? Last(params StandardStep[] steps) => Panel.History.Where(line => steps.Contains(line.Step)).MaxBy(line => line.At);

    public bool Offers(StandardStep step, CurrentUser me) =>
        StandardWorkflow.Find(Standing.Claim, Standing.HelpAsked, Standing.IsAsked, Standing.State, step) is { } row && me.May(row.Permission, Standing.School.Id);
}

/// <summary>An item of the checklist at a school.</summary>
/// <param name="TickedLastYear">Who ticked it the year before; none: nobody.</param>
/// <param name="OwnerLastYear">Who saw to it then.</param>
/// <param name="Owners">Who may see to it.</param>
public record WorkLine(int ItemId, TickLine? Tick, OwnerLine? Owner, string? TickedLastYear, string? OwnerLastYear, IReadOnlyList<OwnerChoice> Owners)
{
    /// <summary>Its day is over and it is not done.</summary>
    public bool IsPastDue(DateOnly today) => Tick is null && Owner?.DueOn < today;

    public bool IsOutOfDate(DateOnly today) => Tick?.IsOutOfDate(today) == true;
}

public record OwnerLine(int Id, string Name, DateOnly? DueOn);

public record OwnerChoice(int Id, string Name);

/// <param name="IsHidden">Too few families to show outside the school.</param>
public record LanguageShare(string Code, Figure Value, int Families, bool IsHidden);

/// <summary>A school of a similar kind that the district found to meet the standard.</summary>
public record StandardExample(StandardStanding Standing, string Words);
