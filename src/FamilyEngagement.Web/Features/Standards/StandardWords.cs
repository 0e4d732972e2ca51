namespace FamilyEngagement.Web.Features.Standards;

public static class StandardWords
{
    /// <summary>For an overview; the standard's own page has all of it.</summary>
    public static string Short(string text) => text.Length <= 200 ? text : text[..(char.IsHighSurrogate(text[198]) ? 198 : 199)] + "…";

    /// <summary>Whom a link leads to, so that nobody opens a page they did not expect.</summary>
    public static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url;
}
