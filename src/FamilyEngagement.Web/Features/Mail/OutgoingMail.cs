using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Mail;

public enum MailState { Waiting, Sent, Failed }

/// <summary>
/// One mail to a member of staff, kept until the server has taken it. It tells of work that waits and leads into the portal:
/// it never names a family or a child, nor quotes what people wrote. <see cref="Outbox"/> puts it in.
/// </summary>
public class OutgoingMail
{
    public const int KeyLength = 120, AddressLength = 256, SubjectLength = 200, BodyLength = 8000, MessageIdLength = 100, ErrorLength = 300;

    /// <summary>Stands in a body for the portal's address: "{portal}/schools/7/plans/3".</summary>
    public const string Portal = "{portal}";

    /// <summary>Where a person chooses which mails to get; a mail that can be turned off has this link.</summary>
    public const string Choices = $"{Portal}/account/mails";

    /// <summary>After each refusal it waits so long; after the last it has failed, about two days after the first try.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(16), TimeSpan.FromHours(24)];

    public int Id { get; set; }
    /// <summary>What it is about, so that the same reminder goes out once: "plan-review-12-2026-11-30-7".</summary>
    public required string Key { get; init; }
    public int? ToUserId { get; init; }
    public PortalUser? ToUser { get; set; }
    /// <summary>For someone without an account.</summary>
    public string ToAddress { get; init; } = "";
    public required string Subject { get; init; }
    /// <summary>Plain text. Short paragraphs, and an address of the portal on a line of its own.</summary>
    public required string Body { get; init; }
    /// <summary>Made once, so that a mail which had to be sent again is known by it as the same.</summary>
    public string MessageId { get; init; } = $"<{Guid.NewGuid():N}@family-engagement>";
    public required DateTime CreatedAt { get; init; }
    public MailState State { get; set; }
    public int Attempts { get; set; }
    /// <summary>While a process sends it: when it is free again.</summary>
    public required DateTime NextAttemptAt { get; set; }
    public DateTime? SentAt { get; set; }
    public string Error { get; set; } = "";

    /// <summary>To a person with an account, at the address that the account has when it is sent.</summary>
    public static OutgoingMail To(int userId, string key, string subject, string body, DateTime now) =>
        new() { Key = key, ToUserId = userId, Subject = OneLine(subject), Body = body, CreatedAt = now, NextAttemptAt = now };

    public static OutgoingMail To(string address, string key, string subject, string body, DateTime now) =>
        new() { Key = key, ToAddress = address, Subject = OneLine(subject), Body = body, CreatedAt = now, NextAttemptAt = now };

    private static string OneLine(string subject) => string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <exception cref="InvalidOperationException">It has not failed.</exception>
    public void SendAgain(DateTime now)
    {
        if (State != MailState.Failed) throw new InvalidOperationException($"A mail that is {State} is not sent again.");
        (State, Attempts, NextAttemptAt, Error) = (MailState.Waiting, 0, now, "");
    }
}

public class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("OutgoingMail");
        mail.Property(x => x.Key).HasMaxLength(OutgoingMail.KeyLength);
        mail.Property(x => x.ToAddress).HasMaxLength(OutgoingMail.AddressLength);
        mail.Property(x => x.Subject).HasMaxLength(OutgoingMail.SubjectLength);
        mail.Property(x => x.Body).HasMaxLength(OutgoingMail.BodyLength);
        mail.Property(x => x.MessageId).HasMaxLength(OutgoingMail.MessageIdLength);
        mail.Property(x => x.Error).HasMaxLength(OutgoingMail.ErrorLength);
        mail.HasOne(x => x.ToUser).WithMany().HasForeignKey(x => x.ToUserId);
        mail.HasIndex(x => x.Key).IsUnique();
        mail.HasIndex(x => new { x.State, x.NextAttemptAt });
    }
}
