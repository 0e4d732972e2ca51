using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FamilyEngagement.Web.Data;

/// <summary>A short list of codes (topics, languages) in one column, comma separated: read whole, never searched by a part.</summary>
public static class CodeList
{
    /// <summary>Longest column: about 40 codes.</summary>
    public const int Length = 400;

    private static readonly ValueConverter<List<string>, string> AsText = new(
        codes => string.Join(',', codes), text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).ToList());

    private static readonly ValueComparer<List<string>> Compared = new(
        (a, b) => (a ?? new()).SequenceEqual(b ?? new()), codes => codes.Count, codes => codes.ToList());

    public static PropertyBuilder<List<string>> HasCodes(this PropertyBuilder<List<string>> property) => property.HasConversion(AsText, Compared).HasMaxLength(Length);
}
