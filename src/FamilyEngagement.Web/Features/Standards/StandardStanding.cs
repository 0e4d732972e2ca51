using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>Where one school stands on one standard today.</summary>
/// <param name="Figures">All that is counted for it, in the order of its rules.</param>
public record StandardStanding(StandingSchool School, Standard Standard, StandardState State, MetBy MetBy, IReadOnlyList<MeasuredRule> Figures, StandingRow? Row, StandardBasis Basis)
{
    /// <summary>The one for lists; none where a person confirms the standard.</summary>
    public MeasuredRule? Main => Figures.Count == 0 ? null : Figures[0];

    public StandardFigure? Figure => Main?.Figure;

    /// <summary>How the school answers families; only where one school was asked for.</summary>
    public QuestionFigure? Questions { get; init; }

    public StandardClaim Claim => Row?.Claim ?? StandardClaim.None;

    public bool HelpAsked => Row?.HelpAsked ?? false;

    public bool IsAsked => Row?.IsAsked ?? false;

    public bool IsOfActiveSchool => School.IsActive;

    /// <summary>Since when a person's word, or the draw, waits for the district; none where nobody waits. While it was met, nothing waited.</summary>
    public DateTime? WaitsSince => State != StandardState.ToCheck ? null : Row?.DrawnAt ?? (Claim is StandardClaim.Attested or StandardClaim.Appealed ? StandardWait.Begin(Row?.SaidAt, Row?.LastMetAt) : null);

    /// <summary>None where nobody waits for the district's decision.</summary>
    public StandardWait? Wait(SchoolHours hours, int limit, DateOnly today) => StandardWait.Of(WaitsSince, hours, limit, today);

    /// <summary>"4. Home language".</summary>
    public string Name => $"{Standard.Number}. {Standard.ShortTitle}";

    public string Url => $"/schools/{School.Id}/standards/{Standard.Number}";

    /// <summary>The main figure's share, unless the group behind it is so small that it would tell about single families; none where it is no share.</summary>
    public int? PercentFrom(int smallGroup) => Main?.PercentFrom(smallGroup);
}

/// <summary>A wait for the district, and the day by which it should end.</summary>
/// <param name="DecideBy">None while no school year is on file that goes so far.</param>
/// <param name="IsPastDue">The district's own delay, which is no school's.</param>
public record StandardWait(DateTime Since, DateOnly? DecideBy, bool IsPastDue)
{
    /// <param name="limit">School days that the district has.</param>
    public static StandardWait? Of(DateTime? since, SchoolHours hours, int limit, DateOnly today) =>
        since is not { } at ? null : hours.DayAfter(at, limit) is var day && day < today ? new(at, day, true) : new(at, day, false);

    /// <summary>The school's word, or later the last night on which it was still met.</summary>
    public static DateTime? Begin(DateTime? saidAt, DateTime? lastMetAt) => lastMetAt > saidAt ? lastMetAt : saidAt;
}

public record StandingSchool(int Id, string Name, string Code, SchoolLevel Level, string LowGrade, string HighGrade)
{
    public bool IsTitleI { get; init; }
    public string Region { get; init; } = "";
    public bool IsActive { get; init; } = true;
}

/// <summary>What is on record; none before the first word of the year.</summary>
/// <param name="HasWork">An item is ticked or evidence is there.</param>
public record StandingRow(int StandardId, int Id, StandardClaim Claim, bool HelpAsked, bool IsAsked, bool HasWork, bool IsDrawn, DateOnly? TicksUntil, DateOnly? EvidenceUntil, Guid Version)
{
    /// <summary>Items of the checklist that somebody was to see to by a day that is over.</summary>
    public int PastDue { get; init; }

    /// <summary>When the school last confirmed it, or asked to look again.</summary>
    public DateTime? SaidAt { get; init; }

    /// <summary>The last night of the year's months that found it met.</summary>
    public DateTime? LastMetAt { get; init; }

    public StandardStep? LastDecision { get; init; }

    public bool WasReturned => StandardWorkflow.IsReturn(LastDecision);

    /// <summary>When the district drew it to look at in depth; none where it has decided since.</summary>
    public DateTime? DrawnAt { get; init; }

    /// <summary>The last day on which all that it rests on still holds; none: without end.</summary>
    public DateOnly? GoodUntil => TicksUntil is { } ticks && EvidenceUntil is { } evidence ? (ticks < evidence ? ticks : evidence) : TicksUntil ?? EvidenceUntil;

    public StandingFacts FactsOn(DateOnly today) => new(Claim, HelpAsked, HasWork, GoodUntil < today, IsDrawn, WasReturned);
}
