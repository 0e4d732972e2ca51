using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.Campaigns;

/// <summary>One row of the table as it was sent.</summary>
public class RowForm
{
    /// <summary>Code of the outcome; empty takes back what was saved.</summary>
    public string? Outcome { get; set; }

    /// <summary>"en" for English, else the mode in which the family's own language was used.</summary>
    public string? Way { get; set; }

    public string? Note { get; set; }

    /// <summary>Version of the contact that the page showed in this row; none when it was open.</summary>
    public Guid? Seen { get; set; }
}

/// <summary>The table, or one row of it.</summary>
public class RowsForm : IValidatableObject
{
    public Dictionary<int, RowForm> Rows { get; set; } = [];

    /// <summary>The row whose own button was pressed; none: all of them.</summary>
    public int? Only { get; set; }

    /// <summary>The day of the calls that are saved now.</summary>
    public DateOnly? Day { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        if (Day > today) yield return new ValidationResult("This day is still to come. Choose the day it happened.", [nameof(Day)]);
        else if (Day < today.AddYears(-2)) yield return new ValidationResult("This day is more than two years ago. Check the year.", [nameof(Day)]);
    }
}
