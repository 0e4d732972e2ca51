using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Web.TagHelpers;

/// <summary>One of many, in a list that opens.</summary>
[HtmlTargetElement("select-field", Attributes = "for,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public class SelectFieldTagHelper(IStringLocalizer<Words> words) : FormFieldTagHelper(words)
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>The text of an empty first choice; none without it.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = new TagBuilder("select");
        select.AddCssClass("usa-select");
        select.Attributes["id"] = Id;
        select.Attributes["name"] = Name;
        if (Error is not null)
        {
            select.AddCssClass("usa-input--error");
            select.Attributes["aria-invalid"] = "true";
        }

        if (DescribedBy is { } described) select.Attributes["aria-describedby"] = described;
        if (Empty is not null) select.InnerHtml.AppendHtml(Option("", Empty));
        foreach (var item in Items) select.InnerHtml.AppendHtml(Option(item.Value, item.Label));

        Group(output, "div", "fe-form__part");
        var label = LabelTag("label", "usa-label");
        label.Attributes["for"] = Id;
        output.Content.AppendHtml(label);
        AppendHintAndError(output.Content);
        output.Content.AppendHtml(select);
    }

    private TagBuilder Option(string value, string text)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (value == Value) option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(text);
        return option;
    }
}
