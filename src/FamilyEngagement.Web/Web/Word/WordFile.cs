using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.AspNetCore.Mvc;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace FamilyEngagement.Web.Web.Word;

/// <summary>
/// A Word file from headings, paragraphs and tables. It has no table of contents, as Word asks before it fills one in;
/// the headings make the navigation pane.
/// </summary>
public class WordFile(string title, string footer)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly W.Body _body = new();

    public void Title(string text, string below)
    {
        Add(Paragraph(text, WordStyles.Title));
        Add(Paragraph(below, WordStyles.Subtitle));
    }

    public void Heading(int level, string text) => Add(Paragraph(text, WordStyles.Heading(level)));

    /// <summary>A paragraph for each line of the text; the label in bold before the first.</summary>
    public void Text(string text, string? label = null, string? style = null)
    {
        foreach (var line in WordText.Lines(text))
        {
            Add(label is null ? Paragraph(line, style) : Paragraph(line, style, label));
            label = null;
        }
    }

    /// <param name="name">What the table is about, for those who hear it.</param>
    /// <param name="widths">Of the columns, in any unit.</param>
    public void Table(string name, IReadOnlyList<string> head, IReadOnlyList<int> widths, IEnumerable<IReadOnlyList<string>> rows)
    {
        const int fiftiethsOfPercent = 5000;
        var shares = widths.Select(width => (width * fiftiethsOfPercent / widths.Sum()).ToString()).ToList();
        var table = new W.Table(
            new W.TableProperties(
                new W.TableStyle { Val = WordStyles.Table },
                new W.TableWidth { Width = fiftiethsOfPercent.ToString(), Type = W.TableWidthUnitValues.Pct },
                new W.TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new W.TableCaption { Val = WordText.Clean(name) }),
            new W.TableGrid(widths.Select(width => new W.GridColumn { Width = (width * 9600 / widths.Sum()).ToString() })));
        table.Append(Row(head, shares, isHead: true));
        foreach (var row in rows) table.Append(Row(row, shares, isHead: false));
        Add(table);
    }

    public FileContentResult ToResult(string fileName, string author, DateTime now)
    {
        using var memory = new MemoryStream();
        using (var file = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All();
            main.AddNewPart<DocumentSettingsPart>().Settings = new W.Settings(
                new W.Compatibility(new W.CompatibilitySetting { Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
                new W.ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN", Bidi = "ar-SA" });
            var foot = main.AddNewPart<FooterPart>();
            foot.Footer = new W.Footer(Foot());
            // A table at the end would leave the section without a paragraph, which Word repairs.
            if (_body.LastChild is not W.Paragraph) Add(Paragraph(footer, WordStyles.Quiet));
            _body.Append(new W.SectionProperties(
                new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = main.GetIdOfPart(foot) },
                new W.PageSize { Width = 12240, Height = 15840 },
                new W.PageMargin { Top = 1300, Bottom = 1200, Left = 1300, Right = 1300, Header = 700, Footer = 600, Gutter = 0 }));
            main.Document = new W.Document(_body);
            var about = file.PackageProperties;
            (about.Title, about.Creator, about.Language, about.Created, about.Modified) = (WordText.Clean(title), WordText.Clean(author), "en-US", now, now);
        }

        return new FileContentResult(memory.ToArray(), ContentType) { FileDownloadName = fileName };
    }

    private W.Paragraph Foot()
    {
        var line = Paragraph(footer + " · ", WordStyles.Footer);
        line.Append(new W.SimpleField(new W.Run(new W.Text("1"))) { Instruction = "PAGE" }, new W.Run(new W.Text(" / ") { Space = SpaceProcessingModeValues.Preserve }), new W.SimpleField(new W.Run(new W.Text("1"))) { Instruction = "NUMPAGES" });
        return line;
    }

    private static W.TableRow Row(IReadOnlyList<string> cells, IReadOnlyList<string> shares, bool isHead)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        if (isHead) properties.Append(new W.TableHeader());
        var row = new W.TableRow(properties);
        for (var at = 0; at < cells.Count; at++)
        {
            var cell = new W.TableCell(new W.TableCellProperties(new W.TableCellWidth { Width = shares[at], Type = W.TableWidthUnitValues.Pct }));
            var lines = WordText.Lines(cells[at]).ToList();
            // A cell holds at least one paragraph.
            foreach (var line in lines.Count == 0 ? ["–"] : lines) cell.Append(Paragraph(line, WordStyles.Cell));
            row.Append(cell);
        }

        return row;
    }

    private static W.Paragraph Paragraph(string text, string? style, string? label = null)
    {
        text = WordText.Clean(text).ReplaceLineEndings(" ");
        var properties = new W.ParagraphProperties();
        if (style is not null) properties.ParagraphStyleId = new W.ParagraphStyleId { Val = style };
        if (WordText.IsRightToLeft(text)) properties.BiDi = new W.BiDi();
        var paragraph = new W.Paragraph(properties);
        if (label is not null) paragraph.Append(WordText.Runs(label + " ", bold: true));
        paragraph.Append(WordText.Runs(text));
        return paragraph;
    }

    private void Add(OpenXmlElement element) => _body.Append(element);
}
