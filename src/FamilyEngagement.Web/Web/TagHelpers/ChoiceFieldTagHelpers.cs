using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Web.TagHelpers;

/// <summary>One of few, as tiles.</summary>
[HtmlTargetElement("radio-field", Attributes = "for,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public class RadioFieldTagHelper(IStringLocalizer<Words> words) : FormFieldTagHelper(words)
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>"two", "wide" or none: how the tiles lie.</summary>
    public string? Tiles { get; set; }

    /// <summary>Less common ones, folded away under "More" so that the others stay in reach.</summary>
    public IEnumerable<Choice> More { get; set; } = [];

    protected virtual string Kind => "radio";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Group(output, "fieldset", "usa-fieldset");
        output.Attributes.SetAttribute("id", Id);
        if (DescribedBy is { } described) output.Attributes.SetAttribute("aria-describedby", described);
        output.Content.AppendHtml(LabelTag("legend", "usa-legend"));
        AppendHintAndError(output.Content);

        var at = 0;
        output.Content.AppendHtml(TileRow(Items, ref at));
        var more = More.ToList();
        if (more.Count == 0) return;
        var folded = new TagBuilder("details");
        folded.AddCssClass("fe-more margin-top-1");
        if (more.Any(item => Values.Contains(item.Value))) folded.Attributes["open"] = "";
        var summary = new TagBuilder("summary");
        summary.InnerHtml.Append(Words["More"]);
        summary.InnerHtml.AppendHtml(Span("usa-sr-only", $": {Label}"));
        folded.InnerHtml.AppendHtml(summary).AppendHtml(TileRow(more, ref at));
        output.Content.AppendHtml(folded);
    }

    private TagBuilder TileRow(IEnumerable<Choice> items, ref int at)
    {
        var tiles = new TagBuilder("div");
        tiles.AddCssClass("fe-tiles");
        if (Tiles is not null) tiles.AddCssClass("fe-tiles--" + Tiles);
        var chosen = Values;
        foreach (var item in items)
            tiles.InnerHtml.AppendHtml(ChoiceTag.Of(Kind, Name, $"{Id}_{at++}", item, chosen.Contains(item.Value), tile: true));
        return tiles;
    }
}

/// <summary>Some of few, as tiles.</summary>
[HtmlTargetElement("checkboxes-field", Attributes = "for,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public class CheckboxesFieldTagHelper(IStringLocalizer<Words> words) : RadioFieldTagHelper(words)
{
    protected override string Kind => "checkbox";
}

/// <summary>Yes or no.</summary>
[HtmlTargetElement("checkbox-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public class CheckboxFieldTagHelper(IStringLocalizer<Words> words) : FormFieldTagHelper(words)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Group(output, "div", "fe-form__part");
        if (Error is not null) output.Content.AppendHtml(Span("usa-error-message", Error, $"{Id}-error"));
        var isChecked = Values.Any(value => value.Equals("true", StringComparison.OrdinalIgnoreCase));
        output.Content.AppendHtml(ChoiceTag.Of("checkbox", Name, Id, new Choice("true", Label, Hint), isChecked, tile: false));
    }
}

internal static class ChoiceTag
{
    public static IHtmlContent Of(string kind, string name, string id, Choice item, bool isChecked, bool tile)
    {
        var wrapper = new TagBuilder("div");
        wrapper.AddCssClass("usa-" + kind);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass($"usa-{kind}__input{(tile ? $" usa-{kind}__input--tile" : "")}");
        input.Attributes["type"] = kind;
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        input.Attributes["value"] = item.Value;
        if (isChecked) input.Attributes["checked"] = "checked";
        var label = new TagBuilder("label");
        label.AddCssClass($"usa-{kind}__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(item.Label);
        if (item.Description is not null)
        {
            var description = new TagBuilder("span");
            description.AddCssClass($"usa-{kind}__label-description");
            description.InnerHtml.Append(item.Description);
            label.InnerHtml.AppendHtml(description);
        }

        wrapper.InnerHtml.AppendHtml(input).AppendHtml(label);
        return wrapper;
    }
}
