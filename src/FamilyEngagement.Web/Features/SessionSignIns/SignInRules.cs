using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <summary>Why nobody can sign in now.</summary>
public enum SignInStop { None, Canceled, Removed, NotYet, YearOver }

/// <summary>
/// When people sign in, and what their contacts say: both in this one place. Sign-in opens on the day of the session and
/// stays open for typing in afterwards until the school year is over.
/// </summary>
public static class SignInRules
{
    /// <summary>The reasons on contacts that were rewritten or voided from here.</summary>
    public const string ChangedReason = "Changed with the session", UndoneReason = "Sign-in undone";

    public static SignInStop StopFor(FamilySession session, DateOnly today, DateOnly yearStart) =>
        session.RemovedAt is not null ? SignInStop.Removed
        : session.IsCancelled ? SignInStop.Canceled
        : session.Day > today ? SignInStop.NotYet
        : session.Day < yearStart ? SignInStop.YearOver
        : SignInStop.None;

    /// <summary>
    /// What keeps a session with sign-ins from a change: English key for the form, none when it may change. People came, so it
    /// was held: it is not canceled or removed, and its day is not one to come. A day that was typed wrongly takes the contacts along.
    /// </summary>
    /// <param name="to">The day it is to have; none where it is to be canceled or removed.</param>
    public static string? Problem(int signIns, DateOnly from, DateOnly? to, DateOnly today, DateOnly yearStart) => signIns == 0 || to == from ? null
        : to is null ? "People have signed in here, so the session was held. Undo the sign-ins first, under Sign-in."
        : to > today || to < yearStart ? "People have signed in already. Choose the day it was held, in this school year." : null;

    /// <summary>Whether a contact stands as the session left it. One that somebody corrected, restricted or voided is theirs, as is one that an event campaign made.</summary>
    public static bool IsOurs(this Contact contact) =>
        contact is { Source: ContactSource.Session, IsVoided: false, IsRestricted: false } && contact.Revisions.All(revision => revision.Reason == ChangedReason);

    /// <summary>The contact of a family that came, as the session and what was said of this family have it.</summary>
    public static ContactFacts Facts(FamilySession session, Family family, bool? isTwoWay, int? person, ContactVocabulary words, DateTime startedAt)
    {
        var (language, mode) = Understood(session, family, words);
        return new ContactFacts(startedAt, session.Day, ContactDirection.Outbound, ContactChannel.Event, (isTwoWay ?? session.IsTwoWay) == true ? ContactOutcome.TwoWay : ContactOutcome.MessageOnly,
            language, mode, session.Topics, session.Title, person);
    }

    /// <summary>In the family's language where it was spoken there and somebody said how; machines and helpers as well, which count as nothing more. Else in English.</summary>
    private static (string Language, string Mode) Understood(FamilySession session, Family family, ContactVocabulary words)
    {
        var home = family.SpokenLanguage;
        if (session.Mode.Length == 0 || Languages.Primary(home) == "en" || home == Languages.NotKnown) return ("en", ContactMode.StaffSpeaks);
        var isHelped = words.Means(WordKind.Mode, session.Mode) is WordMeaning.Machine or WordMeaning.AdHocAdult or WordMeaning.Child;
        return isHelped || session.Languages.Any(code => Languages.Primary(code) == Languages.Primary(home)) ? (home, session.Mode) : ("en", ContactMode.StaffSpeaks);
    }
}
