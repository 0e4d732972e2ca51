using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>How much talk there is about a section.</summary>
/// <param name="Open">Threads that are not resolved.</param>
/// <param name="New">Remarks of others since the reader looked last.</param>
public record SectionTalk(int SectionId, int Threads, int Open, int New);

public static class PlanTalk
{
    /// <summary>Those that the reader may see: the district only threads that are not for the school alone.</summary>
    public static IQueryable<PlanComment> CommentsOn(this AppDbContext db, int schoolId, int planId, bool isInside) =>
        db.PlanComments.In(schoolId).Where(comment => comment.PlanId == planId && (isInside || !comment.IsForSchoolOnly));

    /// <summary>By section; sections without a remark are not in it. One query.</summary>
    public static async Task<IReadOnlyDictionary<int, SectionTalk>> TalkOn(this AppDbContext db, PlanHead plan, int userId, bool isInside)
    {
        var read = db.PlanCommentsRead.Where(read => read.PlanId == plan.Id && read.UserId == userId);
        return await db.CommentsOn(plan.SchoolId, plan.Id, isInside).GroupBy(comment => comment.SectionId)
            .Select(all => new SectionTalk(
                all.Key,
                all.Count(comment => comment.ThreadId == null),
                all.Count(comment => comment.ThreadId == null && comment.ResolvedAt == null),
                all.Count(comment => comment.ById != userId && comment.RemovedAt == null && !read.Any(read => read.SectionId == comment.SectionId && read.At >= comment.At))))
            .ToDictionaryAsync(talk => talk.SectionId);
    }
}
