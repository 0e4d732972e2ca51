using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>
/// <c>&lt;form method="post" draft="Log a contact"&gt;</c>: what is typed in it is not lost. It keeps itself as a draft, says
/// so, offers what was begun here before, and fills itself from the draft that the page is opened with.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post],draft")]
public class DraftFormTagHelper(OpenDrafts drafts, DraftTickets tickets, CurrentUser me, IHtmlHelper html, TimeProvider time) : TagHelper
{
    private const string Views = "/Features/Drafts/";

    /// <summary>What the person is doing, in their words, without a name.</summary>
    public string Draft { get; set; } = "";

    /// <summary>Where it is opened again, if not at this address; on a page with several forms each has a fragment of its own.</summary>
    public string? DraftPage { get; set; }

    /// <summary>Before the framework's own, one of which writes the fields.</summary>
    public override int Order => -2000;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!me.IsSignedIn) return;
        var request = ViewContext.HttpContext.Request;
        var page = DraftPage ?? DraftAddress.Of(request);
        var opened = await drafts.Opened() is { } draft && IsHere(draft.Page, page) ? draft : null;
        var posted = drafts.Posted is { } sent && (DraftPage is null ? !DraftAddress.HasFragment(sent.Page) : IsHere(sent.Page, page)) ? sent : null;
        var ticket = new DraftTicket(posted?.Id ?? opened?.Id ?? Guid.NewGuid(), me.Id, posted?.Page ?? opened?.Page ?? page, Short(Draft), time.GetUtcNow().UtcDateTime);
        if (opened is not null) Fill(DraftContent.Read(opened.Content));

        ((IViewContextAware)html).Contextualize(ViewContext);
        if (HttpMethods.IsGet(request.Method)) output.PreElement.AppendHtml(await Notice(page, opened));
        output.Attributes.SetAttribute("data-draft", "/drafts");
        output.Attributes.SetAttribute("data-draft-page", ticket.Url);
        var place = new DraftLinePlace(await html.PartialAsync(Views + "_Line.cshtml"));
        context.Items[typeof(DraftLinePlace)] = place;
        await output.GetChildContentAsync();
        if (place.Take() is { } line) output.PostContent.AppendHtml(line);
        AddHidden(output, DraftTickets.FieldName, tickets.Seal(ticket));
        AddHidden(output, DraftTickets.TypedName, posted is null ? "" : request.Form[DraftTickets.TypedName].ToString());
    }

    private static bool IsHere(string page, string here) => DraftAddress.FormOf(page) == DraftAddress.FormOf(here);

    private static string Short(string title) => title.Length <= Drafts.Draft.TitleLength ? title : title[..Drafts.Draft.TitleLength];

    /// <summary>Controls show what was typed last, which the model state says.</summary>
    private void Fill(FormCollection typed)
    {
        foreach (var (name, values) in typed)
        {
            ViewContext.ModelState.SetModelValue(name, new ValueProviderResult(values));
            ViewContext.ModelState.MarkFieldSkipped(name);
        }
    }

    private async Task<IHtmlContent> Notice(string page, Draft? opened)
    {
        var notice = opened is not null
            ? new DraftNotice(new DraftLine(opened.Id, opened.Page, opened.Title, opened.At), [], page)
            : new DraftNotice(null, [.. drafts.Mine.Where(line => IsHere(line.Page, page))], page);
        return await html.PartialAsync(Views + "_Notice.cshtml", notice);
    }

    private static void AddHidden(TagHelperOutput output, string name, string value)
    {
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var (attribute, text) in new[] { ("type", "hidden"), ("name", name), ("value", value) }) field.Attributes[attribute] = text;
        output.PostContent.AppendHtml(field);
    }
}

/// <summary>The line that says whether the form is kept: beside the buttons where there is a row of them, else at the form's end.</summary>
public class DraftLinePlace(IHtmlContent line)
{
    private IHtmlContent? _line = line;

    public IHtmlContent? Take()
    {
        var line = _line;
        _line = null;
        return line;
    }
}
