using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.ContactTimes;

public enum ReadTimeKind { Ready, Same, Empty, Wrong }

/// <summary>A teacher as files may name one.</summary>
public record TeacherName(int Id, string Name, string Email, string SourcedId, int? UserId)
{
    /// <summary>"Ferreira, Luis" reads like "Luis Ferreira".</summary>
    public string Key => Sorted(Name);

    public static string Sorted(string name) => string.Join(' ', Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}

/// <summary>What one row of the file would become; a row with two weekdays comes twice.</summary>
/// <param name="Problem">What is wrong, in a clerk's words.</param>
public record ReadTime(int Number, ReadTimeKind Kind, string Who, Said? Problem = null, Said? ToDo = null)
{
    public int StaffId { get; init; }
    public DayOfWeek Day { get; init; }
    public TimeOnly From { get; init; }
    public TimeOnly To { get; init; }
    public string Note { get; init; } = "";
}

/// <summary>Reads a timetable row by row against the teachers of the school and the times that are on record.</summary>
public class TimetableReading
{
    private enum Field { Teacher, Given, Family, Email, Id, Day, From, To, Note }

    private static readonly Dictionary<Field, string[]> Headings = new()
    {
        [Field.Teacher] = ["teacher", "teacher name", "name", "staff", "staff name", "full name", "staff member"],
        [Field.Given] = ["first name", "given name", "givenname"],
        [Field.Family] = ["last name", "family name", "familyname", "surname"],
        [Field.Email] = ["email", "e mail", "teacher email", "email address", "mail"],
        [Field.Id] = ["roster id", "sourcedid", "sourced id", "teacher id", "staff id", "id"],
        [Field.Day] = ["weekday", "day", "days", "day of week", "day of the week"],
        [Field.From] = ["from", "start", "starts", "start time", "begin", "begins", "time", "times", "hours"],
        [Field.To] = ["to", "until", "end", "ends", "end time"],
        [Field.Note] = ["note", "notes", "room", "where", "place", "location", "how"],
    };

    private static readonly CsvLimits Limits = new(500, 40, 2000, 600,
        "This file has no table in it. The first row must name the columns, such as teacher, weekday, from and to.", "This file has more than {0:N0} rows. One row a teacher and day is enough.");

    private readonly IReadOnlyList<TeacherName> _teachers;
    private readonly Dictionary<Field, int> _places;

    public TimetableReading(CsvTable table, IReadOnlyList<TeacherName> teachers, IReadOnlyCollection<ContactTime> held)
    {
        (_teachers, _places) = (teachers, Places(table.Columns));
        var rows = new List<ReadTime>();
        foreach (var (number, cells) in table.Rows) rows.AddRange(Read(number, cells).Select(row => AgainstOthers(row, rows, held)));
        Rows = rows;
    }

    public IReadOnlyList<ReadTime> Rows { get; }

    public int Count(ReadTimeKind kind) => Rows.Count(row => row.Kind == kind);

    /// <summary>Teachers whose times the file tells.</summary>
    public IReadOnlySet<int> Teachers => Rows.Where(row => row.Kind is ReadTimeKind.Ready or ReadTimeKind.Same).Select(row => row.StaffId).ToHashSet();

    /// <exception cref="CsvProblem">No table, or one without the columns that it takes.</exception>
    public static CsvTable Table(byte[] bytes)
    {
        var table = CsvTable.Read(bytes, Limits);
        var places = Places(table.Columns);
        if (!places.ContainsKey(Field.Teacher) && !places.ContainsKey(Field.Family) && !places.ContainsKey(Field.Email) && !places.ContainsKey(Field.Id))
            throw new CsvProblem("No column names the teacher. Call one “Teacher”, “Email” or “Roster id”, then choose the file again.");
        if (!places.ContainsKey(Field.Day)) throw new CsvProblem("No column names the day. Call one “Weekday”, then choose the file again.");
        if (!places.ContainsKey(Field.From)) throw new CsvProblem("No column has the hours. Call one “From” and one “To”, then choose the file again.");
        return table;
    }

    private static Dictionary<Field, int> Places(IReadOnlyList<string> columns)
    {
        var places = new Dictionary<Field, int>();
        for (var at = 0; at < columns.Count; at++)
        {
            var heading = Folding.Fold(columns[at]).Trim();
            foreach (var (field, _) in Headings.Where(known => known.Value.Contains(heading))) places.TryAdd(field, at);
        }

        return places;
    }

