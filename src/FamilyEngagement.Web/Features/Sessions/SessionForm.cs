using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>Whether families see a session in the school's calendar.</summary>
public enum CalendarChoice { AsUsual, Yes, No }

public class SessionForm : IValidatableObject
{
    private const int MostCodes = 20;

    public Guid Version { get; set; }

    /// <summary>The session that this one was begun from; its agenda comes along.</summary>
    public int? CopyOf { get; set; }

    [Required(ErrorMessage = "Choose what kind of session it is."), StringLength(SessionKind.CodeLength, ErrorMessage = "Choose from the list.")]
    public string? Kind { get; set; }

    [StringLength(FamilySession.TitleLength, ErrorMessage = "Make the title shorter: at most 120 characters.")]
    public string? Title { get; set => field = value?.Trim(); }

    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Type when it starts.")]
    public TimeOnly? StartsAt { get; set; } = new(17, 30);

    [Required(ErrorMessage = "Type when it ends.")]
    public TimeOnly? EndsAt { get; set; } = new(19, 0);

    [Required(ErrorMessage = "Say where it is."), StringLength(FamilySession.PlaceLength, ErrorMessage = "Make the place shorter: at most 120 characters.")]
    public string? Place { get; set => field = value?.Trim(); }

    [StringLength(FamilySession.AudienceLength, ErrorMessage = "Make this shorter: at most 120 characters.")]
    public string? Audience { get; set => field = value?.Trim(); }

    public List<string> Topics { get; set; } = [];

    public List<string> Languages { get; set; } = [];

    public bool HasChildcare { get; set; }

    public bool HasFood { get; set; }

    public bool HasTransport { get; set; }

    [EnumDataType(typeof(CalendarChoice), ErrorMessage = "Choose from the list.")]
    public CalendarChoice Calendar { get; set; }

    public static SessionForm Of(FamilySession session) => new()
    {
        Version = session.Version,
        Kind = session.Kind,
        Title = session.Title,
        Day = session.Day,
        StartsAt = session.StartsAt,
        EndsAt = session.EndsAt,
        Place = session.Place,
        Audience = session.Audience,
        Topics = [.. session.Topics],
        Languages = [.. session.Languages],
        HasChildcare = session.HasChildcare,
        HasFood = session.HasFood,
        HasTransport = session.HasTransport,
        Calendar = session.IsPublic ? CalendarChoice.Yes : CalendarChoice.No,
    };

    /// <summary>The same again on another day.</summary>
    public static SessionForm CopyFrom(FamilySession session)
    {
        var form = Of(session);
        (form.CopyOf, form.Version, form.Day) = (session.Id, Guid.Empty, null);
        return form;
    }

    /// <summary>What is left empty is as the kind usually has it.</summary>
    /// <param name="label">The kind in words.</param>
    public SessionFacts Facts(SessionKind kind, string label) => new(string.IsNullOrEmpty(Title) ? label : Title, Day!.Value, StartsAt!.Value, EndsAt!.Value, Place!)
    {
        Audience = Audience ?? "",
        Topics = [.. (Topics.Count > 0 ? Topics : kind.Topics).Distinct()],
        Languages = [.. Languages.Distinct()],
        HasChildcare = HasChildcare,
        HasFood = HasFood,
        HasTransport = HasTransport,
        IsPublic = Calendar == CalendarChoice.Yes || (Calendar == CalendarChoice.AsUsual && !kind.IsInternal && string.IsNullOrEmpty(Audience)),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        var words = context.GetRequiredService<DistrictCache>().Words;
        var languages = context.GetRequiredService<Web.Languages>();
        if (Day < today.AddYears(-1)) yield return new ValidationResult("This day is more than a year ago. Check the year.", [nameof(Day)]);
        else if (Day > today.AddYears(1)) yield return new ValidationResult("This day is more than a year away. Check the year.", [nameof(Day)]);
        if (EndsAt <= StartsAt) yield return new ValidationResult("It ends before it starts. Check the times.", [nameof(EndsAt)]);
        if (Topics.Count > MostCodes || Topics.Any(code => !words.Knows(WordKind.Topic, code))) yield return new ValidationResult("Choose from the list.", [nameof(Topics)]);
        if (Languages.Count > MostCodes || Languages.Any(code => !languages.IsKnown(code))) yield return new ValidationResult("Choose from the list.", [nameof(Languages)]);
    }
}
