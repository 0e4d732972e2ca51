using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Sessions;

namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <summary>Somebody who is on no roster.</summary>
public class WalkInForm : IValidatableObject
{
    [Required(ErrorMessage = "Type the name."), StringLength(SessionSignIn.NameLength, ErrorMessage = "A name has at most 120 characters. Shorten it.")]
    public string? Name { get; set => field = value?.Trim(); }

    public SignInRole Role { get; set; }

    [Range(1, SessionSignIn.MostPeople, ErrorMessage = "Type a number from 1 to 30.")]
    public int People { get; set; } = 1;

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (!Enum.IsDefined(Role)) yield return new ValidationResult("Choose from the list.", [nameof(Role)]);
    }
}

/// <summary>What is said of the session as a whole, when it is over.</summary>
public class AfterForm : IValidatableObject
{
    public Guid Version { get; set; }

    public bool? IsTwoWay { get; set; }

    public string? Mode { get; set; }

    [Range(0, FamilySession.MostPeople, ErrorMessage = "Type a number from 0 to 5,000.")]
    public int? HeadCount { get; set; }

    public static AfterForm Of(FamilySession session) => new() { Version = session.Version, IsTwoWay = session.IsTwoWay, Mode = session.Mode, HeadCount = session.HeadCount };

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (!string.IsNullOrEmpty(Mode) && !context.GetRequiredService<DistrictCache>().Words.Knows(WordKind.Mode, Mode)) yield return new ValidationResult("Choose from the list.", [nameof(Mode)]);
    }
}

/// <summary>The ticks of one page of the table that is typed in afterwards.</summary>
public class TableForm
{
    public const int MostRows = 200;

    /// <summary>Families that are ticked now.</summary>
    public List<int> Came { get; set; } = [];

    /// <summary>Families that were ticked when the page was made. Only these are taken back where the tick is gone: who signed in meanwhile stays.</summary>
    public List<int> Was { get; set; } = [];
}
