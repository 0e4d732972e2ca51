using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FamilyEngagement.Web.Web.TagHelpers;

/// <summary>A month of a trend; no value where nothing can be said.</summary>
/// <param name="IsMarked">From here on it is judged or counted otherwise.</param>
public record TrendDot(string Label, int? Value, int? Before, int? Target, bool IsMarked);

/// <summary>
/// A figure over the months of a school year, with last year's as a broken line, the target of each month and a mark where rules changed.
/// Like <see cref="MonthLineTagHelper"/>: points in percent, only the stroke is stretched, and the description tells the story.
/// </summary>
[HtmlTargetElement("trend-line", Attributes = "dots", TagStructure = TagStructure.NormalOrSelfClosing)]
public class TrendLineTagHelper : TagHelper
{
    public IReadOnlyList<TrendDot> Dots { get; set; } = [];

    /// <summary>The upper end of the scale.</summary>
    public int Most { get; set; } = 100;

    public string Suffix { get; set; } = "%";

    public string Title { get; set; } = "";

    public string Story { get; set; } = "";

    public string Id { get; set; } = "trend";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in new[] { ("class", "fe-line"), ("width", "100%"), ("height", "200"), ("role", "img"), ("aria-labelledby", $"{Id}-t {Id}-d") })
            output.Attributes.SetAttribute(name, value);
        var content = output.Content;
        content.AppendHtml($"<title id=\"{Id}-t\">").Append(Title).AppendHtml($"</title><desc id=\"{Id}-d\">").Append(Story).AppendHtml("</desc>");
        foreach (var grid in new[] { 0, Most / 2, Most }.Distinct())
            content.AppendHtml(Svg($"""<line class="fe-line__grid" x1="0" x2="100%" y1="{Y(grid):0.0}%" y2="{Y(grid):0.0}%"/><text class="fe-line__text" x="0" y="{Y(grid):0.0}%" dy="-5">{grid}{Suffix}</text>"""));
        for (var at = 0; at < Dots.Count; at++) Month(content, at);
        content.AppendHtml("<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\">");
        Path(content, "fe-line__before", dot => dot.Before);
        Path(content, "fe-line__path", dot => dot.Value);
        content.AppendHtml("</svg>");
        var drawn = Enumerable.Range(0, Dots.Count).Where(at => Dots[at].Value is not null).ToList();
        foreach (var at in drawn)
            content.AppendHtml(Svg($"""<circle class="fe-line__dot" cx="{X(at):0.0}%" cy="{Y(Dots[at].Value!.Value):0.0}%" r="4"/>"""));
        foreach (var at in drawn.Where(at => at == drawn[0] || at == drawn[^1]))
            content.AppendHtml(Svg($"""<text class="fe-line__value" x="{X(at):0.0}%" y="{Y(Dots[at].Value!.Value):0.0}%" dy="20" text-anchor="middle">{Dots[at].Value}{Suffix}</text>"""));
    }

    private void Month(TagHelperContent content, int at)
    {
        var (dot, half) = (Dots[at], 40.0 / Math.Max(1, Dots.Count - 1));
        content.AppendHtml(Svg($"""<text class="fe-line__text" x="{X(at):0.0}%" y="95%" text-anchor="middle">""")).Append(dot.Label).AppendHtml("</text>");
        if (dot.Target is { } target)
            content.AppendHtml(Svg($"""<line class="fe-line__target" x1="{X(at) - half:0.0}%" x2="{X(at) + half:0.0}%" y1="{Y(target):0.0}%" y2="{Y(target):0.0}%"/>"""));
        if (dot.IsMarked)
            content.AppendHtml(Svg($"""<line class="fe-line__mark" x1="{X(at) - half:0.0}%" x2="{X(at) - half:0.0}%" y1="4%" y2="84%"/>"""));
    }

    /// <summary>Broken off where a month has no value.</summary>
    private void Path(TagHelperContent content, string look, Func<TrendDot, int?> value)
    {
        var run = new List<string>();
        for (var at = 0; at <= Dots.Count; at++)
        {
            if (at < Dots.Count && value(Dots[at]) is { } score) run.Add(Svg($"{X(at):0.0},{Y(score):0.0}"));
            else if (run.Count > 0)
            {
                content.AppendHtml($"<polyline class=\"{look}\" points=\"{string.Join(' ', run)}\"/>");
                run.Clear();
            }
        }
    }

    private double X(int at) => 13 + at * (80.0 / Math.Max(1, Dots.Count - 1));

    private double Y(int score) => 10 + (1 - Math.Min(score, Most) / (double)Math.Max(1, Most)) * 70;

    private static string Svg(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
