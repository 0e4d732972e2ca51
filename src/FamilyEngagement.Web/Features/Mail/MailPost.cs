using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using FamilyEngagement.Web.Features.District;
using Microsoft.Extensions.Options;

namespace FamilyEngagement.Web.Features.Mail;

/// <summary>Hands one mail to the server, or writes it into the folder.</summary>
public class MailPost(IOptions<MailOptions> options, IHostEnvironment environment, DistrictCache district)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public bool IsSetUp => options.Value.IsSetUp;

    /// <exception cref="SmtpException">The server did not take it.</exception>
    /// <exception cref="OperationCanceledException">The server did not answer in time, or the process is going down.</exception>
    public async Task Post(OutgoingMail mail, string address, CancellationToken stopping)
    {
        var settings = options.Value;
        using var message = new MailMessage(new MailAddress(settings.From.Length > 0 ? settings.From : "portal@localhost", $"Family Engagement, {district.Settings.Name}"), new MailAddress(address))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body.Replace(OutgoingMail.Portal, settings.PortalUrl.TrimEnd('/')).ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Content-Language", "en");
        // So that no out-of-office notes come back.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (settings.PortalUrl.Length > 0 && mail.Body.Contains(OutgoingMail.Choices)) message.Headers.Add("List-Unsubscribe", $"<{OutgoingMail.Choices.Replace(OutgoingMail.Portal, settings.PortalUrl.TrimEnd('/'))}>");
        using var client = Client(settings);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(Patience);
        // Asked to stop in the middle of a talk, the client would wait for its answer: leave it, closing ends the talk.
        await client.SendMailAsync(message, limit.Token).WaitAsync(limit.Token);
    }

    private SmtpClient Client(MailOptions settings)
    {
        if (settings.Host.Length == 0)
        {
            var folder = Directory.CreateDirectory(Path.GetFullPath(settings.PickupFolder, environment.ContentRootPath));
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder.FullName };
        }

        return new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.Tls,
            Credentials = settings.User.Length > 0 ? new NetworkCredential(settings.User, settings.Password) : null,
        };
    }
}
