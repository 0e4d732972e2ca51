using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Files;

/// <summary>Files of records that are not part of a plan: whoever may see what the school does for families opens them.</summary>
public static class EvidenceFiles
{
    /// <summary>Files that a record names today; one that was removed or replaced is not among them.</summary>
    public static IQueryable<int> FilesOfEvidence(this AppDbContext db, int schoolId) => 
        db.FamilyRooms.In(schoolId).Where(room => room.RemovedAt == null && room.PhotoId != null).Select(room => room.PhotoId!.Value);
}
