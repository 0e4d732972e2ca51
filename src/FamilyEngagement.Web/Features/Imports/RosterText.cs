using System.Text;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// A file's bytes as text: UTF-8 and UTF-16 by their marks, else UTF-8, else what Windows programs write.
/// </summary>
public static class RosterText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <exception cref="RosterProblem">Not text, or two encodings in one file.</exception>
    public static string Decode(string file, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("PK\x03\x04"u8) || bytes.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }))
            throw new RosterProblem($"{file} is a spreadsheet or a zip, not a CSV file. Open it and save it as “CSV UTF-8”, then try again.");
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => DecodeUnmarked(file, bytes[3..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => DecodeUnmarked(file, bytes),
        };
        if (text.Contains('\0')) throw new RosterProblem($"{file} is not readable as text. Save it again as “CSV UTF-8”, then try again.");
        return text;
    }

    private static string DecodeUnmarked(string file, byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // One damaged byte in a UTF-8 file must not turn every accent of the district into two wrong letters.
            var lossy = Encoding.UTF8.GetString(bytes);
            var damaged = lossy.Count(letter => letter == '\uFFFD');
            if (lossy.Count(letter => letter > '\u007F' && letter != '\uFFFD') <= damaged) return Windows.GetString(bytes);
            var row = lossy.AsSpan(0, lossy.IndexOf('\uFFFD')).Count('\n') + 1;
            throw RosterProblem.At(file, row, "a letter cannot be read, because the file mixes two ways of writing letters. Export it again as “CSV UTF-8”.");
        }
    }
}
