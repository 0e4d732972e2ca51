namespace FamilyEngagement.Web.Features.SchoolYears;

/// <summary>One term or holiday in the form.</summary>
public class DaysRow
{
    /// <summary>None for a row that is not saved yet.</summary>
    public int? Id { get; set; }

    public string? Name { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && StartsOn is null && EndsOn is null;

    /// <summary>The first thing that is wrong with a row that is not empty, and in which field.</summary>
    public (string Field, string Text)? Problem(int nameLength, DateOnly yearStarts, DateOnly yearEnds, bool isOneDayEnough)
    {
        if (string.IsNullOrWhiteSpace(Name)) return (nameof(Name), "Type a name for these days, or empty the row.");
        if (Name.Length > nameLength) return (nameof(Name), $"This name has at most {nameLength} characters.");
        if (StartsOn is not { } first) return (nameof(StartsOn), "Choose the first day.");
        if (first < yearStarts || first > yearEnds) return (nameof(StartsOn), "This day is outside the school year.");
        if (EndsOn is not { } last) return isOneDayEnough ? null : (nameof(EndsOn), "Choose the last day.");
        if (last < first) return (nameof(EndsOn), "The last day is before the first day. Change one of them.");
        return last > yearEnds ? (nameof(EndsOn), "This day is outside the school year.") : null;
    }
}
