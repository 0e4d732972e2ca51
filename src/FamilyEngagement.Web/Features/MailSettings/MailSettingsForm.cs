using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.MailSettings;

/// <summary>Which mails a person gets.</summary>
public class MailSettingsForm
{
    public Guid Version { get; set; }

    public bool Digest { get; set; }

    public static MailSettingsForm Of(PortalUser user) => new() { Version = user.Version, Digest = !user.NoDigest };
}
