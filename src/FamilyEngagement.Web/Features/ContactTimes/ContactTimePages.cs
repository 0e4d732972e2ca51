using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.ContactTimes;

public record TeacherTimes(TeacherName Teacher, IReadOnlyList<ContactTime> Times)
{
    public int Minutes => Times.Sum(time => time.Minutes);

    /// <summary>Through the week, Monday first.</summary>
    public static IReadOnlyList<ContactTime> Sorted(IEnumerable<ContactTime> times) => [.. times.OrderBy(time => time.Weekday).ThenBy(time => time.From)];
}

/// <param name="Rows">All that this person sees; the share is of the whole school.</param>
/// <param name="Contacts">None for readers outside the school: they see no count of a person.</param>
public record ContactTimesPage(int SchoolId, string Year, int Covered, int Teachers, int Minutes, IReadOnlyList<TeacherTimes> Without, IReadOnlyList<TeacherTimes> Rows, Paging Paging, ILookup<int, TeacherWeek>? Contacts)
{
    public bool HasChanged { get; init; }
    public bool SeesAll { get; init; }
    public bool MaySetAll { get; init; }
    public bool MaySetOwn { get; init; }
    public DateOnly Monday { get; init; }
    /// <summary>So many teachers without a time had one last year.</summary>
    public int FromLastYear { get; init; }
    public string LastYear { get; init; } = "";
    public IReadOnlyList<ContactTimeImport> Imports { get; init; } = [];
    public IReadOnlyList<(ContactTime Time, string Name)> Removed { get; init; } = [];

    public string Url => $"/schools/{SchoolId}/contact-times";

    public int Percent => Teachers == 0 ? 0 : (int)Math.Round(100.0 * Covered / Teachers, MidpointRounding.AwayFromZero);

    public int ContactsIn(TeacherTimes row, DateOnly monday) => row.Teacher.UserId is { } id ? Contacts?[id].Where(week => week.Monday == monday).Sum(week => week.Contacts) ?? 0 : 0;
}

/// <summary>The grid: one row a time, and an empty one for who has none.</summary>
public record TimetablePage(int SchoolId, string Year, TimetableForm Form, IReadOnlyDictionary<int, string> Names, Paging Paging, bool IsAll)
{
    public bool HasChanged { get; init; }
    public int? More { get; init; }

    public string Url => $"/schools/{SchoolId}/contact-times";
}

/// <summary>What a file would do, before it does it.</summary>
public record TimeImportPage(int SchoolId, ContactTimeImport Import, TimetableReading Reading, ReadTimeKind Show, IReadOnlyList<ReadTime> Rows, Paging Paging, IReadOnlyDictionary<int, string> Names)
{
    /// <summary>Times on record of teachers in the file that the file does not have.</summary>
    public int Replaced { get; init; }
    /// <summary>Times that come in where those on record stay.</summary>
    public int ForNew { get; init; }
    /// <summary>What would happen, in short.</summary>
    public string Outlook => $"{Reading.Count(ReadTimeKind.Ready)}-{Replaced}-{ForNew}";
    public bool HasChanged { get; init; }

    public string Url => $"/schools/{SchoolId}/contact-times/import";
}

public record TimeUploadPage(int SchoolId, IReadOnlyList<ContactTimeImport> Waiting)
{
    public string Url => $"/schools/{SchoolId}/contact-times/import";
}
