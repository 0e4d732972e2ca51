using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>Reads one row after another by the mapping: what happened, when, and with whom.</summary>
public class RowReader(ImportMapping mapping, DayOrder order, FamilyDirectory directory, ContactVocabulary words, Languages languages, DistrictClock clock)
{
    /// <summary>What keeps a row out, in a clerk's words.</summary>
    private sealed class Trouble(Said problem, Said toDo) : Exception
    {
        public Said Problem => problem;

        public Said ToDo => toDo;
    }

    public ReadRow Read(ContactImportRow row)
    {
        string Cell(ImportField field) => mapping.Place(field) is >= 0 and var place && place < row.Cells.Count ? row.Cells[place] : "";
        var person = RowPerson.Of(Cell);
        try
        {
            var (day, time) = When(Cell);
            var (hits, problem) = person.Find(directory);
            if (problem is not null) throw new Trouble(problem.Value.Problem, problem.Value.ToDo);
            var families = hits.Select(hit => hit.FamilyId).Distinct().ToList();
            int? family = families.Count == 1 ? families[0] : row.FamilyId is { } chosen && families.Contains(chosen) ? chosen : null;
            // Read for its mistakes even while the family is open, so that the person decides nothing in vain.
            var facts = Facts(Cell, day, time, directory.Families[family ?? families[0]], hits.FirstOrDefault(hit => hit.FamilyId == family && hit.MemberId is not null)?.MemberId);
            if (family is not { } id) return new ReadRow(row.Id, row.Number, ReadKind.Decide, person.Who, Families: families);
            var named = hits.Where(hit => hit.FamilyId == id && hit.StudentId is not null).Select(hit => hit.StudentId!.Value).Distinct().ToList();
            return new ReadRow(row.Id, row.Number, ReadKind.Ready, person.Who)
            {
                FamilyId = id,
                Students = named.Count > 0 ? named : directory.Families[id].Children.Select(child => child.Id).ToList(),
                Facts = facts,
                HasTime = time is not null,
                TakesDuplicate = row.TakesDuplicate,
            };
        }
        catch (Trouble trouble)
        {
            return new ReadRow(row.Id, row.Number, ReadKind.Wrong, person.Who, trouble.Problem, trouble.ToDo);
        }
    }

    private (DateOnly Day, TimeOnly? Time) When(Func<ImportField, string> cell)
    {
        var text = cell(ImportField.Day);
        if (text.Length == 0) throw new Trouble(new("The day is empty."), new("Write the day it happened."));
        if (ImportDays.Read(text, order, instant => clock.ToLocal(instant.UtcDateTime)) is not (var day, var time)) throw new Trouble(new("The day “{0}” is not a real day.", text), new("Write it as month/day/year, like 11/18/2026."));
        if (cell(ImportField.Time) is { Length: > 0 } clockTime)
            time = ImportDays.Time(clockTime) ?? throw new Trouble(new("The time “{0}” cannot be read.", clockTime), new("Write it like 2:30 PM, or leave it empty."));
        if (day > clock.Today || (day == clock.Today && time is { } at && day.ToDateTime(at) > clock.Now.AddMinutes(5))) throw new Trouble(new("The day “{0}” is still to come.", text), new("Check the day, and whether the month comes first."));
        if (day < clock.Today.AddYears(-2)) throw new Trouble(new("The day “{0}” is more than two years ago.", text), new("Check the year."));
        return (day, time);
    }

    private ContactFacts Facts(Func<ImportField, string> cell, DateOnly day, TimeOnly? time, FamilyDirectory.Entry family, int? memberId)
    {
        var channel = Code(cell, ImportField.Channel, mapping.Channel);
        var isBroadcast = words.Means(WordKind.Channel, channel) == WordMeaning.Broadcast;
        // A message to many reaches nobody in particular, whatever the tool says became of it.
        var outcome = isBroadcast ? ContactOutcome.MessageOnly : Code(cell, ImportField.Outcome, mapping.Outcome);
        var language = Language(cell(ImportField.Language), family);
        var hasMode = cell(ImportField.Mode).Length > 0;
        var mode = language == "en" && !hasMode ? ContactMode.StaffSpeaks : Code(cell, ImportField.Mode, mapping.Mode);
        var note = cell(ImportField.Note);
        if (note.Length > Contact.NoteLength) throw new Trouble(new("The note is longer than 2,000 characters."), new("Shorten it in the file."));
        var noon = new TimeOnly(12, 0);
        var at = clock.ToUtc(day.ToDateTime(time ?? noon));
        var direction = cell(ImportField.Direction) is { Length: > 0 } word && Enum.TryParse<ContactDirection>(Meaning(ImportField.Direction, word), out var said) ? said : ContactDirection.Outbound;
        return new ContactFacts(at > clock.UtcNow ? clock.UtcNow : at, day, direction, channel, outcome, language, mode, Topics(cell(ImportField.Topics)), note, memberId)
        {
            Minutes = Minutes(cell(ImportField.Minutes)),
            IsRestricted = cell(ImportField.Restricted) is { Length: > 0 } mark && ImportGuess.Word(ImportField.Restricted, mark, words) != "no",
        };
    }

    private string Code(Func<ImportField, string> cell, ImportField field, string? otherwise)
    {
        var text = cell(field);
        var code = text.Length == 0 ? otherwise : Meaning(field, text);
        if (!string.IsNullOrEmpty(code) && words.Knows(ImportGuess.KindOf(field)!.Value, code)) return code;
        var column = field switch { ImportField.Channel => "How", ImportField.Outcome => "What happened", _ => "How understood" };
        throw text.Length == 0
            ? new Trouble(new("It does not say “{0}”.", new Said(column)), new("Fill it in, or choose what holds when it is empty, under Columns."))
            : new Trouble(new("“{0}” has no meaning for “{1}” yet.", text, new Said(column)), new("Say what it means under Words of the file."));
    }

    private string? Meaning(ImportField field, string text) =>
        mapping.Words.TryGetValue(ImportMapping.Key(field, text), out var code) ? code : ImportGuess.Word(field, text, words);

    private string Language(string text, FamilyDirectory.Entry family)
    {
        if (text.Length == 0) return family.Spoken == Languages.NotKnown ? "en" : family.Spoken;
        var code = mapping.Words.TryGetValue(ImportMapping.Key(ImportField.Language, text), out var told) && languages.IsKnown(told) ? told : languages.CodeOf(text);
        return code != Languages.NotKnown ? code : throw new Trouble(new("The language “{0}” is not known.", text), new("Say what it means under Words of the file."));
    }

    private List<string> Topics(string text) => TopicsOf(text).Select(topic => Meaning(ImportField.Topics, topic)).OfType<string>().Where(code => words.Knows(WordKind.Topic, code)).Distinct().Take(12).ToList();

    public static IEnumerable<string> TopicsOf(string text) => text.Split([',', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int? Minutes(string text)
    {
        if (text.Length == 0) return null;
        var digits = text.Split(' ')[0];
        return int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var minutes) && minutes is >= 0 and <= 600
            ? minutes == 0 ? null : minutes
            : throw new Trouble(new("The minutes “{0}” are no number up to 600.", text), new("Write a whole number, or leave it empty."));
    }
}
