using System.Globalization;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Web.TagHelpers;

/// <summary>A picture from the sprite, hidden from screen readers: the words stand beside it.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public class IconTagHelper(IFileVersionProvider versions, IHttpContextAccessor http) : TagHelper
{
    public string Name { get; set; } = "";

    public string? Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Size is null ? "usa-icon" : $"usa-icon usa-icon--size-{Size}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        var sprite = versions.AddFileVersionToPath(http.HttpContext?.Request.PathBase ?? "", "/img/icons.svg");
        output.Content.SetHtmlContent($"<use href=\"{sprite}#{Name}\"></use>");
    }
}

/// <summary>A state: an icon and a word, the same on every page. Give it a state's value, or icon, tone and text.</summary>
[HtmlTargetElement("status-tag", TagStructure = TagStructure.NormalOrSelfClosing)]
public class StatusTagTagHelper(IStringLocalizer<Words> words, IFileVersionProvider versions) : TagHelper
{
    public object? Value { get; set; }

    /// <summary>met, wait, prog, due, help, none or na.</summary>
    public string Tone { get; set; } = "none";

    public string Icon { get; set; } = "radio_button_unchecked";

    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (tone, icon, text) = Value switch
        {
            StandardState state => Of(state),
            PlanStatus status => Of(status),
            SectionVerdict.LooksGood => ("met", "check_circle", "Looks good"),
            SectionVerdict.NeedsChange => ("due", "undo", "Change asked"),
            SectionVerdict.NotRead => ("none", "radio_button_unchecked", "Not read yet"),
            null => (Tone, Icon, ""),
            _ => throw new ArgumentException($"No look for {Value.GetType().Name}."),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"fe-status fe-status--{tone}");
        output.Content.SetHtmlContent($"<svg class=\"usa-icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{versions.AddFileVersionToPath("", "/img/icons.svg")}#{icon}\"></use></svg>");
        output.Content.Append(Text ?? words[text]);
    }

    private static (string, string, string) Of(StandardState state)
    {
        var (tone, icon) = StandardLook.Of(state);
        return (tone, icon, state.Label());
    }

    private static (string, string, string) Of(PlanStatus status) => status switch
    {
        PlanStatus.Approved => ("met", "verified", status.Label()),
        PlanStatus.Sent => ("wait", "send", status.Label()),
        PlanStatus.Returned => ("due", "undo", status.Label()),
        PlanStatus.Closed => ("met", "check", status.Label()),
        _ => ("none", "edit", status.Label()),
    };
}

/// <summary>A language by its English name.</summary>
[HtmlTargetElement("lang-tag", Attributes = "code", TagStructure = TagStructure.NormalOrSelfClosing)]
public class LangTagTagHelper(Languages languages, IFileVersionProvider versions) : TagHelper
{
    public string Code { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "fe-lang");
        output.Content.SetHtmlContent($"<svg class=\"usa-icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{versions.AddFileVersionToPath("", "/img/icons.svg")}#translate\"></use></svg>");
        output.Content.Append(languages.Name(Code));
    }
}

/// <summary>The bar of a share, with the target as a dark line. Its numbers stand beside it in text.</summary>
[HtmlTargetElement("share-bar", Attributes = "percent", TagStructure = TagStructure.NormalOrSelfClosing)]
public class ShareBarTagHelper : TagHelper
{
    public int Percent { get; set; }

    public int? Target { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in new[] { ("class", "fe-bar"), ("width", "100%"), ("height", "12"), ("aria-hidden", "true"), ("focusable", "false") })
            output.Attributes.SetAttribute(name, value);
        output.Content.SetHtmlContent(string.Create(CultureInfo.InvariantCulture, $"""<rect class="fe-bar__track" width="100%" height="12" rx="2"/><rect class="fe-bar__fill" width="{Math.Clamp(Percent, 0, 100)}%" height="12" rx="2"/>"""));
        if (Target is { } target) output.Content.AppendHtml(string.Create(CultureInfo.InvariantCulture, $"""<rect class="fe-bar__target" x="{target}%" width="2" height="12"/>"""));
    }
}

/// <summary>Hides what the person may not use. The server decides again when it is used.</summary>
[HtmlTargetElement(Attributes = "require")]
public class RequireTagHelper(CurrentUser user) : TagHelper
{
    public Permission Require { get; set; }

    /// <summary>The school it is about; none: the whole district.</summary>
    public int? RequireAt { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var may = RequireAt is { } school ? user.May(Require, school) : user.MayInDistrict(Require);
        if (!may) output.SuppressOutput();
    }
}
