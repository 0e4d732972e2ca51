namespace FamilyEngagement.Web.Features.Documents;

/// <summary>English keys for the localizer.</summary>
public static class DocumentWords
{
    public static string Label(this DistributionWay way) => way switch
    {
        DistributionWay.Backpack => "Backpack",
        DistributionWay.Mail => "Mail",
        DistributionWay.Email => "Email",
        DistributionWay.App => "App",
        DistributionWay.TextMessage => "Text message",
        DistributionWay.Website => "Website",
        DistributionWay.Session => "At a session",
        DistributionWay.InPerson => "In person",
        DistributionWay.Posted => "Posted at school",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    public static string Label(this CopyMaker maker) => maker switch
    {
        CopyMaker.Original => "Original",
        CopyMaker.Human => "Translated by a person",
        CopyMaker.Machine => "Machine translation",
        _ => throw new ArgumentOutOfRangeException(nameof(maker)),
    };

    public static string Label(this DocumentState state) => state switch
    {
        DocumentState.NoFile => "No file yet",
        DocumentState.Missing => "Translation missing",
        DocumentState.OutOfDate => "Translation out of date",
        DocumentState.NotHandedOut => "Not handed out",
        DocumentState.InOrder => "In order",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Tone and icon of the state.</summary>
    public static (string Tone, string Icon) Look(this DocumentState state) => state switch
    {
        DocumentState.NoFile or DocumentState.Missing => ("help", "error"),
        DocumentState.OutOfDate => ("due", "schedule"),
        DocumentState.NotHandedOut => ("none", "radio_button_unchecked"),
        _ => ("met", "check_circle"),
    };
}
