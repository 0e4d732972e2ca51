using System.Text.Json;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Web.Web;

/// <summary>English names of home languages, from seeds/reference/languages.json.</summary>
public class Languages
{
    public const string NotKnown = "und";

    public record Entry(string Code, string Name, string Autonym, string Direction);

    private readonly Dictionary<string, Entry> _byCode;

    public Languages(SeedFiles seeds)
    {
        All = JsonSerializer.Deserialize<List<Entry>>(seeds.Read("reference/languages.json"), JsonSerializerOptions.Web)!;
        _byCode = All.ToDictionary(entry => entry.Code, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Entry> All { get; }

    /// <summary>The English name; a code without one is shown as it is.</summary>
    public string Name(string code) => _byCode.TryGetValue(code, out var entry) ? entry.Name : code;

    public bool IsKnown(string? code) => code is not null && _byCode.ContainsKey(code);

    /// <summary>A code or an English name as rosters have it, as a code; what is in no list is <see cref="NotKnown"/>.</summary>
    public string CodeOf(string? codeOrName)
    {
        var text = (codeOrName ?? "").Trim();
        if (text.Length == 0) return NotKnown;
        if (_byCode.TryGetValue(text, out var entry)) return entry.Code;
        if (_byCode.TryGetValue(text.Split('-', '_')[0], out var primary)) return primary.Code;
        return All.FirstOrDefault(language => language.Name.Equals(text, StringComparison.OrdinalIgnoreCase) || language.Autonym.Equals(text, StringComparison.OrdinalIgnoreCase))?.Code ?? NotKnown;
    }

    /// <summary>The language itself, without its region or script: es of es-MX.</summary>
    public static string Primary(string code) => code.Split('-')[0].ToLowerInvariant();

    /// <summary>For a list to choose from: the given ones, the district's, then all others by name.</summary>
    public IEnumerable<Entry> Offered(DistrictSettings district, params string[] first) =>
        first.Concat(district.LanguageCodes).Where(IsKnown).Select(code => _byCode[code])
            .Concat(All.Where(entry => entry.Code != NotKnown).OrderBy(entry => entry.Name, StringComparer.InvariantCulture)).Distinct();
}
