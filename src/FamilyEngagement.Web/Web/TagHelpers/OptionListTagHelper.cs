using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FamilyEngagement.Web.Web.TagHelpers;

/// <summary>The options of a select that stands in every row of a table, in as few bytes as HTML allows: an option needs no end tag.</summary>
[HtmlTargetElement("option-list", Attributes = "items", TagStructure = TagStructure.NormalOrSelfClosing)]
public class OptionListTagHelper : TagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    public string? Chosen { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var item in Items)
        {
            // Codes are letters and digits, which need no quotes either.
            var quote = item.Value.Length > 0 && item.Value.All(char.IsAsciiLetterOrDigit) ? "" : "\"";
            output.Content.AppendHtml("<option value=" + quote).Append(item.Value).AppendHtml(quote + (item.Value == (Chosen ?? "") ? " selected>" : ">")).Append(item.Label);
        }
    }
}
