using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.StandardSets;

public enum SetImportState { Waiting, Done, Undone }

/// <summary>A set from a file. It waits until somebody has looked at it, and remembers whose place the set took, so that it can be taken back.</summary>
public class SetImport : IVersioned
{
    public const int FileNameLength = 200;

    public int Id { get; set; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    public string FileName { get; init; } = "";
    /// <summary>Its rows, while it waits.</summary>
    public string Content { get; set; } = "";
    public SetImportState State { get; private set; }
    public int? SetId { get; set; }
    public StandardSet? Set { get; private set; }
    public int? ReplacedId { get; private set; }
    /// <summary>Ended with it.</summary>
    public StandardSet? Replaced { get; private set; }
    /// <summary>When that one would have ended otherwise.</summary>
    public DateOnly? ReplacedUntil { get; private set; }
    public Guid Version { get; set; }

    /// <param name="replaced">Ends on the day before.</param>
    public void MarkDone(StandardSet set, StandardSet? replaced)
    {
        if (State != SetImportState.Waiting) throw new InvalidOperationException("The set is in already.");
        (State, Content, Set, Replaced, ReplacedUntil) = (SetImportState.Done, "", set, replaced, replaced?.EffectiveTo);
        if (replaced is not null) replaced.EffectiveTo = set.EffectiveFrom.AddDays(-1);
    }

    /// <summary>The set goes, and the one whose place it took is in force again as it was.</summary>
    public void MarkUndone()
    {
        if (State != SetImportState.Done) throw new InvalidOperationException("Only a set that is in can be taken back.");
        if (Replaced is not null && Replaced.EffectiveTo == Set?.EffectiveFrom.AddDays(-1)) Replaced.EffectiveTo = ReplacedUntil;
        (State, Set, SetId, Replaced, ReplacedId) = (SetImportState.Undone, null, null, null, null);
    }
}

public class SetImportConfiguration : IEntityTypeConfiguration<SetImport>
{
    public void Configure(EntityTypeBuilder<SetImport> import)
    {
        import.Property(x => x.FileName).HasMaxLength(SetImport.FileNameLength);
        import.Property(x => x.Content).HasMaxLength(SetRow.LongestText);
        import.Property(x => x.State).AuditValue();
        import.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        import.HasOne(x => x.Set).WithMany().HasForeignKey(x => x.SetId);
        import.HasOne(x => x.Replaced).WithMany().HasForeignKey(x => x.ReplacedId);
        import.HasIndex(x => new { x.State, x.At });
    }
}
