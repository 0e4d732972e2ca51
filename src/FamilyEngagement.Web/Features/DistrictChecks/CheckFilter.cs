using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.DistrictChecks;

/// <summary>What the queue shows. Everything is in the address, so that a view can be sent to a colleague.</summary>
public class CheckFilter
{
    public CheckKind? Kind { get; set; }
    public int? Standard { get; set; }
    public SchoolLevel? Level { get; set; }
    public string? Region { get; set; }
    public bool PastDue { get; set; }

    public bool IsSet => Kind is not null || Standard is not null || Level is not null || !string.IsNullOrEmpty(Region) || PastDue;

    /// <summary>A filter that the page does not offer is none.</summary>
    public void Forgive()
    {
        if (Kind is { } kind && !Enum.IsDefined(kind)) Kind = null;
        if (Level is { } level && !Enum.IsDefined(level)) Level = null;
    }

    public IEnumerable<CheckInQueue> Of(IEnumerable<CheckInQueue> all) => all.Where(check =>
        (Kind is null || check.Kind == Kind || Kind == CheckKind.Answered && check.HasAnswer)
        && (Standard is null || check.Standing.Standard.Number == Standard)
        && (Level is null || check.Standing.School.Level == Level)
        && (string.IsNullOrEmpty(Region) || check.Standing.School.Region == Region)
        && (!PastDue || check.IsPastDue));
}
