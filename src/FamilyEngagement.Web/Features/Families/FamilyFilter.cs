namespace FamilyEngagement.Web.Features.Families;

public class FamilyFilter
{
    public string? Q { get; set; }

    public string? Language { get; set; }

    /// <summary>"unreached": no two-way talk this term.</summary>
    public string? Show { get; set; }

    public int? Page { get; set; }

    public bool IsUnreached => Show == "unreached";
}
