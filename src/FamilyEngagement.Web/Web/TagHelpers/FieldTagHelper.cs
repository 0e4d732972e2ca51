using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Web.TagHelpers;

/// <summary>A labelled line of text, or with <c>rows</c> a text area. Extra attributes (autocomplete, inputmode, data-…) go to the control.</summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public class FieldTagHelper(IStringLocalizer<Words> words) : FormFieldTagHelper(words)
{
    public string Type { get; set; } = "text";

    public int? Rows { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = new TagBuilder(Rows is null ? "input" : "textarea") { TagRenderMode = Rows is null ? TagRenderMode.SelfClosing : TagRenderMode.Normal };
        foreach (var extra in output.Attributes.Where(attribute => attribute.Name != "class").ToList())
        {
            control.Attributes[extra.Name] = extra.Value?.ToString();
            output.Attributes.Remove(extra);
        }

        control.AddCssClass(Rows is null ? "usa-input" : "usa-textarea");
        if (Error is not null)
        {
            control.AddCssClass("usa-input--error");
            control.Attributes["aria-invalid"] = "true";
        }

        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        if (DescribedBy is { } described) control.Attributes["aria-describedby"] = described;
        if (MaxLength() is { } length) control.Attributes["maxlength"] = length.ToString();
        if (Rows is { } rows)
        {
            control.Attributes["rows"] = rows.ToString();
            // A browser drops the first line break of a text area; this one keeps the writer's.
            control.InnerHtml.AppendHtml("\n").Append(Value);
        }
        else
        {
            control.Attributes["type"] = Type;
            if (Type is not ("password" or "file")) control.Attributes["value"] = Value;
        }

        Group(output, "div", "fe-form__part");
        var label = LabelTag("label", "usa-label");
        label.Attributes["for"] = Id;
        output.Content.AppendHtml(label);
        AppendHintAndError(output.Content);
        output.Content.AppendHtml(control);
    }

    private int? MaxLength() => For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength;
}

/// <summary>A day, by the browser's own picker.</summary>
[HtmlTargetElement("date-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public class DateFieldTagHelper : FieldTagHelper
{
    public DateFieldTagHelper(IStringLocalizer<Words> words) : base(words) => Type = "date";
}
