using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Documents;

namespace FamilyEngagement.Web.Features.Files;

/// <summary>Files of records that are not part of a plan: whoever may see what the school does for families opens them.</summary>
public static class EvidenceFiles
{
    /// <summary>Files that a record names today; one that was removed or replaced is not among them.</summary>
    public static IQueryable<int> FilesOfEvidence(this AppDbContext db, int schoolId) => db.StoredFiles.Where(file => file.SchoolId == schoolId && file.Id < 0).Select(file => file.Id)
        .Concat(db.FilesOfDocuments(schoolId));
}
