using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Files;

/// <summary>A file that a school has handed in. The record it belongs to points to it; its content lies in <see cref="StoredFilePart"/>.</summary>
public class StoredFile : ISchoolOwned
{
    public const int NameLength = 160, MostBytes = 10 << 20;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public School School { get; set; } = null!;
    /// <summary>The plan whose records hold it: who may read the plan may open it. None: it belongs to a record of <see cref="EvidenceFiles"/>.</summary>
    public int? PlanId { get; init; }
    public Plan? Plan { get; set; }
    public required Guid Key { get; init; }
    public required string Name { get; init; }
    /// <summary>As its content says, not its name.</summary>
    public required FileKind Kind { get; init; }
    public required long Length { get; init; }
    /// <summary>Of the content, in hexadecimal.</summary>
    public required string Sha256 { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
}

/// <summary>
/// 64 KB of a file, so that neither database nor the portal ever holds all of it at once. The parts are written before the
/// file's own row, in short saves; parts that no file names are a save that failed, and <see cref="District.Upkeep"/> drops them.
/// </summary>
public class StoredFilePart
{
    public const int Size = 64 << 10;

    public required Guid FileKey { get; init; }
    public required int Number { get; init; }
    public required DateTime At { get; init; }
    public required byte[] Content { get; init; }
}
