using System.Globalization;
using System.Text;

namespace FamilyEngagement.Web.Seeding;

/// <summary>A page of text as a PDF, for files of the demo district.</summary>
public static class DemoPdf
{
    public static byte[] Of(params string[] lines)
    {
        var text = new StringBuilder("BT /F1 14 Tf 72 720 Td 22 TL\n");
        foreach (var line in lines) text.Append('(').Append(line.Replace("\\", @"\\").Replace("(", @"\(").Replace(")", @"\)")).Append(") Tj T*\n");
        text.Append("ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {text.Length} >>\nstream\n{text}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        for (var at = 0; at < objects.Length; at++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
