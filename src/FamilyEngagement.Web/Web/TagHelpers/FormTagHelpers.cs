using FamilyEngagement.Web.Features.Drafts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Web.TagHelpers;

/// <summary>
/// Gives every form that posts its antiforgery token and the key of <see cref="SubmitOnce"/>, and leaves checking to the
/// server, whose errors every reader can find.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public class PostFormTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("novalidate", null);
        // A form that came back with errors was not saved: its key is still good.
        var key = SubmitOnce.KeyOf(ViewContext.HttpContext) ?? Guid.NewGuid();
        // The framework's form tag helper leaves the token out where the address is written out.
        if (context.AllAttributes.TryGetAttribute("action", out var action) && !string.IsNullOrEmpty(action.Value?.ToString())) output.PostContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{SubmitOnce.FieldName}\" value=\"{key}\">");
    }
}

/// <summary>What is wrong with the form, each line a link to its field. Nothing when nothing is.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public class ErrorSummaryTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    /// <summary>What was not done: "Contact not saved yet".</summary>
    public string Title { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .Where(field => field.Value!.Errors.Count > 0)
            .Select(field => (field.Key, Text: field.Value!.Errors[0].ErrorMessage)).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "usa-alert usa-alert--error margin-bottom-3");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-error-summary", "");
        var heading = new TagBuilder("h2");
        heading.AddCssClass("usa-alert__heading");
        heading.InnerHtml.Append(errors.Count == 1 ? words["{0}: 1 thing to fix", Title] : words["{0}: {1} things to fix", Title, errors.Count]);
        var list = new TagBuilder("ul");
        list.AddCssClass("usa-list margin-bottom-0");
        foreach (var (key, text) in errors)
        {
            var item = new TagBuilder("li");
            if (key.Length == 0) item.InnerHtml.Append(text);
            else
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
                link.InnerHtml.Append(text);
                item.InnerHtml.AppendHtml(link);
            }

            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml("<div class=\"usa-alert__body\">").AppendHtml(heading)
            .AppendHtml("<div class=\"usa-alert__text\">").AppendHtml(list).AppendHtml("</div></div>");
    }
}

/// <summary>The version that the person is looking at, so that a save on an older one is refused.</summary>
[HtmlTargetElement("version-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public class VersionFieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The field's name where the form is a part of the page's model but is posted on its own.</summary>
    public string? Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", Name ?? For.Name);
        // From the model, not from what was posted: after a conflict it is the new version that counts.
        output.Attributes.SetAttribute("value", For.Model?.ToString());
    }
}

/// <summary>The row of buttons that stays in reach.</summary>
[HtmlTargetElement("submit-row")]
public class SubmitRowTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "fe-flow fe-submit");
        if (context.Items.TryGetValue(typeof(DraftLinePlace), out var place) && ((DraftLinePlace)place).Take() is { } line) output.PostContent.AppendHtml(line);
    }
}
