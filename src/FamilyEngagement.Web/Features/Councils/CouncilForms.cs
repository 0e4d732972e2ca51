using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.Councils;

public class MemberForm : IValidatableObject
{
    public Guid Version { get; set; }

    public CouncilKind Council { get; set; }

    [Required(ErrorMessage = "Type the name."), StringLength(Lengths.PersonName, ErrorMessage = "Make the name shorter: at most 200 characters.")]
    public string? Name { get; set => field = value?.Trim(); }

    [Required(ErrorMessage = "Choose the seat."), EnumDataType(typeof(CouncilSeat), ErrorMessage = "Choose the seat.")]
    public CouncilSeat? Seat { get; set; }

    public bool IsCoChair { get; set; }

    public bool IsAlternate { get; set; }

    [StringLength(CouncilMember.OfficeLength, ErrorMessage = "Make this shorter: at most 60 characters.")]
    public string? Office { get; set => field = value?.Trim(); }

    [Required(ErrorMessage = "Choose the first day.")]
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public static MemberForm Of(CouncilMember member) => new()
    {
        Version = member.Version,
        Council = member.Council,
        Name = member.Name,
        Seat = member.Seat,
        IsCoChair = member.IsCoChair,
        IsAlternate = member.IsAlternate,
        Office = member.Office,
        From = member.From,
        To = member.To,
    };

    public void WriteTo(CouncilMember member)
    {
        (member.Name, member.Seat, member.Office) = (Name!, Seat!.Value, Office ?? "");
        (member.IsCoChair, member.IsAlternate, member.From, member.To) = (IsCoChair, IsAlternate, From!.Value, To);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        if (!Enum.IsDefined(Council)) yield return new ValidationResult("Choose the council.", [nameof(Council)]);
        if (To < From) yield return new ValidationResult("The last day is before the first. Change one of them.", [nameof(To)]);
        if (From < today.AddYears(-5) || From > today.AddYears(1)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(From)]);
        if (To > today.AddYears(5)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(To)]);
    }
}

public class ByLawForm : IValidatableObject
{
    public CouncilKind Council { get; set; } = CouncilKind.Parent;

    [Required(ErrorMessage = "Type how many voting members must be there."), Range(1, 500, ErrorMessage = "Type a number from 1 to 500.")]
    public int? Needed { get; set; }

    [Required(ErrorMessage = "Say where it is written, with the day."), StringLength(CouncilByLaw.SourceLength, ErrorMessage = "Make this shorter: at most 200 characters.")]
    public string? Source { get; set => field = value?.Trim(); }

    [Required(ErrorMessage = "Choose the day from which it counts.")]
    public DateOnly? From { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        if (!Enum.IsDefined(Council)) yield return new ValidationResult("Choose the council.", [nameof(Council)]);
        if (From > today) yield return new ValidationResult("This day is to come. Choose the day from which it counts.", [nameof(From)]);
        else if (From < today.AddYears(-20)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(From)]);
    }
}
