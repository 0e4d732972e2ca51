namespace FamilyEngagement.Web.Features.Standards;

/// <summary>The items that the school says it does.</summary>
public class ChecklistForm
{
    public Guid Version { get; set; }

    public List<int> Items { get; set; } = [];
}
