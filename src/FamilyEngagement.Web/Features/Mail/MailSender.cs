using System.Net.Mail;
using System.Security.Authentication;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Jobs;

namespace FamilyEngagement.Web.Features.Mail;

/// <summary>
/// Each minute: sends what waits. A mail is claimed first, by counting the attempt, so that no two processes send it. A
/// process that dies after the server took the mail and before that is written down leaves it to be sent again, with the
/// same Message-ID. The log says neither to whom nor about what.
/// </summary>
public class MailSender(AppDbContext db, TimeProvider time, MailPost post, ILogger<MailSender> logger) : IPortalJob
{
    /// <summary>So long a claimed mail is left alone.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private const int MostAtOnce = 200;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<int> Run(JobFiring firing, CancellationToken stopping)
    {
        if (!post.IsSetUp) return 0;
        var now = Now;
        var waiting = await db.Mail.AsNoTracking().Include(mail => mail.ToUser).Where(mail => mail.State == MailState.Waiting && mail.NextAttemptAt <= now)
            .OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id).Take(MostAtOnce).ToListAsync(stopping);
        var sent = 0;
        foreach (var mail in waiting)
        {
            stopping.ThrowIfCancellationRequested();
            if (await Claim(mail, stopping) && await Send(mail, stopping)) sent++;
        }

        return sent;
    }

    private async Task<bool> Claim(OutgoingMail mail, CancellationToken stopping) =>
        await db.Mail.Where(row => row.Id == mail.Id && row.State == MailState.Waiting && row.Attempts == mail.Attempts && row.NextAttemptAt <= Now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, mail.Attempts + 1).SetProperty(row => row.NextAttemptAt, Now + Lease), stopping) == 1;

    private async Task<bool> Send(OutgoingMail mail, CancellationToken stopping)
    {
        if (mail.ToUser is { IsActive: false })
        {
            await Fail(mail, "The account is deactivated.");
            return false;
        }

        try
        {
            await post.Post(mail, mail.ToUser?.Email ?? mail.ToAddress, stopping);
        }
        catch (Exception problem) when (problem is SmtpException or IOException or AuthenticationException or FormatException or ArgumentException || (problem is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            logger.LogWarning("Mail {Mail} was not taken at attempt {Attempt}: {Reason}", mail.Id, mail.Attempts + 1, (problem as SmtpException)?.StatusCode.ToString() ?? problem.GetType().Name);
            await Refused(mail, problem is OperationCanceledException ? "The server did not answer in time." : problem.InnerException?.Message ?? problem.Message);
            return false;
        }

        // What was sent is written down even while the process goes down.
        await db.Mail.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, MailState.Sent).SetProperty(row => row.SentAt, Now).SetProperty(row => row.Error, ""), CancellationToken.None);
        return true;
    }

    private async Task Refused(OutgoingMail mail, string reason)
    {
        if (mail.Attempts >= OutgoingMail.Waits.Count)
        {
            await Fail(mail, reason);
            return;
        }

        var (next, error) = (Now + OutgoingMail.Waits[mail.Attempts], Cut(reason));
        await db.Mail.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, next).SetProperty(row => row.Error, error), CancellationToken.None);
    }

    private async Task Fail(OutgoingMail mail, string reason)
    {
        var error = Cut(reason);
        await db.Mail.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, MailState.Failed).SetProperty(row => row.Error, error), CancellationToken.None);
    }

    private static string Cut(string text) => text.Length <= OutgoingMail.ErrorLength ? text : text[..OutgoingMail.ErrorLength];
}
