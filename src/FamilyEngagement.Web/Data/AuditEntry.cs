namespace FamilyEngagement.Web.Data;

/// <summary>Who changed what. Field names only; values are kept for states, dates, roles and settings, never for what people wrote.</summary>
public class AuditEntry
{
    public const int ValuesLength = 2000;

    public int Id { get; set; }
    public DateTime At { get; set; }
    public int? UserId { get; set; }
    public int? SchoolId { get; set; }
    public required string Action { get; set; }
    public required string Entity { get; set; }
    public string EntityId { get; set; } = "";
    /// <summary>The changed fields' names, comma separated.</summary>
    public string Fields { get; set; } = "";
    /// <summary>For the fields on the allow-list: "Status: Draft → Sent".</summary>
    public string Values { get; set; } = "";
}

public class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> audit)
    {
        audit.Property(x => x.Action).HasMaxLength(20);
        audit.Property(x => x.Entity).HasMaxLength(60);
        audit.Property(x => x.EntityId).HasMaxLength(60);
        audit.Property(x => x.Fields).HasMaxLength(1000);
        audit.Property(x => x.Values).HasMaxLength(AuditEntry.ValuesLength);
        audit.HasIndex(x => x.At);
        audit.HasIndex(x => new { x.SchoolId, x.At });
    }
}
