using System.Text.Json;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>Beginnings of words that suggest restricting a contact, from seeds/reference/nudge-words.json. They only ever suggest.</summary>
public class NudgeWords(SeedFiles seeds)
{
    private readonly string[] _beginnings = JsonSerializer.Deserialize<string[]>(seeds.Read("reference/nudge-words.json"))!;

    /// <summary>For the script, which looks while one types.</summary>
    public string Pattern => string.Join('|', _beginnings);

    public bool IsIn(string? note)
    {
        var folded = Folding.Fold(note);
        return _beginnings.Any(beginning => folded.Contains(" " + beginning, StringComparison.Ordinal));
    }
}
