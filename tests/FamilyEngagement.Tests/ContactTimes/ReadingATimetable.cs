using System.Text;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Tests.ContactTimes;

public class ReadingATimetable
{
    [Theory]
    [InlineData("Mon", "Monday")]
    [InlineData("MONDAY", "Monday")]
    [InlineData("Mondays", "Monday")]
    [InlineData("Tues.", "Tuesday")]
    [InlineData("Tue/Thu", "Tuesday Thursday")]
    [InlineData("Mon, Wed and Fri", "Monday Wednesday Friday")]
    [InlineData("every Thursday", "Thursday")]
    [InlineData("Sat", "Saturday")]
    [InlineData("someday", null)]
    [InlineData("", null)]
    public void Weekdays_are_read(string text, string? days) => (WeekTimes.Days(text) is { } read ? string.Join(' ', read) : null).ShouldBe(days);

    [Theory]
    [InlineData("2:15 PM", "3:00 PM", "14:15", "15:00")]
    [InlineData("14:15", "15:00", "14:15", "15:00")]
    [InlineData("14:15:00", "15:00:00", "14:15", "15:00")]
    [InlineData("2:15-3:00 pm", "", "14:15", "15:00")]
    [InlineData("2:15 – 3:00 p.m.", "", "14:15", "15:00")]
    [InlineData("11:30-12:15 pm", "", "11:30", "12:15")]
    [InlineData("7:30 to 8:10", "", "07:30", "08:10")]
    [InlineData("2:15", "3:00", "14:15", "15:00")]
    [InlineData("2pm", "3pm", "14:00", "15:00")]
    [InlineData("14.15", "15h00", "14:15", "15:00")]
    [InlineData("1415", "1500", "14:15", "15:00")]
    [InlineData("06:30", "07:10", "06:30", "07:10")]
    [InlineData("2", "3", null, null)]
    [InlineData("soon", "3:00 PM", null, null)]
    [InlineData("25:00", "26:00", null, null)]
    [InlineData("2:15", "", null, null)]
    [InlineData("٢:١٥", "٣:٠٠", null, null)]
    public void Hours_are_read(string from, string to, string? begin, string? end)
    {
        var hours = WeekTimes.Hours(from, to);
        (hours?.From.ToString("HH:mm"), hours?.To.ToString("HH:mm")).ShouldBe((begin, end));
    }

    public static TheoryData<byte[]> Forms =>
    [
        Encoding.UTF8.GetBytes("Teacher,Weekday,From,To\nJosé Wren,Mon,2:15 PM,3:00 PM\n"),
        CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Teacher;Weekday;From;To\r\nJosé Wren;Mon;14:15;15:00\r\n"),
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Staff name\tDay\tHours\nWren, José\tMonday\t2:15-3:00 pm\n")],
        Encoding.UTF8.GetBytes("sep=;\nFirst name;Last name;Weekday;From;To\nJosé;Wren;Mon;14.15;15.00\n"),
    ];

    [Theory, MemberData(nameof(Forms))]
    public void A_file_is_read_however_it_is_written(byte[] bytes)
    {
        var row = new TimetableReading(TimetableReading.Table(bytes), [new TeacherName(7, "José Wren", "", "T1", null)], []).Rows.Single();
        (row.Kind, row.StaffId, row.Day, row.From, row.To).ShouldBe((ReadTimeKind.Ready, 7, DayOfWeek.Monday, new TimeOnly(14, 15), new TimeOnly(15, 0)), row.Problem?.Key);
    }

    [Theory]
    [InlineData("Weekday,From,To\nMon,1,2\n", "No column names the teacher.")]
    [InlineData("Teacher,From,To\nX,1,2\n", "No column names the day.")]
    [InlineData("Teacher,Weekday\nX,Mon\n", "No column has the hours.")]
    [InlineData("Just one line", "This file has no table")]
    public void A_file_without_the_columns_says_which(string text, string begins) =>
        Should.Throw<CsvProblem>(() => TimetableReading.Table(Encoding.UTF8.GetBytes(text))).Message.ShouldStartWith(begins);

    [Fact]
    public void The_sample_has_two_bad_rows()
    {
        string[] names = ["Ngozi Okafor", "Nathaniel Wren", "Celeste Kaplan", "Katherine Ingram", "Olga Jarvis", "Leroy Gutierrez", "Luis Ferreira"];
        var reading = new TimetableReading(TimetableReading.Table(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "contact-times", "kingsley-timetable.csv"))), [.. names.Select((name, at) => new TeacherName(at, name, "", $"T{at}", null))], []);
        reading.Rows.Where(row => row.Kind == ReadTimeKind.Wrong).Select(row => row.Number).ShouldBe([5, 7]);
        reading.Count(ReadTimeKind.Ready).ShouldBe(5);
    }

    [Fact]
    public void Each_bad_row_says_what_is_wrong_with_it()
    {
        const string Text = """
            Teacher,Email,Weekday,From,To,Note
            Ana Silva,,Mon,2:15 PM,3:00 PM,
            ,silva2@test.example,Mon,2:15 PM,3:00 PM,
            Nobody Known,,Mon,2:15 PM,3:00 PM,
            ,,Mon,2:15 PM,3:00 PM,
            Luis Wren,,Sat,2:15 PM,3:00 PM,
            Luis Wren,,,2:15 PM,3:00 PM,
            Luis Wren,,Mon,3:00 PM,2:15 PM,
            Luis Wren,,Mon,2:15 PM,3:00 PM,
            Luis Wren,,Monday,14:15,15:00,
            Luis Wren,,Mon,2:45 PM,3:30 PM,
            Luis Wren,,,,,
            """;
        var teachers = new[] { new TeacherName(1, "Ana Silva", "silva1@test.example", "T1", null), new TeacherName(2, "Ana Silva", "silva2@test.example", "T2", null), new TeacherName(3, "Luis Wren", "", "T3", null) };
        new TimetableReading(TimetableReading.Table(Encoding.UTF8.GetBytes(Text)), teachers, []).Rows.Select(row => row.Problem?.Key ?? row.Kind.ToString()).ShouldBe(
        [
            "{0} teachers here are called “{1}”.", "Ready", "No teacher here fits “{0}”.", "The row names nobody.", "Saturday and Sunday are no school days.", "The weekday is empty.",
            "From {0} to {1}: {2}", "Ready", "It says the same as row {0}.", "It overlaps row {0}.", "Empty",
        ]);
    }
}
