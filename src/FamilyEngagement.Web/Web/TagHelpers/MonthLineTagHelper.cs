using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FamilyEngagement.Web.Web.TagHelpers;

/// <summary>
/// A line over months, 0 to 100 percent. Points lie in percent so that the text keeps its size at any width; only the stroke
/// is stretched. The description tells the story to those who cannot see it.
/// </summary>
[HtmlTargetElement("month-line", Attributes = "points", TagStructure = TagStructure.NormalOrSelfClosing)]
public class MonthLineTagHelper : TagHelper
{
    /// <summary>The month's short name and its percent, in order; at least two.</summary>
    public IReadOnlyList<(string Label, int Percent)> Points { get; set; } = [];

    public int Target { get; set; }

    public string TargetText { get; set; } = "";

    public string Title { get; set; } = "";

    public string Story { get; set; } = "";

    public string Id { get; set; } = "line";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in new[] { ("class", "fe-line"), ("width", "100%"), ("height", "200"), ("role", "img"), ("aria-labelledby", $"{Id}-t {Id}-d") })
            output.Attributes.SetAttribute(name, value);
        var content = output.Content;
        content.AppendHtml($"<title id=\"{Id}-t\">").Append(Title).AppendHtml($"</title><desc id=\"{Id}-d\">").Append(Story).AppendHtml("</desc>");
        foreach (var grid in new[] { 0, 50, 100 })
            content.AppendHtml(Svg($"""<line class="fe-line__grid" x1="0" x2="100%" y1="{Y(grid)}%" y2="{Y(grid)}%"/><text class="fe-line__text" x="0" y="{Y(grid)}%" dy="-5">{grid}%</text>"""));
        content.AppendHtml(Svg($"""<line class="fe-line__target" x1="0" x2="100%" y1="{Y(Target)}%" y2="{Y(Target)}%"/><text class="fe-line__text" x="100%" y="{Y(Target)}%" dy="-6" text-anchor="end">"""))
            .Append(TargetText).AppendHtml("</text>");
        content.AppendHtml("<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\"><polyline class=\"fe-line__path\" points=\"")
            .AppendHtml(string.Join(' ', Points.Select((point, at) => Svg($"{X(at):0.0},{Y(point.Percent):0.0}")))).AppendHtml("\"/></svg>");
        for (var at = 0; at < Points.Count; at++) Dot(content, at);
    }

    private void Dot(TagHelperContent content, int at)
    {
        var (label, percent) = Points[at];
        content.AppendHtml(Svg($"""<circle class="fe-line__dot" cx="{X(at):0.0}%" cy="{Y(percent):0.0}%" r="4"/><text class="fe-line__text" x="{X(at):0.0}%" y="95%" text-anchor="middle">""")).Append(label).AppendHtml("</text>");
        if (at == 0 || at == Points.Count - 1)
            content.AppendHtml(Svg($"""<text class="fe-line__value" x="{X(at):0.0}%" y="{Y(percent):0.0}%" dy="20" text-anchor="middle">{percent}%</text>"""));
    }

    private double X(int at) => 13 + at * (80.0 / Math.Max(1, Points.Count - 1));

    private static double Y(int percent) => 10 + (1 - percent / 100.0) * 70;

    private static string Svg(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
