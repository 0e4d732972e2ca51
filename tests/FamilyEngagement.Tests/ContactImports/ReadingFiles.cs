using System.IO.Compression;
using System.Text;
using FamilyEngagement.Web.Features.ContactImports;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Tests.ContactImports;

public class ReadingFiles
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<byte[]> Forms =>
    [
        Encoding.UTF8.GetBytes("Student,Note\nJoão,\"a, b\"\n"), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Student;Note\r\nJoão;a, b\r\n")], Encoding.UTF8.GetBytes("sep=;\nStudent;Note\nJoão;a, b\n"),
        Windows.GetBytes("Student\tNote\nJoão\ta, b\n"), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Student\tNote\nJoão\ta, b\n")],
    ];

    [Theory, MemberData(nameof(Forms))]
    public void A_table_is_read_however_it_is_written(byte[] bytes)
    {
        var file = ImportFile.Read(bytes);
        file.Columns.ShouldBe(["Student", "Note"]);
        file.Rows.Single().Cells.ShouldBe(["João", "a, b"]);
    }

    [Fact]
    public void What_is_no_csv_is_told_apart()
    {
        Problem(Zip("xl/workbook.xml")).ShouldStartWith("This is an Excel workbook");
        Problem(Zip("calls.csv")).ShouldStartWith("This is a zip");
        Problem([0xD0, 0xCF, 0x11, 0xE0, 1, 2]).ShouldStartWith("This is an old Excel");
        Problem([0x25, 0x50, 0x44, 0x46, 0, 1, 2]).ShouldStartWith("This is not a CSV file");
        Problem("Just one line of text"u8.ToArray()).ShouldStartWith("This file has no table");
        Problem("Student,Note\n"u8.ToArray()).ShouldStartWith("This file has no rows");
        Problem(Encoding.UTF8.GetBytes("Student,Note\n" + string.Concat(Enumerable.Repeat("a,b\n", 5001)))).ShouldStartWith("This file has more than");
        Problem(Encoding.UTF8.GetBytes("Student,Note\na,\"" + new string('x', 30_000))).ShouldStartWith("Row {0} is far too long");
    }

    [Fact]
    public void Files_of_one_tool_have_one_signature() =>
        ImportFile.Read("STUDENT,Note\na,b\n"u8.ToArray()).Signature.ShouldBe(ImportFile.Read("Student;note \nc;d\n"u8.ToArray()).Signature);

    [Theory]
    [InlineData("2026-11-18", "2026-11-18", null)]
    [InlineData("11/18/2026", "2026-11-18", null)]
    [InlineData("11/18/26 2:05 PM", "2026-11-18", "14:05")]
    [InlineData("11/18/2026 14:05:33", "2026-11-18", "14:05:33")]
    [InlineData("2026/11/18 2:05:33 PM EST", "2026-11-18", "14:05:33")]
    [InlineData("2026-11-18T19:05:00Z", "2026-11-18", "14:05")]
    [InlineData("Nov 18, 2026", "2026-11-18", null)]
    [InlineData("November 18, 2026 at 2:05 p.m.", "2026-11-18", "14:05")]
    [InlineData("18 Nov 2026", "2026-11-18", null)]
    [InlineData("11/31/2026", null, null)]
    [InlineData("13/01/2026", null, null)]
    [InlineData("11/18/2026 25:00", null, null)]
    [InlineData("soon", null, null)]
    [InlineData("٢٠٢٦-١١-١٨", null, null)]
    public void Days_and_times_are_read(string text, string? day, string? time)
    {
        var read = ImportDays.Read(text, DayOrder.MonthFirst, instant => instant.UtcDateTime.AddHours(-5));
        (read?.Day, read?.Time).ShouldBe((day is null ? null : DateOnly.Parse(day), time is null ? null : TimeOnly.Parse(time)));
    }

    [Theory]
    [InlineData(DayOrder.MonthFirst, "01/02/2026", "01/13/2026")]
    [InlineData(DayOrder.DayFirst, "01/02/2026", "13/01/2026")]
    [InlineData(DayOrder.NotAsked, "01/02/2026", "03/04/2026")]
    [InlineData(DayOrder.MonthFirst, "2026-01-02", "2026-03-04")]
    public void The_file_tells_its_order_or_someone_is_asked(DayOrder order, params string[] days) => ImportDays.OrderIn(days).ShouldBe(order);

    [Theory]
    [InlineData("Answered", "TwoWay")]
    [InlineData("left voicemail", "Voicemail")]
    [InlineData("No answer", "NoAnswer")]
    [InlineData("Sent", null)]
    [InlineData("Viewed", null)]
    public void Words_of_other_tools_are_guessed_only_when_sure(string text, string? code) => ImportGuess.Word(ImportField.Outcome, text, A.Words).ShouldBe(code);

    private static string Problem(byte[] bytes) => Should.Throw<CsvProblem>(() => ImportFile.Read(bytes)).Message;

    private static byte[] Zip(string entry)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry(entry);
        return memory.ToArray();
    }
}
