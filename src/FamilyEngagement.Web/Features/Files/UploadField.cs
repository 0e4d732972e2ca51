using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.Files;

/// <summary>A file or a link, as minutes and attachments are given. Each form names its own fields.</summary>
public static class UploadField
{
    /// <summary>Somewhat more than a file may have, so that one just too large gets the form's sentence.</summary>
    public const long LargestRequest = StoredFile.MostBytes + (4 << 20);

    public const int UrlLength = 500;

    public static IEnumerable<ValidationResult> Check(IFormFile? file, string fileField, string? url, string urlField)
    {
        if (file is not null && FileCheck.Problem(file) is { } problem) yield return new ValidationResult(problem, [fileField]);
        if (string.IsNullOrEmpty(url)) yield break;
        if (url.Length > UrlLength) yield return new ValidationResult("Keep the link under 500 characters.", [urlField]);
        else if (!IsWebAddress(url)) yield return new ValidationResult("Copy the whole web address. It starts with https:// or http://.", [urlField]);
    }

    /// <summary>Anything else (javascript:, data:, file:) could run or open something on the reader's computer.</summary>
    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Length > 0
        && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !text.Any(character => char.IsControl(character) || char.IsWhiteSpace(character));
}
