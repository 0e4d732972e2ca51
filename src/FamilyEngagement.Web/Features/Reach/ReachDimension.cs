namespace FamilyEngagement.Web.Features.Reach;

/// <summary>What families are told apart by.</summary>
public enum ReachDimension
{
    /// <summary>One group: all families of the school.</summary>
    Everyone,
    HomeLanguage,
    Grade,
    EnglishLearner,
    SpecialEducation,
    RaceEthnicity,
    Neighborhood,
}

public static class ReachDimensions
{
    /// <summary>The groups of a dimension that only asks yes or no.</summary>
    public const string Yes = "yes", No = "no";

    /// <summary>The group of those whom the roster says nothing of.</summary>
    public const string NotKnown = "";

    /// <summary>What a page can be told apart by, in the order in which it is offered.</summary>
    public static IEnumerable<ReachDimension> Offered(bool withSensitive) =>
        Enum.GetValues<ReachDimension>().Where(dimension => dimension != ReachDimension.Everyone && (withSensitive || !dimension.IsSensitive()));

    /// <summary>For principals and the district only.</summary>
    public static bool IsSensitive(this ReachDimension dimension) => dimension is ReachDimension.SpecialEducation or ReachDimension.RaceEthnicity;

    /// <summary>English keys for the localizer.</summary>
    public static string Label(this ReachDimension dimension) => dimension switch
    {
        ReachDimension.Everyone => "All families",
        ReachDimension.HomeLanguage => "Home language",
        ReachDimension.Grade => "Grade",
        ReachDimension.EnglishLearner => "English learners",
        ReachDimension.SpecialEducation => "Special education",
        ReachDimension.RaceEthnicity => "Race and ethnicity",
        ReachDimension.Neighborhood => "Neighborhood",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };
}
