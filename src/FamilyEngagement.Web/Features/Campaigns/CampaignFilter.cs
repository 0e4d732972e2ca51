namespace FamilyEngagement.Web.Features.Campaigns;

/// <summary>Which rows of a campaign show.</summary>
public class CampaignFilter
{
    public const int TextLength = 200;

    public string? Q { get; set; }

    /// <summary>"open" or "done"; else all.</summary>
    public string? Show { get; set; }

    public int? Page { get; set; }

    /// <summary>A walk-in family to look for.</summary>
    public string? Find { get; set; }

    public bool IsSet => !string.IsNullOrWhiteSpace(Q) || Show is "open" or "done";
}
