namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>What the pack is to be about.</summary>
public class PackForm
{
    /// <summary>None: this school year.</summary>
    public int? Year { get; set; }

    /// <summary>A frame: only what serves it, in its order. None: the standards as they are.</summary>
    public int? Frame { get; set; }

    /// <summary>Their numbers; none: all of them.</summary>
    public List<int> Standards { get; set; } = [];
}
