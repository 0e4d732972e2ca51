using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Rooms;

/// <summary>One day of the week as it was typed; both empty: closed.</summary>
public class RoomHourForm
{
    public TimeOnly? From { get; set; }

    public TimeOnly? To { get; set; }
}

public class RoomForm : IValidatableObject
{
    private const int MostLanguages = 30;

    /// <summary>Monday first, as the week of a school.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Week = [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    public Guid Version { get; set; }

    [Required(ErrorMessage = "Type a name, such as “Family room”."), StringLength(FamilyRoom.NameLength, ErrorMessage = "Make the name shorter: at most 80 characters.")]
    public string? Name { get; set => field = value?.Trim(); }

    [Required(ErrorMessage = "Say where it is, so that a family finds it."), StringLength(FamilyRoom.PlaceLength, ErrorMessage = "Make this shorter: at most 120 characters.")]
    public string? Place { get; set => field = value?.Trim(); }

    /// <summary>In the order of <see cref="Week"/>.</summary>
    public List<RoomHourForm> Hours { get; set => field = [.. (value ?? []).Concat(Enumerable.Repeat(0, 7).Select(_ => new RoomHourForm())).Take(7)]; } = [.. Week.Select(_ => new RoomHourForm())];

    [StringLength(FamilyRoom.NoteLength, ErrorMessage = "Make this shorter: at most 200 characters.")]
    public string? HoursNote { get; set => field = value?.Trim(); }

    public List<string> Resources { get; set; } = [];

    [StringLength(FamilyRoom.NoteLength, ErrorMessage = "Make this shorter: at most 200 characters.")]
    public string? OwnResources { get; set => field = value?.Trim(); }

    public List<string> SignLanguages { get; set; } = [];

    public IFormFile? Photo { get; set; }

    [StringLength(FamilyRoom.AltLength, ErrorMessage = "Make this shorter: at most 200 characters.")]
    public string? PhotoAlt { get; set => field = value?.Trim(); }

    public bool NoPhoto { get; set; }

    [Required(ErrorMessage = "Choose until when this holds.")]
    public DateOnly? ValidUntil { get; set; }

    public static RoomForm Of(FamilyRoom room) => new()
    {
        Version = room.Version,
        Name = room.Name,
        Place = room.Place,
        Hours = [.. Week.Select(day => room.Hours.Find(hour => hour.Day == day) is { } hour ? new RoomHourForm { From = hour.From, To = hour.To } : new RoomHourForm())],
        HoursNote = room.HoursNote,
        Resources = [.. room.Resources],
        OwnResources = room.OwnResources,
        SignLanguages = [.. room.SignLanguages],
        PhotoAlt = room.PhotoAlt,
        ValidUntil = room.ValidUntil,
    };

    /// <summary>All but the photo.</summary>
    public void WriteTo(FamilyRoom room)
    {
        (room.Name, room.Place, room.HoursNote, room.OwnResources) = (Name!, Place!, HoursNote ?? "", OwnResources ?? "");
        (room.Resources, room.SignLanguages, room.ValidUntil) = ([.. Resources.Distinct()], [.. SignLanguages.Distinct()], ValidUntil!.Value);
        room.Hours = [.. Week.Zip(Hours).Where(day => day.Second is { From: not null, To: not null }).Select(day => new RoomHour(day.First, day.Second.From!.Value, day.Second.To!.Value))];
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var (today, resources, languages) = (context.GetRequiredService<DistrictClock>().Today, context.GetRequiredService<RoomResources>(), context.GetRequiredService<Languages>());
        for (var at = 0; at < Week.Count; at++)
        {
            var hour = Hours[at];
            if (hour.From is null != hour.To is null) yield return new ValidationResult("Type both times of this day, or none.", [hour.From is null ? $"Hours[{at}].From" : $"Hours[{at}].To"]);
            else if (hour.To <= hour.From) yield return new ValidationResult("The room closes before it opens. Check the two times.", [$"Hours[{at}].To"]);
        }

        if (Resources.Any(code => !resources.IsKnown(code))) yield return new ValidationResult("Choose from the list.", [nameof(Resources)]);
        if (SignLanguages.Count > MostLanguages || SignLanguages.Any(code => !languages.IsKnown(code))) yield return new ValidationResult("Choose from the list.", [nameof(SignLanguages)]);
        if (ValidUntil < today.AddYears(-2) || ValidUntil > today.AddYears(3)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(ValidUntil)]);
        foreach (var problem in UploadField.Check(Photo, nameof(Photo), null, "")) yield return problem;
        if (Photo is null || FileCheck.Problem(Photo) is not null) yield break;
        if (!IsPicture(Photo)) yield return new ValidationResult("This is not a picture. Choose a photo (JPEG, PNG or WebP).", [nameof(Photo)]);
        if (string.IsNullOrEmpty(PhotoAlt)) yield return new ValidationResult("Say in a few words what the photo shows.", [nameof(PhotoAlt)]);
    }

    private static bool IsPicture(IFormFile file)
    {
        using var content = file.OpenReadStream();
        return FileCheck.KindOf(content) is FileKind.Png or FileKind.Jpeg or FileKind.WebP;
    }
}
