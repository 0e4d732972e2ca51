using System.Globalization;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.StandardSets;

/// <summary>Reads the cells of one row, and says of each that cannot be taken what is wrong and what to do.</summary>
internal class SetCells(SetRow row, List<SetProblem> problems)
{
    public string Text(string name, int longest, bool isNeeded = true)
    {
        var text = row.Cells.GetValueOrDefault(name, "");
        if (text.Length == 0)
        {
            if (isNeeded) Wrong(new("{0} is missing.", name), new("Fill it in."));
        }
        else if (text.Length > longest) Wrong(new("{0} is too long.", name), new("It has at most {0:N0} characters.", longest));
        else if (CsvFile.Safe(text) != text || text[0] == '\'' && CsvFile.Safe(text[1..]) != text[1..]) Wrong(new("{0} begins like a formula: “{1}”.", name, Cut(text)), new("Take away the sign at its beginning. A spreadsheet would run it."));
        else if (text.EnumerateRunes().Any(letter => letter == System.Text.Rune.ReplacementChar || System.Text.Rune.IsControl(letter) && letter.Value is not ('\n' or '\r' or '\t'))) Wrong(new("{0} has letters that cannot be read.", name), new("Save the file as UTF-8, or type it again."));
        return text;
    }

    public int? Number(string name, int least, int most, bool isNeeded = false)
    {
        var text = row.Cells.GetValueOrDefault(name, "");
        if (text.Length == 0)
        {
            if (isNeeded) Wrong(new("{0} is missing.", name), new("Write a whole number from {0} to {1}.", least, most));
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Wrong(new("{0} “{1}” cannot be taken.", name, Cut(text)), new("Write a whole number from {0} to {1}.", least, most));
        return null;
    }

    public DateOnly? Day(string name, bool isNeeded)
    {
        var text = row.Cells.GetValueOrDefault(name, "");
        if (text.Length == 0)
        {
            if (isNeeded) Wrong(new("{0} is missing.", name), new("Write the day like 2027-07-01."));
            return null;
        }

        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2100) return day;
        Wrong(new("{0} “{1}” is no day.", name, Cut(text)), new("Write the day like 2027-07-01."));
        return null;
    }

    public bool YesNo(string name)
    {
        var text = row.Cells.GetValueOrDefault(name, "").ToLowerInvariant();
        if (text is "" or "no" or "false" or "0") return false;
        if (text is not ("yes" or "true" or "1")) Wrong(new("{0} “{1}” cannot be taken.", name, Cut(text)), new("Write yes or no."));
        return true;
    }

    public string? Grade(string name)
    {
        var text = row.Cells.GetValueOrDefault(name, "");
        if (text.Length == 0) return null;
        var grade = Grades.Normalize(text);
        if (Grades.Rank(grade) < int.MaxValue) return grade;
        Wrong(new("{0} “{1}” is no grade.", name, Cut(text)), new("Write PK, KG or a number from 1 to 12. Leave it empty for all grades."));
        return null;
    }

    /// <summary>By its name in the code's list; numbers are no names.</summary>
    public T? OneOf<T>(string name) where T : struct, Enum
    {
        var text = row.Cells.GetValueOrDefault(name, "");
        if (text.Length == 0) return null;
        var wanted = SetNames.Plain(text);
        foreach (var value in Enum.GetValues<T>()) if (SetNames.Plain(value.ToString()) == wanted) return value;
        Wrong(new("{0} “{1}” is not known.", name, Cut(text)), new("Use one of: {0}.", string.Join(", ", Enum.GetNames<T>())));
        return null;
    }

    public bool Has(string name) => row.Cells.ContainsKey(name);

    public void Wrong(Said problem, Said toDo) => problems.Add(new SetProblem(row.Place, problem, toDo));

    public static string Cut(string text) => text.Length > 60 ? string.Concat(text.EnumerateRunes().Take(60)) + "…" : text;
}
