using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;

namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>What headings and words of other tools usually mean. Only a start: the person sees it and can change it.</summary>
public static class ImportGuess
{
    /// <summary>By words that the heading holds, the more telling ones first.</summary>
    private static readonly (ImportField Field, string[] Words)[] Headings =
    [
        (ImportField.StudentNumber, ["student id", "student number", "student no", "lasid", "sasid", "id number"]),
        (ImportField.StudentFirstName, ["student first", "child first"]),
        (ImportField.StudentLastName, ["student last", "child last"]),
        (ImportField.StudentName, ["student", "child"]),
        (ImportField.Phone, ["phone", "mobile", "cell"]),
        (ImportField.Restricted, ["restricted", "confidential"]),
        (ImportField.Minutes, ["minutes", "duration"]),
        (ImportField.Mode, ["interpreter", "understood", "translation"]),
        (ImportField.Language, ["language"]),
        (ImportField.Guardian, ["guardian", "parent", "family", "contact name", "recipient"]),
        (ImportField.Direction, ["direction", "started", "initiated"]),
        (ImportField.Outcome, ["outcome", "status", "result", "what happened"]),
        (ImportField.Channel, ["channel", "method", "type", "how"]),
        (ImportField.Topics, ["topic", "reason", "category", "subject", "about"]),
        (ImportField.Note, ["note", "message", "comment", "content", "summary"]),
        (ImportField.Day, ["date", "day", "timestamp", "sent"]),
        (ImportField.Time, ["time"]),
    ];

    private static readonly Dictionary<ImportField, (string Code, string[] Words)[]> Known = new()
    {
        [ImportField.Outcome] =
        [
            (ContactOutcome.TwoWay, ["answered", "reached", "spoke", "talked", "replied", "responded", "conversation", "two way talk", "two way"]),
            (ContactOutcome.MessageOnly, ["delivered", "read", "received", "message delivered"]),
            (ContactOutcome.Voicemail, ["voicemail", "left voicemail", "left message", "left a message", "vm"]),
            (ContactOutcome.NoAnswer, ["no answer", "unanswered", "no response", "did not answer"]),
            (ContactOutcome.WrongNumber, ["wrong number", "disconnected", "number not in service"]),
            (ContactOutcome.Declined, ["declined", "refused", "opted out"]),
            ("Bounced", ["failed", "undelivered", "bounced", "not delivered"]),
        ],
        [ImportField.Channel] =
        [
            (ContactChannel.Phone, ["phone", "call", "telephone", "phone call"]),
            (ContactChannel.Text, ["text", "sms", "text message"]),
            (ContactChannel.App, ["app", "direct message", "message", "talkingpoints", "chat"]),
            (ContactChannel.Email, ["email", "e mail"]),
            (ContactChannel.InPerson, ["in person", "meeting", "face to face", "at school"]),
            (ContactChannel.Video, ["video", "zoom", "google meet", "video call"]),
            (ContactChannel.HomeVisit, ["home visit", "visit"]),
            (ContactChannel.Letter, ["letter", "flyer", "backpack"]),
            (ContactChannel.Broadcast, ["announcement", "broadcast", "mass message", "group message", "robocall"]),
        ],
        [ImportField.Direction] =
        [
            (nameof(ContactDirection.Outbound), ["outbound", "outgoing", "sent", "school", "teacher", "staff", "we did"]),
            (nameof(ContactDirection.Inbound), ["inbound", "incoming", "received", "family", "parent", "guardian", "the family did"]),
        ],
        [ImportField.Mode] =
        [
            (ContactMode.MachineTranslation, ["machine", "machine translation", "google translate", "automatic", "auto translated"]),
            (ContactMode.InterpreterPhone, ["phone interpreter", "interpreter by phone", "language line"]),
            (ContactMode.InterpreterInPerson, ["interpreter", "interpreter in person"]),
            (ContactMode.HumanTranslation, ["translated", "human translation", "translated by a person"]),
            (ContactMode.StaffSpeaks, ["staff", "bilingual staff", "staff speaks it"]),
        ],
        [ImportField.Restricted] = [("yes", ["yes", "y", "true", "1", "x", "restricted", "confidential"]), ("no", ["no", "n", "false", "0"])],
    };

    public static List<ImportField> Fields(IReadOnlyList<string> columns)
    {
        var fields = new List<ImportField>();
        foreach (var column in columns)
        {
            var folded = Folding.Fold(column);
            var field = Headings.FirstOrDefault(guess => !fields.Contains(guess.Field) && guess.Words.Any(word => folded.Contains(" " + word, StringComparison.Ordinal))).Field;
            fields.Add(field);
        }

        return fields;
    }

    /// <summary>The code that a file's word means: one of our own words, or one that other tools use; none when nothing is sure.</summary>
    public static string? Word(ImportField field, string text, ContactVocabulary words)
    {
        var folded = Folding.Fold(text).Trim();
        if (folded.Length == 0) return null;
        if (KindOf(field) is { } kind && words.Offered(kind).FirstOrDefault(word => Names(word).Any(name => Folding.Fold(name).Trim() == folded)) is { } own) return own.Code;
        var code = Known.TryGetValue(field, out var known) ? known.FirstOrDefault(guess => guess.Words.Contains(folded)).Code : null;
        return code is null || KindOf(field) is not { } list || words.Knows(list, code) ? code : null;
    }

    public static WordKind? KindOf(ImportField field) => field switch
    {
        ImportField.Channel => WordKind.Channel,
        ImportField.Outcome => WordKind.Outcome,
        ImportField.Mode => WordKind.Mode,
        ImportField.Topics => WordKind.Topic,
        _ => null,
    };

    private static string[] Names(ContactWord word) => [word.Code, word.Label, word.ListLabel];
}