    private IEnumerable<ReadTime> Read(int number, List<string> cells)
    {
        string Cell(Field field) => _places.TryGetValue(field, out var place) && place < cells.Count ? cells[place] : "";
        var name = Cell(Field.Teacher) is { Length: > 0 } whole ? whole : $"{Cell(Field.Given)} {Cell(Field.Family)}".Trim();
        var who = new[] { name, Cell(Field.Email), Cell(Field.Id) }.FirstOrDefault(text => text.Length > 0) ?? "";
        ReadTime Wrong(Said problem, Said toDo) => new(number, ReadTimeKind.Wrong, who, problem, toDo);

        var (day, from, to, note) = (Cell(Field.Day), Cell(Field.From), Cell(Field.To), Cell(Field.Note));
        if (day.Length == 0 && from.Length == 0 && to.Length == 0) return [new ReadTime(number, ReadTimeKind.Empty, who)];
        var (teacher, trouble) = Find(name, Cell(Field.Email), Cell(Field.Id));
        if (trouble is { } said) return [Wrong(said.Problem, said.ToDo)];
        if (day.Length == 0) return [Wrong(new("The weekday is empty."), new("Write the day, such as Monday."))];
        if (WeekTimes.Days(day) is not { } days) return [Wrong(new("“{0}” is no weekday.", Cut(day)), new("Write the day, such as Mon or Monday."))];
        if (days.Except(ContactTime.Days).Any()) return [Wrong(new("Saturday and Sunday are no school days."), new("Write a day from Monday to Friday."))];
        if (WeekTimes.Hours(from, to) is not var (begin, end)) return [Wrong(new("The hours “{0}” cannot be read.", Cut(to.Length == 0 ? from : $"{from} – {to}")), new("Write them like 2:15 PM and 3:00 PM, or 14:15 and 15:00."))];
        if (ContactTime.Problem(begin, end) is { } problem) return [Wrong(new("From {0} to {1}: {2}", $"{begin:h:mm tt}", $"{end:h:mm tt}", new Said(problem)), new("Mend the hours in the file."))];
        if (note.Length > ContactTime.NoteLength) return [Wrong(new("The note is longer than 120 characters."), new("Shorten it in the file."))];
        return days.Select(one => new ReadTime(number, ReadTimeKind.Ready, teacher!.Name) { StaffId = teacher.Id, Day = one, From = begin, To = end, Note = note });
    }

    private static ReadTime AgainstOthers(ReadTime row, List<ReadTime> before, IReadOnlyCollection<ContactTime> held)
    {
        if (row.Kind != ReadTimeKind.Ready) return row;
        var sameDay = before.Where(other => other.Kind is ReadTimeKind.Ready or ReadTimeKind.Same && other.StaffId == row.StaffId && other.Day == row.Day && ContactTime.Overlap(row.From, row.To, other.From, other.To)).ToList();
        if (sameDay.Find(other => (other.From, other.To) == (row.From, row.To)) is { } twin) return row with { Kind = ReadTimeKind.Wrong, Problem = new("It says the same as row {0}.", twin.Number), ToDo = new("One of them is enough. Take this row out, or mend it.") };
        if (sameDay.Count > 0) return row with { Kind = ReadTimeKind.Wrong, Problem = new("It overlaps row {0}.", sameDay[0].Number), ToDo = new("Mend the hours of one of them.") };
        if (before.Count(other => other.Kind is ReadTimeKind.Ready or ReadTimeKind.Same && other.StaffId == row.StaffId) >= ContactTime.MostOfTeacher) return row with { Kind = ReadTimeKind.Wrong, Problem = new("A teacher has at most 10 times a week here."), ToDo = new("Take this row out.") };
        return held.Any(time => time.StaffMemberId == row.StaffId && time.Says(row.Day, row.From, row.To, row.Note)) ? row with { Kind = ReadTimeKind.Same } : row;
    }

    private (TeacherName? Teacher, (Said Problem, Said ToDo)? Trouble) Find(string name, string email, string id)
    {
        if (id.Length > 0 && _teachers.FirstOrDefault(teacher => teacher.SourcedId.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } byId) return (byId, null);
        if (email.Length > 0 && _teachers.FirstOrDefault(teacher => teacher.Email.Equals(email, StringComparison.OrdinalIgnoreCase)) is { } byEmail) return (byEmail, null);
        var fits = name.Length == 0 ? [] : _teachers.Where(teacher => teacher.Key == TeacherName.Sorted(name)).ToList();
        if (fits.Count == 1) return (fits[0], null);
        if (fits.Count > 1) return (null, (new("{0} teachers here are called “{1}”.", fits.Count, Cut(name)), new("Add the email or the roster id.")));
        var who = new[] { name, email, id }.FirstOrDefault(text => text.Length > 0);
        return who is null
            ? (null, (new("The row names nobody."), new("Add the teacher’s name or email.")))
            : (null, (new("No teacher here fits “{0}”.", Cut(who)), new("Check the spelling, or write the email as the roster has it. Who is new comes with the next roster.")));
    }

    private static string Cut(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
