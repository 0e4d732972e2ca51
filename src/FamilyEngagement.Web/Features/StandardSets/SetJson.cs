using System.Text;
using System.Text.Json;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.StandardSets;

/// <summary>A set as JSON, taken apart into the same rows as a table has.</summary>
public static class SetJson
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 };

    /// <summary>A table never begins like this.</summary>
    public static bool Is(byte[] bytes) => bytes.SkipWhile(one => one is 0xEF or 0xBB or 0xBF or 0xFF or 0xFE or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n').FirstOrDefault() is (byte)'{' or (byte)'[';

    /// <exception cref="CsvProblem">No JSON, or none of a set.</exception>
    public static (IReadOnlyList<SetRow> Rows, IReadOnlyList<string> NotRead) Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(Decode(bytes), Lenient);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root) throw new CsvProblem("This JSON is not one set of standards. It must be one object with code, title, version and standards.");
            var (rows, notRead) = (new List<SetRow>(), new SortedSet<string>(StringComparer.Ordinal));
            rows.Add(new SetRow(SetRow.Set, 0, "set", Cells(root, "set", notRead, "standards")));
            foreach (var (standard, at) in Parts(root, "standards", "standards"))
            {
                var cells = Cells(standard, at, notRead, "measures", "items");
                rows.Add(new SetRow(SetRow.Standard, 0, at, cells));
                foreach (var (part, place) in Parts(standard, "measures", $"{at}.measures")) rows.Add(Part(SetRow.Measure, part, place));
                foreach (var (part, place) in Parts(standard, "items", $"{at}.items")) rows.Add(Part(SetRow.Item, part, place));

                SetRow Part(string kind, JsonElement part, string place) =>
                    new(kind, 0, place, new(Cells(part, place, notRead)) { ["number"] = cells.GetValueOrDefault("number", "") });
            }

            return rows.Count <= SetRow.Most ? (rows, [.. notRead]) : throw new CsvProblem("This file has more than {0:N0} rows. A set of standards fits in far less.", SetRow.Most);
        }
        catch (JsonException problem)
        {
            throw new CsvProblem("This is not valid JSON. Look near line {0} for a missing comma or quote mark.", (problem.LineNumber ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 stands for no letter.
            throw new CsvProblem("This file has a letter that cannot be read. Save it as UTF-8, then choose it again.");
        }
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => Strict.GetString(bytes, 3, bytes.Length - 3),
                [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
                _ => Strict.GetString(bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            throw new CsvProblem("This file has a letter that cannot be read. Save it as UTF-8, then choose it again.");
        }
    }

    private static IEnumerable<(JsonElement Part, string Place)> Parts(JsonElement owner, string name, string place)
    {
        if (!owner.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null) yield break;
        if (list.ValueKind != JsonValueKind.Array) throw new CsvProblem("In {0} there must be a list, in square brackets.", place);
        var at = 0;
        foreach (var part in list.EnumerateArray())
        {
            var here = $"{place}[{at++}]";
            yield return part.ValueKind == JsonValueKind.Object ? (part, here) : throw new CsvProblem("In {0} there must be an object, in curly brackets.", here);
        }
    }

    private static Dictionary<string, string> Cells(JsonElement owner, string place, SortedSet<string> notRead, params string[] lists)
    {
        var cells = new Dictionary<string, string>();
        foreach (var property in owner.EnumerateObject().Where(property => !lists.Contains(property.Name)))
        {
            if (SetNames.Find(property.Name) is not { } name || name == SetTable.Kind)
            {
                if (notRead.Count < 20) notRead.Add(property.Name.Length > 60 ? property.Name[..60] : property.Name);
                continue;
            }

            var text = property.Value.ValueKind switch
            {
                JsonValueKind.String => property.Value.GetString()!.Trim(),
                JsonValueKind.Number => property.Value.GetRawText(),
                JsonValueKind.True => "yes",
                JsonValueKind.False => "no",
                JsonValueKind.Null => "",
                _ => throw new CsvProblem("In {0}, “{1}” must be a text, a number, or true or false.", place, property.Name),
            };
            if (text.Length > 0) cells[name] = text;
        }

        return cells;
    }
}
