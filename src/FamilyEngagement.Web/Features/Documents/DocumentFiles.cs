using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Documents;

public static class DocumentFiles
{
    /// <summary>Files of copies that stand; also those of earlier versions. What was removed or replaced does not open.</summary>
    public static IQueryable<int> FilesOfDocuments(this AppDbContext db, int schoolId) => db.DocumentCopies.In(schoolId)
        .Where(copy => copy.FileId != null && !copy.IsRemoved && !copy.Document.IsRemoved && copy.Document.Versions.Any(version => version.Number == copy.Number && !version.IsRemoved))
        .Select(copy => copy.FileId!.Value);
}
