namespace FamilyEngagement.Web.Features.ContactTimes;

/// <summary>How the times of a file come in.</summary>
public class TakeForm
{
    public Guid Version { get; set; }

    public TimeImportMode Mode { get; set; }

    /// <summary>What the preview said would happen: with other times on record meanwhile it is shown again.</summary>
    public string? Seen { get; set; }
}
