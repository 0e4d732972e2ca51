using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FamilyEngagement.Web.Web.TagHelpers;

/// <summary>
/// Puts pictures of the sprite into the page itself, so that a table of a thousand states names each as
/// <c>#icon-check</c> instead of by a long address.
/// </summary>
[HtmlTargetElement("icon-sprite", Attributes = "names", TagStructure = TagStructure.NormalOrSelfClosing)]
public class IconSpriteTagHelper(IWebHostEnvironment environment) : TagHelper
{
    private static string? _sprite;

    /// <summary>Names of icons.txt, apart by spaces.</summary>
    public string Names { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        _sprite ??= Read();
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("width", "0");
        output.Attributes.SetAttribute("height", "0");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        foreach (var name in Names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            output.Content.AppendHtml(Regex.Match(_sprite, $"<symbol id=\"{Regex.Escape(name)}\".*?</symbol>").Value.Replace("id=\"", "id=\"icon-"));
    }

    private string Read()
    {
        var file = environment.WebRootFileProvider.GetFileInfo("img/icons.svg");
        if (!file.Exists) return "";
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }
}
