using System.Security.Cryptography;
using System.Text;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>Headings and rows of a CSV file of contacts.</summary>
public record ImportFile(IReadOnlyList<string> Columns, IReadOnlyList<(int Number, List<string> Cells)> Rows)
{
    public const int LargestFile = 5 << 20, MostColumns = 60;

    private static readonly CsvLimits Limits = new(ContactImport.MostRows, MostColumns, ContactImport.ColumnsLength / 4, ContactImportRow.CellsLength / 4,
        "This file has no table in it. The first row must name the columns, such as student, date and note.", "This file has more than {0:N0} rows. Split it, for instance by month.");

    /// <summary>The same for files of the same tool: the headings without case, accents and marks.</summary>
    public string Signature => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', Columns.Select(column => Folding.Fold(column))))))[..32];

    /// <exception cref="CsvProblem">It is no CSV file, or too long.</exception>
    public static ImportFile Read(byte[] bytes)
    {
        var table = CsvTable.Read(bytes, Limits);
        return new ImportFile(table.Columns, table.Rows);
    }
}
