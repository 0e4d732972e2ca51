using FamilyEngagement.Web.Features.Contacts;

namespace FamilyEngagement.Web.Features.ContactWords;

/// <summary>What lists and meanings are called, and what a meaning does to figures. English keys for the localizer.</summary>
public static class MeaningWords
{
    public static string Label(this WordKind kind) => kind switch
    {
        WordKind.Channel => "How",
        WordKind.Outcome => "What happened",
        WordKind.Mode => "How you understood each other",
        WordKind.Topic => "About what",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this WordMeaning meaning) => meaning switch
    {
        WordMeaning.Personal => "Between people",
        WordMeaning.Broadcast => "To many at once",
        WordMeaning.TwoWay => "Two-way talk",
        WordMeaning.Reached => "Got through, no reply",
        WordMeaning.NotReached => "Did not get through",
        WordMeaning.WrongNumber => "Wrong number or address",
        WordMeaning.OwnLanguage => "Qualified staff",
        WordMeaning.OwnLanguageUnqualified => "Staff who speak some of it",
        WordMeaning.Qualified => "Interpreter or translator",
        WordMeaning.Machine => "Machine translation",
        WordMeaning.AdHocAdult => "Another adult",
        WordMeaning.Child => "A child",
        WordMeaning.Plain => "An ordinary topic",
        WordMeaning.Sensitive => "A sensitive topic",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };

    public static string Effect(this WordMeaning meaning) => meaning switch
    {
        WordMeaning.Personal => "Counts by what happened.",
        WordMeaning.Broadcast => "Stays on record, but never counts as reaching a family.",
        WordMeaning.TwoWay => "Counts as tried, as reached and as a two-way talk.",
        WordMeaning.Reached => "Counts as tried and as reached, not as a two-way talk.",
        WordMeaning.NotReached => "Counts as tried only.",
        WordMeaning.WrongNumber => "Counts as tried only, and marks the number as not working.",
        WordMeaning.OwnLanguage => "Counts as home language when it is the family’s language.",
        WordMeaning.Qualified => "Counts as home language.",
        WordMeaning.OwnLanguageUnqualified or WordMeaning.Machine => "Does not count as home language.",
        WordMeaning.AdHocAdult or WordMeaning.Child => "Does not count as home language, and is marked kindly.",
        WordMeaning.Plain => "Changes no figure.",
        WordMeaning.Sensitive => "Changes no figure. Suggests to restrict the contact.",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };
}
