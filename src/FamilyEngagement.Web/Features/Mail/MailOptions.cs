using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace FamilyEngagement.Web.Features.Mail;

/// <summary>The section "Mail". Without a server and without a folder mails wait.</summary>
public class MailOptions : IValidatableObject
{
    /// <summary>The SMTP server.</summary>
    public string Host { get; set; } = "";

    [Range(1, 65535, ErrorMessage = "Mail:Port is a number from 1 to 65535.")]
    public int Port { get; set; } = 587;

    /// <summary>STARTTLS; without it names and addresses cross the network in the clear.</summary>
    public bool Tls { get; set; } = true;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The address that mails come from.</summary>
    public string From { get; set; } = "";

    /// <summary>Instead of a server: each mail becomes a file here. A relative path counts from the program's folder.</summary>
    public string PickupFolder { get; set; } = "";

    /// <summary>The portal's address as staff type it; links in mails begin with it.</summary>
    public string PortalUrl { get; set; } = "";

    public bool IsSetUp => Host.Length > 0 || PickupFolder.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Host.Length > 0 && From.Length == 0) yield return new ValidationResult("Mail:From is missing: the address that mails come from.", [nameof(From)]);
        if (Host.Length > 0 && PortalUrl.Length == 0) yield return new ValidationResult("Mail:PortalUrl is missing: the portal’s address, for the links in mails.", [nameof(PortalUrl)]);
        if (From.Length > 0 && !MailAddress.TryCreate(From, out _)) yield return new ValidationResult("Mail:From is no email address.", [nameof(From)]);
        if (PortalUrl.Length > 0 && !(Uri.TryCreate(PortalUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")) yield return new ValidationResult("Mail:PortalUrl is no address: write it as https://family.district.org.", [nameof(PortalUrl)]);
        if (User.Length > 0 && Password.Length == 0) yield return new ValidationResult("Mail:Password is missing for Mail:User.", [nameof(Password)]);
        if (User.Length > 0 && !Tls) yield return new ValidationResult("Mail:Tls is off: a password is not sent without it.", [nameof(Tls)]);
    }
}
