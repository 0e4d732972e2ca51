using System.Text.Json;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>Everyday words that are names too ("will", "may", "de"), from seeds/reference/words-that-are-names.json: alone and in small letters they stay.</summary>
public class WordsThatAreNames(SeedFiles seeds)
{
    private sealed record Source(string About, string[] Words);

    private readonly HashSet<string> _words = [.. JsonSerializer.Deserialize<Source>(seeds.Read("reference/words-that-are-names.json"), JsonSerializerOptions.Web)!.Words];

    /// <summary>Names of two letters are words of some language.</summary>
    public bool Contains(string folded) => folded.Length <= 2 || _words.Contains(folded);
}
