namespace FamilyEngagement.Web.Features.PlanSections;

/// <summary>One's own version of a section, carried along, and for each field that differs whose is to be kept.</summary>
public class ConflictForm : SectionForm
{
    public const string Theirs = "theirs", Mine = "mine";

    /// <summary>The version beside which one's own was shown. <see cref="SectionForm.Version"/> stays the one it began from, so that a draft of this choice meets it again.</summary>
    public Guid Seen { get; set; }

    /// <summary>By the field's key.</summary>
    public Dictionary<string, string> Keep { get; set; } = [];

    public bool KeepsTheirs(string key) => Keep.TryGetValue(key, out var side) && side == Theirs;
}
