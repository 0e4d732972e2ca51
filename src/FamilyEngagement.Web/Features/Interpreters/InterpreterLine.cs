using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Interpreters;

/// <summary>A request as a list shows it.</summary>
/// <param name="Family">None: for a meeting, or a family that the person does not see here.</param>
public record InterpreterLine(
    int Id, int? FamilyId, string? Family, string Session, string Language, InterpreterMode Mode, DateTime StartsAt, int Minutes, int RequesterId, string Requester, DateTime RequestedAt,
    bool IsLate, DateTime? CancelBy, InterpreterStatus Status, DateTime? CancelledAt, string Note, string Outcome)
{
    public bool IsOpen => Status is InterpreterStatus.Requested or InterpreterStatus.Confirmed;

    /// <summary>Canceled after the deadline: the school may be charged.</summary>
    public bool IsCancelledLate => CancelledAt > CancelBy;
}

public static class InterpreterLines
{
    /// <summary>A teacher sees own requests and those for families of own classes; others the school's.</summary>
    public static IQueryable<InterpreterRequest> InterpretersFor(this AppDbContext db, Reader reader)
    {
        var requests = db.InterpreterRequests.In(reader.SchoolId);
        if (!reader.OwnClassesOnly) return requests;
        var families = db.FamiliesIn(reader).Select(family => family.Id);
        return requests.Where(request => request.RequesterId == reader.UserId || (request.FamilyId != null && families.Contains(request.FamilyId.Value)));
    }

    /// <summary>A family that has left is not named any more.</summary>
    public static IQueryable<InterpreterLine> LinesFor(this IQueryable<InterpreterRequest> requests, AppDbContext db, Reader reader) => requests.Select(r => new InterpreterLine(
        r.Id, r.FamilyId, db.FamiliesIn(reader).Where(family => family.Id == r.FamilyId).Select(family => family.Name).FirstOrDefault(), r.Session, r.Language, r.Mode, r.StartsAt, r.Minutes,
        r.RequesterId, r.Requester.Name, r.RequestedAt, r.IsLate, r.CancelBy, r.Status, r.CancelledAt, r.Note, r.Outcome));
}
