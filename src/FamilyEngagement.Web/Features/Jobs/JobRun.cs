using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Jobs;

public enum JobRunState
{
    /// <summary>Somebody asked for it.</summary>
    Waiting,
    /// <summary>A process has taken it. After its lease that process is gone, and another takes it.</summary>
    Running,
    Done,
    Failed,
}

/// <summary>
/// One firing of a job. The pair of job and due time is unique: whoever writes the row runs the job, all others leave it.
/// </summary>
public class JobRun
{
    public const int KeyLength = 60, MachineLength = 100, ErrorLength = 300, MostTakes = 3;

    public int Id { get; set; }
    public required string JobKey { get; init; }
    public required DateTime DueAt { get; init; }
    public JobRunState State { get; set; }
    public DateTime? StartedAt { get; set; }
    public DateTime? LeaseUntil { get; set; }
    public DateTime? EndedAt { get; set; }
    public string Machine { get; set; } = "";
    /// <summary>How often a process has taken it.</summary>
    public int Takes { get; set; }
    public int Count { get; set; }
    public string Error { get; set; } = "";
    /// <summary>Who asked for it; none: the schedule.</summary>
    public int? AskedById { get; init; }
    public PortalUser? AskedBy { get; set; }

    public bool IsCutOff(DateTime now) => State == JobRunState.Running && LeaseUntil < now;
}

public class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.Property(x => x.JobKey).HasMaxLength(JobRun.KeyLength);
        run.Property(x => x.Machine).HasMaxLength(JobRun.MachineLength);
        run.Property(x => x.Error).HasMaxLength(JobRun.ErrorLength);
        run.HasOne(x => x.AskedBy).WithMany().HasForeignKey(x => x.AskedById);
        run.HasIndex(x => new { x.JobKey, x.DueAt }).IsUnique();
        run.HasIndex(x => x.DueAt);
        run.HasIndex(x => x.State);
    }
}
