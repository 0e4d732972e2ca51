using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>Files that a session names today: agendas, notices, notes.</summary>
public static class SessionFiles
{
    public static IQueryable<int> FilesOfSessions(this AppDbContext db, int schoolId) =>
        db.Sessions.In(schoolId).Where(session => session.RemovedAt == null && session.AgendaFileId != null).Select(session => session.AgendaFileId!.Value)
            .Concat(db.SessionNotices.In(schoolId).Where(notice => notice.RemovedAt == null && notice.FileId != null).Select(notice => notice.FileId!.Value))
            .Concat(db.NotesOfSessions(schoolId));

    /// <summary>Notes may name people: they stay at the school.</summary>
    public static IQueryable<int> NotesOfSessions(this AppDbContext db, int schoolId) =>
        db.Sessions.In(schoolId).Where(session => session.RemovedAt == null && session.NotesFileId != null).Select(session => session.NotesFileId!.Value);
}
