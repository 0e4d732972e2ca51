using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.StandardsDigests;

/// <summary>One thing that waits for one person at one school.</summary>
/// <param name="UserId">None: for the school's principals.</param>
/// <param name="Standard">None for a family room.</param>
/// <param name="Text">It quotes nothing that people wrote: they may have named a family.</param>
public record DigestLine(int SchoolId, int? UserId, Standard? Standard, DateOnly? Day, string Text, string Url)
{
    /// <summary>What it says to others than the person; none: the same.</summary>
    public string? ToOthers { get; init; }

    /// <summary>Where the person does not work at the school any more.</summary>
    public DigestLine ForPrincipals => this with { UserId = null, Text = ToOthers ?? Text };
}
