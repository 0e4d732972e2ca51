using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanComments;

/// <summary>What is said about a plan, thread by thread under its section.</summary>
/// <param name="Only">The one section that is shown; none shows all.</param>
/// <param name="ReplyTo">The thread that is being answered.</param>
public record PlanCommentsPage(PlanReading Plan, PlanSection? Only, IReadOnlyList<PlanCommentsPage.Thread> Threads, CommentForm Form, int? ReplyTo, int Reader, bool IsInside, bool WithResolved)
{
    public string Url => $"/schools/{Plan.Head.SchoolId}/plans/{Plan.Head.Id}";

    /// <param name="IsNew">Said by someone else since the reader looked last.</param>
    public record Remark(int Id, int? ThreadId, int SectionId, int ById, string By, DateTime At, string Text, bool IsRemoved, bool IsForSchoolOnly, string? ResolvedBy, DateTime? ResolvedAt, bool IsNew);

    public record Thread(Remark First, IReadOnlyList<Remark> Answers);

    public IEnumerable<(PlanSection Section, IReadOnlyList<Thread> Threads)> BySection =>
        Plan.Sections.Select(section => (section, (IReadOnlyList<Thread>)[.. Threads.Where(thread => thread.First.SectionId == section.Id)])).Where(group => group.Item2.Count > 0);
}
