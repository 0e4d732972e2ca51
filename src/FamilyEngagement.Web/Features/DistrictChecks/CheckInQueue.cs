using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.DistrictChecks;

/// <summary>Why a standard waits for the district; in the order in which the district deals with them where they are equally old.</summary>
public enum CheckKind
{
    Help,
    Appeal,
    Sample,
    Confirmed,
    Answered,
    /// <summary>The figure reached its target; no person waits.</summary>
    Figure,
}

/// <summary>One standard of one school that waits for the district.</summary>
/// <param name="Since">None: nobody waits.</param>
/// <param name="Days">School days waited.</param>
/// <param name="By">Who said the last word that made it wait.</param>
public record CheckInQueue(CheckKind Kind, StandardStanding Standing, DateTime? Since, int? Days, DateOnly? DueOn, bool IsPastDue, string By)
{
    /// <summary>The school answered a question, and the district has done nothing since.</summary>
    public bool HasAnswer { get; init; }

    /// <summary>Its place in addresses: "12-4".</summary>
    public string Key => $"{Standing.School.Id}-{Standing.Standard.Number}";
}

public static class CheckKinds
{
    public static string Label(this CheckKind kind) => kind switch
    {
        CheckKind.Help => "Help asked for",
        CheckKind.Appeal => "Asked to look again",
        CheckKind.Sample => "Drawn at random",
        CheckKind.Confirmed => "Confirmed by the school",
        CheckKind.Answered => "Question answered",
        CheckKind.Figure => "Figure at its target",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
