using System.Text.Json;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>What people and machines type into forms to see what happens.</summary>
public static class HostileStrings
{
    /// <summary>The framework takes no form that holds it: 400 as a whole.</summary>
    public const string Nul = "before\0after";

    public static readonly IReadOnlyList<string> All =
    [
        .. JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "hostile-strings", "hostile-strings.json")))!,
        "two\r\nlines\nand\rhalf",
        new string('x', 2100),
        string.Concat(Enumerable.Repeat("Ẓ͓̀𐐷é<b>", 4000)),
    ];

    public static string At(int number) => All[number % All.Count];

    /// <summary>What HTML makes of the characters from 80 to 9F: in the old Windows letters they were these.</summary>
    private const string OldWindowsLetters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>A text as a page can show it: HTML has no way to write NUL or the control characters from 80 to 9F, and its line breaks are one character.</summary>
    public static string Shown(string text) =>
        string.Concat(text.Replace("\r\n", "\n").Replace('\r', '\n').Where(character => character is not ('\0' or '\uFFFD')).Select(character => character is >= '\u0080' and <= '\u009F' ? OldWindowsLetters[character - '\u0080'] : character));
}
