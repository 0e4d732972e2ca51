using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>A form's fields as text and back. JSON, because percent signs would make a note in Arabic or Chinese six to nine times longer.</summary>
public static class DraftContent
{
    /// <summary>Tokens and keys: they belong to one rendering of a form, and never into a draft.</summary>
    private const string OwnPrefix = "__";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>None when it is more than a draft may hold.</returns>
    public static string? Of(IFormCollection form)
    {
        var fields = form.Where(field => !field.Key.StartsWith(OwnPrefix, StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToArray());
        var content = JsonSerializer.Serialize(fields, Plain);
        return content.Length <= Draft.ContentLength ? content : null;
    }

    public static FormCollection Read(string content) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string?[]>>(content)!.ToDictionary(field => field.Key, field => new StringValues(field.Value)));
}
