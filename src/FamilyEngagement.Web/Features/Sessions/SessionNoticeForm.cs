using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;

namespace FamilyEngagement.Web.Features.Sessions;

public class SessionNoticeForm : IValidatableObject
{
    private const int MostLanguages = 20;

    public Guid Version { get; set; }

    [Required(ErrorMessage = "Choose how families were told."), EnumDataType(typeof(NoticeWay), ErrorMessage = "Choose how families were told.")]
    public NoticeWay? Way { get; set; }

    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Type the time.")]
    public TimeOnly? Time { get; set; }

    public List<string> Languages { get; set; } = [];

    [Range(1, 5000, ErrorMessage = "Type a number from 1 to 5,000, or leave it empty.")]
    public int? Families { get; set; }

    public bool HasAgenda { get; set; }

    [StringLength(SessionNotice.NoteLength, ErrorMessage = "Make this shorter: at most 300 characters.")]
    public string? Note { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    public IFormFile? File { get; set; }

    public static SessionNoticeForm Of(SessionNotice notice, DistrictClock clock) => new()
    {
        Version = notice.Version,
        Way = notice.Way,
        Day = clock.DayOf(notice.SentAt),
        Time = TimeOnly.FromDateTime(clock.ToLocal(notice.SentAt)),
        Languages = [.. notice.Languages],
        Families = notice.Families,
        HasAgenda = notice.HasAgenda,
        Note = notice.Note,
    };

    public DateTime SentAt(DistrictClock clock) => clock.ToUtc(Day!.Value.ToDateTime(Time!.Value));

    public void WriteTo(SessionNotice notice, DistrictClock clock, StoredFile? file)
    {
        (notice.Way, notice.SentAt, notice.Families, notice.HasAgenda, notice.Note) = (Way!.Value, SentAt(clock), Families, HasAgenda, Note ?? "");
        if (!notice.Languages.SequenceEqual(Languages)) notice.Languages = [.. Languages.Distinct()];
        if (file is not null) notice.File = file;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var clock = context.GetRequiredService<DistrictClock>();
        var languages = context.GetRequiredService<Web.Languages>();
        if (Day > clock.Today || (Day is not null && Time is not null && SentAt(clock) > clock.UtcNow.AddMinutes(5))) yield return new ValidationResult("This is still to come. Write it down when families are told.", [nameof(Day)]);
        else if (Day < clock.Today.AddYears(-1)) yield return new ValidationResult("This day is more than a year ago. Check the year.", [nameof(Day)]);
        if (Languages.Count == 0) yield return new ValidationResult("Choose at least one language.", [nameof(Languages)]);
        if (Languages.Count > MostLanguages || Languages.Any(code => !languages.IsKnown(code))) yield return new ValidationResult("Choose from the list.", [nameof(Languages)]);
        foreach (var problem in UploadField.Check(File, nameof(File), null, "")) yield return problem;
    }
}
