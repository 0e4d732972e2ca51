using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Documents;
using FamilyEngagement.Web.Features.Rooms;
using FamilyEngagement.Web.Features.Sessions;

namespace FamilyEngagement.Web.Features.Files;

/// <summary>Files of records that are not part of a plan: whoever may see what the school does for families opens them.</summary>
public static class EvidenceFiles
{
    /// <summary>Files that a record names today; one that was removed or replaced is not among them.</summary>
    public static IQueryable<int> FilesOfEvidence(this AppDbContext db, int schoolId) => db.FilesOfSessions(schoolId)
        .Concat(db.FilesOfRooms(schoolId))
        .Concat(db.FilesOfDocuments(schoolId))
        .Concat(db.EvidenceItems.In(schoolId).Where(item => item.RemovedAt == null && item.FileId != null).Select(item => item.FileId!.Value))
        .Concat(db.Syllabi.In(schoolId).Where(row => row.RemovedAt == null && row.ReplacedAt == null && row.FileId != null).Select(row => row.FileId!.Value));

    /// <summary>Files that may name children or families: notes of sessions, and items of the library whose school said so. They open for those who work there.</summary>
    public static IQueryable<int> FilesWithNames(this AppDbContext db, int schoolId) => db.NotesOfSessions(schoolId)
        .Concat(db.EvidenceItems.In(schoolId).Where(item => item.HasNames && item.FileId != null).Select(item => item.FileId!.Value));
}
