using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace FamilyEngagement.Web.Web.Word;

/// <summary>The district's look on paper. Headings are real ones; all space between paragraphs is in the styles.</summary>
public static class WordStyles
{
    public const string Title = "Title", Subtitle = "Subtitle", Quiet = "Quiet", Cell = "Cell", Table = "PortalTable", Footer = "Footer";

    private const string Accent = "002D3F", Grey = "5D5D52", Line = "A9AEB1", HeadFill = "E7F2F5";

    public static string Heading(int level) => $"Heading{level}";

    public static W.Styles All() => new(
        new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle
            {
                RunFonts = new W.RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial", EastAsia = "Microsoft YaHei" },
                FontSize = new W.FontSize { Val = "21" },
                FontSizeComplexScript = new W.FontSizeComplexScript { Val = "21" },
                Languages = new W.Languages { Val = "en-US", EastAsia = "zh-CN", Bidi = "ar-SA" },
            }),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle { SpacingBetweenLines = new W.SpacingBetweenLines { After = "120", Line = "276", LineRule = W.LineSpacingRuleValues.Auto } })),
        Paragraph("Normal", "Normal", isDefault: true),
        Paragraph(Title, "Title", size: 44, bold: true, after: 40, colour: Accent),
        Paragraph(Subtitle, "Subtitle", size: 28, after: 240, colour: Grey),
        Paragraph(Heading(1), "heading 1", size: 30, bold: true, before: 360, after: 100, colour: Accent, outline: 0),
        Paragraph(Heading(2), "heading 2", size: 24, bold: true, before: 200, after: 80, colour: Accent, outline: 1),
        Paragraph(Quiet, "Quiet", size: 18, colour: Grey),
        Paragraph(Cell, "Cell", size: 19, after: 40),
        Paragraph(Footer, "footer", size: 17, after: 0, colour: Grey),
        TableNormal(), Ruled());

    private static W.Style Paragraph(string id, string name, int? size = null, bool bold = false, int? before = null, int? after = null, string? colour = null, int? outline = null, bool isDefault = false)
    {
        var look = new W.StyleParagraphProperties();
        if (outline is { } level)
        {
            (look.KeepNext, look.KeepLines) = (new W.KeepNext(), new W.KeepLines());
            look.OutlineLevel = new W.OutlineLevel { Val = level };
        }

        if (before is not null || after is not null) look.SpacingBetweenLines = new W.SpacingBetweenLines { Before = (before ?? 0).ToString(), After = (after ?? 120).ToString() };
        var letters = new W.StyleRunProperties();
        if (bold) (letters.Bold, letters.BoldComplexScript) = (new W.Bold(), new W.BoldComplexScript());
        if (colour is not null) letters.Color = new W.Color { Val = colour };
        if (size is { } half) (letters.FontSize, letters.FontSizeComplexScript) = (new W.FontSize { Val = half.ToString() }, new W.FontSizeComplexScript { Val = half.ToString() });
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, StyleName = new W.StyleName { Val = name } };
        if (!isDefault) (style.BasedOn, style.NextParagraphStyle) = (new W.BasedOn { Val = "Normal" }, new W.NextParagraphStyle { Val = id is Cell or Quiet ? id : "Normal" });
        style.PrimaryStyle = new W.PrimaryStyle();
        style.StyleParagraphProperties = look;
        style.StyleRunProperties = letters;
        return style;
    }

    private static W.Style TableNormal() => new(
        new W.StyleName { Val = "Normal Table" },
        new W.StyleTableProperties(new W.TableCellMarginDefault(
            new W.TableCellLeftMargin { Width = 108, Type = W.TableWidthValues.Dxa }, new W.TableCellRightMargin { Width = 108, Type = W.TableWidthValues.Dxa })))
    { Type = W.StyleValues.Table, StyleId = "TableNormal", Default = true };

    private static W.Style Ruled() => new(
        new W.StyleName { Val = "Portal table" },
        new W.BasedOn { Val = "TableNormal" },
        new W.StyleTableProperties(
            new W.TableBorders(Rule<W.TopBorder>(), Rule<W.LeftBorder>(), Rule<W.BottomBorder>(), Rule<W.RightBorder>(), Rule<W.InsideHorizontalBorder>(), Rule<W.InsideVerticalBorder>()),
            new W.TableCellMarginDefault(
                new W.TopMargin { Width = "60", Type = W.TableWidthUnitValues.Dxa }, new W.TableCellLeftMargin { Width = 100, Type = W.TableWidthValues.Dxa },
                new W.BottomMargin { Width = "40", Type = W.TableWidthUnitValues.Dxa }, new W.TableCellRightMargin { Width = 100, Type = W.TableWidthValues.Dxa })),
        new W.TableStyleProperties(
            new W.RunPropertiesBaseStyle(new W.Bold(), new W.BoldComplexScript()),
            new W.TableStyleConditionalFormattingTableCellProperties(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = HeadFill }))
        { Type = W.TableStyleOverrideValues.FirstRow })
    { Type = W.StyleValues.Table, StyleId = Table, CustomStyle = true };

    private static T Rule<T>() where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = 4, Space = 0, Color = Line };
}
