using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>What would go into a pack, and what would stay.</summary>
/// <param name="Years">That have begun, newest first.</param>
/// <param name="Frames">That work on the district's standards serves.</param>
public record EvidencePackPage(int SchoolId, string School, PackForm Form, PackChoice Choice, IReadOnlyList<SchoolYear> Years, IReadOnlyList<StandardSet> Frames, IReadOnlyList<PieceRow> Pieces)
{
    public string Url => $"/schools/{SchoolId}/evidence-pack";

    public IReadOnlyList<LibraryRow> Files => [.. Pieces.Where(piece => piece.Library is { Stays: null, FileId: not null }).Select(piece => piece.Library!).DistinctBy(item => item.FileId)];

    public IReadOnlyList<LibraryRow> Staying => [.. Pieces.Where(piece => piece.Library is { Stays: not null }).Select(piece => piece.Library!).DistinctBy(item => item.Id)];

    public int Count(Standard standard) => Pieces.Count(piece => piece.StandardId == standard.Id);
}
