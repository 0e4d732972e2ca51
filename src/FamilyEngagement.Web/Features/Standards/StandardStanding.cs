using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Schools;

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

    /// <summary>"4. Home language".</summary>
    public string Name => $"{Standard.Number}. {Standard.ShortTitle}";

    public string Url => $"/schools/{School.Id}/standards/{Standard.Number}";

    /// <summary>The main figure's share, unless the group behind it is so small that it would tell about single families; none where it is no share.</summary>
    public int? PercentFrom(int smallGroup) => Main?.PercentFrom(smallGroup);
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

    /// <summary>The last day on which all that it rests on still holds; none: without end.</summary>
    public DateOnly? GoodUntil => TicksUntil is { } ticks && EvidenceUntil is { } evidence ? (ticks < evidence ? ticks : evidence) : TicksUntil ?? EvidenceUntil;

    public StandingFacts FactsOn(DateOnly today) => new(Claim, HelpAsked, HasWork, GoodUntil < today, IsDrawn);
}
