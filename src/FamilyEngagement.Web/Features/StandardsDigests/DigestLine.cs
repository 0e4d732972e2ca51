using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.StandardsDigests;

/// <summary>One thing that waits for one person at one school.</summary>
/// <param name="UserId">None: for the school's principals.</param>
/// <param name="Standard">None for a family room.</param>
/// <param name="Text">It quotes nothing that people wrote: they may have named a family.</param>
public record DigestLine(int SchoolId, int? UserId, Standard? Standard, DateOnly? Day, string Text, string Url);
