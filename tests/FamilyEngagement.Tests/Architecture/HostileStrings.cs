using System.Text.Json;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>What people and machines type into forms to see what happens.</summary>
public static class HostileStrings
{
    public static readonly IReadOnlyList<string> All =
    [
        .. JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "hostile-strings", "hostile-strings.json")))!,
        "before\0after",
        "two\r\nlines\nand\rhalf",
        new string('x', 2100),
        string.Concat(Enumerable.Repeat("Ẓ͓̀𐐷é<b>", 4000)),
    ];

    public static string At(int number) => All[number % All.Count];

    /// <summary>
    /// A text as a page can show it: HTML has no way to write NUL and the control characters from 80 to 9F, and line breaks
    /// are one character to it.
    /// </summary>
    public static string Shown(string text) =>
        string.Concat(text.Where(character => character is not ('\0' or '\uFFFD' or (>= '\u0080' and <= '\u009F')))).ReplaceLineEndings("\n");
}
