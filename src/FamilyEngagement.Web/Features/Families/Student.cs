using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Families;

public class Student
{
    public const int NumberLength = 60, RaceLength = 120, SearchLength = 1000;

    public int Id { get; set; }
    public required string SourcedId { get; set; }
    /// <summary>The number that the school knows the student by.</summary>
    public string Number { get; set; } = "";
    public required string GivenName { get; set; }
    public required string FamilyName { get; set; }
    /// <summary>What the student is called; empty when the roster does not say or says the given name.</summary>
    public string PreferredName { get; set; } = "";
    /// <summary>Names and number, folded. See <see cref="SetSearchText"/>.</summary>
    public string SearchText { get; private set; } = "";
    public string Grade { get; set; } = "";
    public bool IsEnglishLearner { get; set; }
    public bool HasSpecialEducation { get; set; }
    /// <summary>Federal categories as the roster's demographics name them, comma separated; empty when not given.</summary>
    public string RaceEthnicity { get; set; } = "";
    public string Neighborhood { get; set; } = "";
    public bool IsActive { get; set; } = true;
    public List<Enrollment> Enrollments { get; } = [];
    public List<FamilyStudent> Families { get; } = [];
    public List<Guardianship> Guardianships { get; } = [];

    public string FullName => $"{GivenName} {FamilyName}".Trim();

    /// <summary>To be called when a name or the number was set.</summary>
    public void SetSearchText() => SearchText = Folding.FoldTo(SearchLength, FullName, PreferredName, Number);

    /// <summary>As lists say it: "Nilton (Nito)".</summary>
    public static string Called(string givenName, string preferredName) => preferredName.Length == 0 ? givenName : $"{givenName} ({preferredName})";
}

/// <summary>A student at a school. A student who left keeps the row, no longer active.</summary>
public class Enrollment : ISchoolOwned
{
    public int Id { get; set; }
    public int StudentId { get; set; }
    public Student Student { get; set; } = null!;
    public int SchoolId { get; set; }
    public School School { get; set; } = null!;
    public DateOnly? BeginsOn { get; set; }
    public DateOnly? EndsOn { get; set; }
    public bool IsActive { get; set; } = true;
}
