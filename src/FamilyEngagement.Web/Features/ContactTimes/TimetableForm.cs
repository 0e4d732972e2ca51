using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.ContactTimes;

/// <summary>The rows of the grid as they are posted.</summary>
public class TimetableForm : IValidatableObject
{
    public const int MostRows = 120;

    public class Row
    {
        /// <summary>0 for a new one.</summary>
        public int Id { get; set; }

        public Guid Version { get; set; }

        public int Staff { get; set; }

        public DayOfWeek? Day { get; set; }

        public TimeOnly? From { get; set; }

        public TimeOnly? To { get; set; }

        public string? Note { get; set => field = value?.Trim(); }

        /// <summary>What stands there now, when somebody else was faster. Never posted.</summary>
        internal ContactTime? Now { get; set; }

        public bool IsEmpty => Day is null && From is null && To is null && string.IsNullOrEmpty(Note);

        public static Row Of(ContactTime time) => new() { Id = time.Id, Version = time.Version, Staff = time.StaffMemberId, Day = time.Weekday, From = time.From, To = time.To, Note = time.Note };
    }

    public List<Row> Rows { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Rows.Count > MostRows) yield return new ValidationResult("This is too much at once. Save fewer rows.");
        for (var at = 0; at < Rows.Count; at++)
        {
            var row = Rows[at];
            if (row.IsEmpty) continue;
            if (row.Day is not { } day || !ContactTime.Days.Contains(day)) yield return Wrong("Choose the day.", nameof(Row.Day));
            if (row.Note is { Length: > ContactTime.NoteLength }) yield return Wrong("Make the note shorter: at most 120 characters.", nameof(Row.Note));
            if (row.From is null) yield return Wrong("Type when it begins.", nameof(Row.From));
            if (row.To is null) yield return Wrong("Type when it ends.", nameof(Row.To));
            if (row is not { From: { } from, To: { } to }) continue;
            if (ContactTime.Problem(from, to) is { } problem) yield return Wrong(problem, nameof(Row.To));
            else if (Rows.Take(at).Any(other => other.Staff == row.Staff && other.Day == row.Day && other is { From: { } otherFrom, To: { } otherTo } && ContactTime.Overlap(from, to, otherFrom, otherTo))) yield return Wrong("This overlaps another time of the same teacher.", nameof(Row.From));

            ValidationResult Wrong(string sentence, string field) => new(sentence, [$"Rows[{at}].{field}"]);
        }
    }
}

public class TimeUploadForm : IValidatableObject
{
    public const int LargestFile = 1 << 20;

    public IFormFile? File { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var problem = File switch
        {
            null => "Choose the CSV file.",
            { Length: 0 } => "This file is empty. Export it again.",
            { Length: > LargestFile } => "This file is larger than 1 MB. One row a teacher and day is enough.",
            _ => null,
        };
        if (problem is not null) yield return new ValidationResult(problem, [nameof(File)]);
    }
}
