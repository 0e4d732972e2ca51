using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Schools;

public enum SchoolLevel { EarlyLearning, Elementary, K8, Middle, High, MiddleHigh }

public class School : IVersioned
{
    public const int NameLength = 120, CodeLength = 20, NeighborhoodLength = 60, RegionLength = 60;

    public int Id { get; set; }
    /// <summary>The roster's id; a school typed in by hand has none.</summary>
    public string? SourcedId { get; set; }
    /// <summary>The state's code. Text: it has leading zeros.</summary>
    public required string Code { get; set; }
    public required string Name { get; set; }
    public string FoldedName { get; set; } = "";
    public SchoolLevel Level { get; set; }
    public string LowGrade { get; set; } = "KG";
    public string HighGrade { get; set; } = "12";
    public string Neighborhood { get; set; } = "";
    /// <summary>The district's own grouping of schools, under one superintendent or officer; empty where it has none.</summary>
    public string Region { get; set; } = "";
    public bool IsTitleI { get; set; }
    public bool IsActive { get; set; } = true;
    public Guid Version { get; set; }
}

public static class SchoolLevels
{
    public static string Label(this SchoolLevel level) => level switch
    {
        SchoolLevel.EarlyLearning => "Early learning",
        SchoolLevel.Elementary => "Elementary",
        SchoolLevel.K8 => "K–8",
        SchoolLevel.Middle => "Middle",
        SchoolLevel.High => "High",
        SchoolLevel.MiddleHigh => "Middle and high",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}

/// <summary>A member of staff as the roster has them. Not an account: see <see cref="Security.PortalUser"/>.</summary>
public class StaffMember
{
    public int Id { get; set; }
    public required string SourcedId { get; set; }
    public required string GivenName { get; set; }
    public required string FamilyName { get; set; }
    public string Email { get; set; } = "";
    /// <summary>The roster's word: teacher, principal, aide.</summary>
    public required string Role { get; set; }
    public int? SchoolId { get; set; }
    /// <summary>The account of this person, found by the same email; none while there is no account.</summary>
    public int? UserId { get; set; }
    public bool IsActive { get; set; } = true;
}
