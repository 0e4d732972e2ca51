using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Web.TagHelpers;

/// <summary>What every control has: a label, a hint, an error, and the value that was typed last.</summary>
public abstract class FormFieldTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Writes "(optional)" after the label.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected IStringLocalizer<Words> Words => words;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    private ModelStateEntry? State => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    protected string? Error => State?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>What was typed, if the form came back; else what the model says.</summary>
    protected string Value => State?.RawValue is null ? Format(For.Model) : State.AttemptedValue ?? "";

    protected IReadOnlyList<string> Values => State?.RawValue switch
    {
        string[] many => many,
        string one => [one],
        _ => For.Model is System.Collections.IEnumerable many and not string ? many.Cast<object?>().Select(Format).ToList() : [Format(For.Model)],
    };

    protected string? DescribedBy => (Error, Hint) switch
    {
        (null, null) => null,
        (null, _) => $"{Id}-hint",
        (_, null) => $"{Id}-error",
        _ => $"{Id}-error {Id}-hint",
    };

    protected TagBuilder LabelTag(string tag, string cssClass)
    {
        var label = new TagBuilder(tag);
        label.AddCssClass(cssClass);
        label.InnerHtml.Append(Label);
        if (!Optional) return label;
        label.InnerHtml.Append(" ");
        label.InnerHtml.AppendHtml(Span("text-normal text-base-dark", words["(optional)"]));
        return label;
    }

    protected void AppendHintAndError(TagHelperContent content)
    {
        if (Hint is not null) content.AppendHtml(Span("usa-hint", Hint, $"{Id}-hint"));
        if (Error is not null) content.AppendHtml(Span("usa-error-message", Error, $"{Id}-error"));
    }

    protected static TagBuilder Span(string cssClass, string text, string? id = null)
    {
        var span = new TagBuilder("span");
        span.AddCssClass(cssClass);
        if (id is not null) span.Attributes["id"] = id;
        span.InnerHtml.Append(text);
        return span;
    }

    protected void Group(TagHelperOutput output, string tag, string cssClass)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { cssClass, own, Error is null ? null : "usa-form-group--error" }.Where(part => part is not null)));
    }

    private static string Format(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly moment => moment.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
