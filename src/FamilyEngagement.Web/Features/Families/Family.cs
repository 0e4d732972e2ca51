using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Families;

/// <summary>
/// A household: the unit that reach is counted in. It has no school of its own; it is in a school through its
/// children's enrollments (<see cref="InSchool"/>). Made by the roster import, see its grouping rule there.
/// </summary>
public class Family : IVersioned
{
    public const int KeyLength = 300, NameLength = 200;

    public int Id { get; set; }
    /// <summary>What the import recognizes the household by: the roster's household id, or its set of guardians.</summary>
    public required string Key { get; set; }
    /// <summary>The children's family names, as written: "Fortes", "Alves, Monteiro".</summary>
    public required string Name { get; set; }
    /// <summary>Begins with the folded name of the family, for sorting; then the folded names of its children and of the members one may talk with, and phone digits. No student number: see <see cref="FamilySearch"/>.</summary>
    public string SearchText { get; set; } = "";
    /// <summary>BCP 47; "und" while it is not known.</summary>
    public required string SpokenLanguage { get; set; }
    public required string WrittenLanguage { get; set; }
    public string PreferredChannel { get; set; } = "";
    /// <summary>The day the family first came in with a roster: a new family is called first.</summary>
    public required DateOnly Since { get; set; }
    public bool IsActive { get; set; } = true;
    public Guid Version { get; set; }
    public List<FamilyStudent> Students { get; } = [];
    /// <summary>Only guardians who may have contact; one marked as having no access is never among them.</summary>
    public List<FamilyMembership> Members { get; } = [];
}

/// <summary>A child may belong to two families.</summary>
public class FamilyStudent
{
    public int FamilyId { get; set; }
    public Family Family { get; set; } = null!;
    public int StudentId { get; set; }
    public Student Student { get; set; } = null!;
}

public class FamilyMembership
{
    public int FamilyId { get; set; }
    public Family Family { get; set; } = null!;
    public int FamilyMemberId { get; set; }
    public FamilyMember Member { get; set; } = null!;
}

/// <summary>A guardian.</summary>
public class FamilyMember
{
    public const int SearchLength = 600;

    private const int PhoneDigits = 10;

    public int Id { get; set; }
    public required string SourcedId { get; set; }
    public required string GivenName { get; set; }
    public required string FamilyName { get; set; }
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    /// <summary>Name and phone digits, folded. See <see cref="SetSearchText"/>.</summary>
    public string SearchText { get; private set; } = "";
    public bool IsActive { get; set; } = true;
    public List<Guardianship> Guardianships { get; } = [];

    public string FullName => $"{GivenName} {FamilyName}".Trim();

    /// <summary>The phone number as people type it: without signs and the country.</summary>
    public string Digits
    {
        get
        {
            var digits = string.Concat(Phone.Where(char.IsAsciiDigit));
            return digits.Length > PhoneDigits ? digits[^PhoneDigits..] : digits;
        }
    }

    /// <summary>To be called when the name or the phone was set.</summary>
    public void SetSearchText() => SearchText = Folding.FoldTo(SearchLength, FullName, Digits);
}

/// <summary>What a guardian is to a child.</summary>
public class Guardianship
{
    public int StudentId { get; set; }
    public Student Student { get; set; } = null!;
    public int FamilyMemberId { get; set; }
    public FamilyMember Member { get; set; } = null!;
    /// <summary>As the roster has it: mother, grandparent. May be empty.</summary>
    public string Relationship { get; set; } = "";
    /// <summary>False where a court or the district says so: never offered, never exported, shown only as a warning.</summary>
    public bool HasAccess { get; set; } = true;
    /// <summary>1 is called first; 0 when the roster does not say.</summary>
    public int Priority { get; set; }
}
