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
        .Concat(db.FilesOfDocuments(schoolId));

    /// <summary>Of them those that may name people: they open for those who work at the school.</summary>
    public static IQueryable<int> FilesWithNames(this AppDbContext db, int schoolId) => db.NotesOfSessions(schoolId);
}
