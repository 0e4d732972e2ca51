namespace FamilyEngagement.Web.Features.Jobs;

public record JobsPage(IReadOnlyList<JobLine> Jobs, IReadOnlyList<RunLine> Runs, MailBox Mail, bool IsEnabled);

/// <param name="Last">None: it has never run.</param>
public record JobLine(JobDefinition Job, RunLine? Last, DateTime? NextAt);

public record RunLine(string JobKey, string Name, string? Counts, DateTime DueAt, JobRunState State, DateTime? StartedAt, DateTime? EndedAt, bool IsCutOff, int Count, string Error, string? AskedBy);

public record MailBox(bool IsSetUp, int Waiting, int Sent, int Failed, DateTime? WaitingSince, IReadOnlyList<FailedMail> FailedOnes);

public record FailedMail(int Id, string? To, string Address, string Subject, DateTime CreatedAt, string Error);
