using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Setup;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Settings;

/// <summary>The district's settings. A new one stands here once in each of the four: property, Of, ApplyTo, Differences; and in the view.</summary>
public class SettingsForm : IValidatableObject
{
    [Required(ErrorMessage = "Type the district’s name."), StringLength(DistrictSettings.NameLength, ErrorMessage = "A district’s name has at most 120 characters.")]
    public string? Name { get; set; }

    [StringLength(DistrictSettings.NameLength, ErrorMessage = "An office’s name has at most 120 characters.")]
    public string? Office { get; set; }

    [Required(ErrorMessage = "Choose the time zone.")]
    public string? TimeZone { get; set; }

    /// <summary>English names or codes, one a line.</summary>
    [Required(ErrorMessage = "Name at least one language."), StringLength(2000, ErrorMessage = "These are too many languages to be offered first. Shorten the list.")]
    public string? Languages { get; set; }

    [Required(ErrorMessage = "Type the target."), Range(1, 100, ErrorMessage = "The target is a percentage from 1 to 100.")]
    public int? ReachTarget { get; set; }

    [Required(ErrorMessage = "Type the smallest number of families."), Range(2, 50, ErrorMessage = "Type a number from 2 to 50.")]
    public int? SmallGroup { get; set; }

    [Required(ErrorMessage = "Type the number of school days."), Range(1, 20, ErrorMessage = "Type a number from 1 to 20.")]
    public int? AnswerDays { get; set; }

    [Required(ErrorMessage = "Type the number of school days."), Range(1, 60, ErrorMessage = "Type a number from 1 to 60.")]
    public int? PlanReviewDays { get; set; }

    [Required(ErrorMessage = "Type the number of school days."), Range(1, 60, ErrorMessage = "Type a number from 1 to 60.")]
    public int? CheckDays { get; set; }

    [Required(ErrorMessage = "Type how many; 0 for none."), Range(0, 50, ErrorMessage = "Type a number from 0 to 50.")]
    public int? SampleSize { get; set; }

    [Required(ErrorMessage = "Type when a school day begins.")]
    public TimeOnly? SchoolDayStart { get; set; }

    [Required(ErrorMessage = "Type when a school day ends.")]
    public TimeOnly? SchoolDayEnd { get; set; }

    [Required(ErrorMessage = "Type how many attempts."), Range(1, 20, ErrorMessage = "Type a number from 1 to 20.")]
    public int? DueAttempts { get; set; }

    [Required(ErrorMessage = "Type on how many days."), Range(1, 20, ErrorMessage = "Type a number from 1 to 20.")]
    public int? DueDays { get; set; }

    [Required(ErrorMessage = "Type in how many ways."), Range(1, 5, ErrorMessage = "Type a number from 1 to 5.")]
    public int? DueWays { get; set; }

    public Guid Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (TimeZone is not null && !UsTimeZones.IsKnown(TimeZone)) yield return new ValidationResult("Choose the time zone from the list.", [nameof(TimeZone)]);
        if (SchoolDayEnd <= SchoolDayStart) yield return new ValidationResult("The school day ends before it begins. Change one of them.", [nameof(SchoolDayEnd)]);
        else if (SchoolDayEnd - SchoolDayStart < TimeSpan.FromHours(1)) yield return new ValidationResult("A school day has at least one hour.", [nameof(SchoolDayEnd)]);
        if (Math.Max(DueDays ?? 0, DueWays ?? 0) > DueAttempts) yield return new ValidationResult("So many days or ways need as many attempts. Type a higher number.", [nameof(DueAttempts)]);
        var known = context.GetRequiredService<Languages>();
        var unknown = Lines.Where(line => known.CodeOf(line) == Web.Languages.NotKnown).Take(5).ToList();
        if (unknown.Count > 0) yield return new ValidationResult($"The portal does not know: {string.Join(", ", unknown)}. Write the English name, as “Haitian Creole”.", [nameof(Languages)]);
        else if (Codes(known).Length > DistrictSettings.LanguagesLength) yield return new ValidationResult("These are too many languages to be offered first. Shorten the list.", [nameof(Languages)]);
    }

    public static SettingsForm Of(DistrictSettings settings, Languages known) => new()
    {
        Name = settings.Name,
        Office = settings.Office,
        TimeZone = settings.TimeZone,
        Languages = string.Join('\n', settings.LanguageCodes.Select(known.Name)),
        ReachTarget = settings.ReachTarget,
        SmallGroup = settings.SmallGroup,
        AnswerDays = settings.AnswerDays,
        PlanReviewDays = settings.PlanReviewDays,
        CheckDays = settings.CheckDays,
        SampleSize = settings.SampleSize,
        SchoolDayStart = settings.SchoolDayStart,
        SchoolDayEnd = settings.SchoolDayEnd,
        DueAttempts = settings.DueAttempts,
        DueDays = settings.DueDays,
        DueWays = settings.DueWays,
        Version = settings.Version,
    };

    public void ApplyTo(DistrictSettings settings, Languages known)
    {
        (settings.Name, settings.Office, settings.TimeZone) = (Name!.Trim(), Office?.Trim() ?? "", TimeZone!);
        settings.Languages = Codes(known);
        (settings.AnswerDays, settings.SchoolDayStart, settings.SchoolDayEnd) = (AnswerDays!.Value, SchoolDayStart!.Value, SchoolDayEnd!.Value);
        (settings.DueAttempts, settings.DueDays, settings.DueWays) = (DueAttempts!.Value, DueDays!.Value, DueWays!.Value);
        (settings.ReachTarget, settings.SmallGroup, settings.PlanReviewDays) = (ReachTarget!.Value, SmallGroup!.Value, PlanReviewDays!.Value);
        (settings.CheckDays, settings.SampleSize) = (CheckDays!.Value, SampleSize!.Value);
    }

    /// <param name="now">As it stands in the database.</param>
    public IReadOnlyList<Difference> Differences(SettingsForm now) => Difference.Between(
        ("District", now.Name, Name), ("Office", now.Office, Office), ("Time zone", now.TimeZone, TimeZone),
        ("Languages offered first", string.Join(", ", now.Lines), string.Join(", ", Lines)),
        ("Target for two-way talks", now.ReachTarget, ReachTarget), ("Small groups", now.SmallGroup, SmallGroup),
        ("Days for an answer", now.AnswerDays, AnswerDays), ("Days for a plan", now.PlanReviewDays, PlanReviewDays),
        ("Days for a standard", now.CheckDays, CheckDays), ("Standards drawn each month", now.SampleSize, SampleSize), ("School begins", now.SchoolDayStart, SchoolDayStart), ("School ends", now.SchoolDayEnd, SchoolDayEnd),
        ("Attempts", now.DueAttempts, DueAttempts), ("Days of attempts", now.DueDays, DueDays), ("Ways of attempts", now.DueWays, DueWays));

    private IEnumerable<string> Lines => (Languages ?? "").Split(['\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Codes(Languages known) => string.Join(',', Lines.Select(known.CodeOf).Distinct());
}
