using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>Where one school stands on one standard today.</summary>
public record StandardStanding(StandingSchool School, Standard Standard, StandardState State, StandardFigure? Figure, StandingRow? Row, StandardBasis Basis)
{
    /// <summary>How the school answers families; only where one school was asked for.</summary>
    public QuestionFigure? Questions { get; init; }

    public StandardClaim Claim => Row?.Claim ?? StandardClaim.None;

    public bool HelpAsked => Row?.HelpAsked ?? false;

    /// <summary>"4. Home language".</summary>
    public string Name => $"{Standard.Number}. {Standard.ShortTitle}";

    public string Url => $"/schools/{School.Id}/standards/{Standard.Number}";

    /// <summary>The share, unless the group behind it is so small that it would tell about single families.</summary>
    public int? PercentFrom(int smallGroup) => Figure is { HasData: true } figure && figure.Families >= smallGroup ? figure.Value.Percent : null;
}

public record StandingSchool(int Id, string Name, string Code, SchoolLevel Level, string LowGrade, string HighGrade);

/// <summary>What is on record; none before the first word of the year.</summary>
/// <param name="HasWork">An item is ticked or evidence is there.</param>
public record StandingRow(int StandardId, int Id, StandardClaim Claim, bool HelpAsked, bool HasWork, Guid Version);
