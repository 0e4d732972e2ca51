namespace FamilyEngagement.Web.Features.Files;

public enum FileKind { Pdf, Word, Excel, Png, Jpeg, WebP }

public static class FileKinds
{
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.WebP => "image/webp",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>English keys for the localizer.</summary>
    public static string Label(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "PDF",
        FileKind.Word => "Word document",
        FileKind.Excel => "Excel workbook",
        _ => "Picture",
    };

    /// <summary>What its name may end with.</summary>
    public static IReadOnlyList<string> Endings(this FileKind kind) => kind switch
    {
        FileKind.Pdf => [".pdf"],
        FileKind.Word => [".docx"],
        FileKind.Excel => [".xlsx"],
        FileKind.Png => [".png"],
        FileKind.Jpeg => [".jpg", ".jpeg"],
        FileKind.WebP => [".webp"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>For the file picker of the browser.</summary>
    public static string Accept { get; } = string.Join(',', Enum.GetValues<FileKind>().SelectMany(Endings));
}
