using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>A remark on a section of a plan, or an answer to one.</summary>
public class PlanComment : ISchoolOwned
{
    public const int TextLength = 2000;

    public int Id { get; set; }
    public required int PlanId { get; init; }
    public Plan Plan { get; set; } = null!;
    public required int SchoolId { get; init; }
    public required int SectionId { get; init; }
    public PlanSection Section { get; set; } = null!;
    /// <summary>The remark that this answers; none for one that begins a thread.</summary>
    public int? ThreadId { get; init; }
    /// <summary>Of the whole thread, set by its first remark: whether only people at the school read it.</summary>
    public required bool IsForSchoolOnly { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    public required string Text { get; set; }
    /// <summary>Taken back by who wrote it; the text is gone, its place in the thread stays.</summary>
    public DateTime? RemovedAt { get; private set; }
    /// <summary>Of the thread: kept on its first remark.</summary>
    public DateTime? ResolvedAt { get; private set; }
    public int? ResolvedById { get; private set; }
    public PortalUser? ResolvedBy { get; set; }

    public void Resolve(int userId, DateTime now) => (ResolvedById, ResolvedAt) = (userId, now);

    public void Reopen() => (ResolvedById, ResolvedAt) = (null, null);

    public void Remove(DateTime now) => (Text, RemovedAt) = ("", now);
}

/// <summary>Up to when someone has read the comments on a section.</summary>
public class PlanCommentsRead : ISchoolOwned
{
    public required int SectionId { get; init; }
    public required int PlanId { get; init; }
    public required int SchoolId { get; init; }
    public required int UserId { get; init; }
    public DateTime At { get; set; }
}

public class PlanCommentConfiguration : IEntityTypeConfiguration<PlanComment>, IEntityTypeConfiguration<PlanCommentsRead>
{
    public void Configure(EntityTypeBuilder<PlanComment> comment)
    {
        comment.Property(x => x.Text).HasMaxLength(PlanComment.TextLength);
        comment.HasOne(x => x.Plan).WithMany().HasForeignKey(x => x.PlanId);
        comment.HasOne(x => x.Section).WithMany().HasForeignKey(x => x.SectionId).OnDelete(DeleteBehavior.ClientCascade);
        comment.HasOne<PlanComment>().WithMany().HasForeignKey(x => x.ThreadId);
        comment.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        comment.HasOne(x => x.ResolvedBy).WithMany().HasForeignKey(x => x.ResolvedById);
        comment.HasIndex(x => new { x.PlanId, x.SectionId });
    }

    public void Configure(EntityTypeBuilder<PlanCommentsRead> read)
    {
        read.HasKey(x => new { x.SectionId, x.UserId });
        read.HasOne<Plan>().WithMany().HasForeignKey(x => x.PlanId);
        read.HasOne<PortalUser>().WithMany().HasForeignKey(x => x.UserId);
    }
}
