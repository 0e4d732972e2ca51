using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FamilyEngagement.Web.Web.TagHelpers;

/// <summary>
/// Puts pictures of the sprite into the page itself under short names, so that a table of a thousand states says
/// <c>#met</c> instead of a long address.
/// </summary>
[HtmlTargetElement("icon-sprite", Attributes = "icons", TagStructure = TagStructure.NormalOrSelfClosing)]
public class IconSpriteTagHelper(IWebHostEnvironment environment) : TagHelper
{
    private static string? _sprite;

    /// <summary>The name here, and the one in icons.txt.</summary>
    public IEnumerable<(string Id, string Icon)> Icons { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        _sprite ??= Read();
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("width", "0");
        output.Attributes.SetAttribute("height", "0");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        foreach (var (id, icon) in Icons)
            output.Content.AppendHtml(Regex.Match(_sprite, $"<symbol id=\"{Regex.Escape(icon)}\".*?</symbol>").Value.Replace($"id=\"{icon}\"", $"id=\"{id}\""));
    }

    private string Read()
    {
        var file = environment.WebRootFileProvider.GetFileInfo("img/icons.svg");
        if (!file.Exists) return "";
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }
}
