using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Campaigns;

/// <summary>Language and mode as one short choice: in English, or in the family's language and how.</summary>
public static class CampaignWay
{
    public const string English = "en";

    private static readonly string[] Written = [ContactChannel.Text, ContactChannel.App, ContactChannel.Email, ContactChannel.Letter];

    /// <summary>Words that make no sense on this channel: a row offers no voicemail for letters, and nobody on the phone leaves a note at the door.</summary>
    public static bool Suits(string channel, string code) => code switch
    {
        ContactOutcome.Voicemail => channel is not (ContactChannel.HomeVisit or ContactChannel.InPerson) && !Written.Contains(channel),
        "NotHome" => channel is ContactChannel.HomeVisit,
        "Bounced" => channel is not ContactChannel.Phone,
        ContactMode.HumanTranslation => channel is not ContactChannel.Phone,
        ContactMode.InterpreterPhone => !Written.Contains(channel),
        ContactMode.InterpreterInPerson or ContactMode.InterpreterVideo or "InterpreterAsl" => channel is not ContactChannel.Phone && !Written.Contains(channel),
        _ => true,
    };

    public static bool SpeaksEnglish(string spoken) => spoken is English or Languages.NotKnown;

    public static string Of(string language, string mode) => language == English && mode == ContactMode.StaffSpeaks ? English : mode;

    public static bool IsKnown(string? way, ContactVocabulary words) => string.IsNullOrEmpty(way) || way == English || words.Knows(WordKind.Mode, way);

    public static (string Language, string Mode) Read(string? way, Campaign campaign, Family family)
    {
        if (way == English || (string.IsNullOrEmpty(way) && SpeaksEnglish(family.SpokenLanguage))) return (English, ContactMode.StaffSpeaks);
        return (SpeaksEnglish(family.SpokenLanguage) ? English : family.SpokenLanguage, string.IsNullOrEmpty(way) ? campaign.Mode : way);
    }
}
