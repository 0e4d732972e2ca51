using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Files;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>A piece of evidence as it is on record, unmasked.</summary>
public record PieceRow(int StandardId, int? ItemId, string Note, string Url, int ById, DateTime At, DateOnly? ValidUntil, LibraryRow? Library);

/// <summary>The item of the library behind a piece, with the file's facts but not its content.</summary>
public record LibraryRow(int Id, EvidenceKind Kind, string Title, string Shows, string Url, string Note, DateOnly? ValidUntil, bool HasNames, bool IsMarked, bool IsRemoved, int? FileId, string? FileName, long Length)
{
    /// <summary>English key of why its content stays; none where it may go out.</summary>
    public string? Stays =>
        IsRemoved ? "It was removed from the library."
        : HasNames ? "It has names of children or families in it."
        : !IsMarked ? "Nobody has said that it is free of names since it was changed."
        : null;
}

public static class PackPieces
{
    /// <summary>Oldest first, without what was taken back.</summary>
    public static IQueryable<PieceRow> PiecesOf(this AppDbContext db, int schoolId, int yearId, IReadOnlyCollection<int> standardIds) => db.SchoolStandards.In(schoolId)
        .Where(row => row.SchoolYearId == yearId && standardIds.Contains(row.StandardId))
        .SelectMany(row => row.Evidence.Where(piece => piece.RemovedAt == null), (row, piece) => new { row.StandardId, Piece = piece })
        .OrderBy(pair => pair.Piece.At).ThenBy(pair => pair.Piece.Id)
        .Select(pair => new PieceRow(pair.StandardId, pair.Piece.ItemId, pair.Piece.Note, pair.Piece.Url, pair.Piece.ById, pair.Piece.At, pair.Piece.ValidUntil,
            pair.Piece.LibraryItem == null ? null : new LibraryRow(
                pair.Piece.LibraryItem.Id, pair.Piece.LibraryItem.Kind, pair.Piece.LibraryItem.Title, pair.Piece.LibraryItem.Shows, pair.Piece.LibraryItem.Url, pair.Piece.LibraryItem.Note, pair.Piece.LibraryItem.ValidUntil,
                pair.Piece.LibraryItem.HasNames, pair.Piece.LibraryItem.MarkedAt >= pair.Piece.LibraryItem.ContentAt, pair.Piece.LibraryItem.RemovedAt != null,
                pair.Piece.LibraryItem.FileId, pair.Piece.LibraryItem.File == null ? null : pair.Piece.LibraryItem.File.Name, pair.Piece.LibraryItem.File == null ? 0 : pair.Piece.LibraryItem.File.Length)));

    /// <summary>The files of those pieces that may go out, each once. Only of this school, whatever a row says.</summary>
    public static async Task<List<StoredFile>> FilesOf(this AppDbContext db, int schoolId, IEnumerable<PieceRow> pieces)
    {
        var ids = pieces.Where(piece => piece.Library is { Stays: null, FileId: not null }).Select(piece => piece.Library!.FileId!.Value).Distinct().ToList();
        return ids.Count == 0 ? [] : await db.StoredFiles.AsNoTracking().In(schoolId).Where(file => ids.Contains(file.Id)).OrderBy(file => file.Id).ToListAsync();
    }
}
