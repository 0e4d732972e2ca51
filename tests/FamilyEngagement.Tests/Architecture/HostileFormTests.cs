using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>No field of any form answers 500 or changes what it was given. On a portal of its own, which the strings may spoil.</summary>
public class HostileFormTests
{
    private const int RoundsAForm = 4;

    private int _next;

    [Fact]
    public async Task No_form_breaks_or_changes_what_is_typed()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await FullSchool.In(portal);
        var wrong = new List<string>();
        var seen = new HashSet<string>();
        foreach (var visitor in await Visitor.AllOf(school))
            foreach (var page in await Tour.Of(visitor, school))
                foreach (var form in page.Document.QuerySelectorAll<IHtmlFormElement>("form").Where(form => Texts(form).Any()))
                {
                    // The same form for another role or beside another row is the same code.
                    var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Url.Split('?')[0];
                    if (!seen.Add($"{form.Method} {string.Concat(action.Where(character => !char.IsDigit(character)))} {string.Join(',', Texts(form).Select(field => field.GetAttribute("name")))}")) continue;
                    for (var round = 0; round < RoundsAForm; round++)
                        if (await Try(visitor, form, action, everything: round == 0) is { } complaint) wrong.Add($"{visitor} {page.Url} → {complaint}");
                }

        seen.Count.ShouldBeGreaterThan(10);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_string_is_stored_in_a_contacts_note_as_it_was_typed()
    {
        var portal = await Portal.Shared;
        var school = await FullSchool.In(portal);
        var liaison = await portal.SignedIn(school.Liaison);
        var log = await liaison.Get($"/schools/{school.Id}/contacts/log?familyId={school.FamilyId}");
        foreach (var text in HostileStrings.All.Where(text => text.Length <= 2000 && !string.IsNullOrWhiteSpace(text)))
        {
            var (action, values) = log.Filled("Save contact", ("Outcome", "TwoWay"), ("Note", text), ("__once", Guid.NewGuid().ToString()));
            var page = await liaison.Post(action, new FormUrlEncodedContent(values));
            page.Status.ShouldBe(HttpStatusCode.OK, text);
            var note = await portal.Ask(db => db.ContactsIn(school.Id).OrderByDescending(contact => contact.Id).Select(contact => contact.Note).FirstAsync());
            note.ShouldBe(text);
            HostileStrings.Shown(page.Document.Body!.TextContent).ShouldContain(HostileStrings.Shown(text));
        }
    }

    [Fact]
    public async Task A_form_that_holds_a_nul_is_refused()
    {
        var portal = await Portal.Shared;
        var school = await FullSchool.In(portal);
        var log = await (await portal.SignedIn(school.Liaison)).Get($"/schools/{school.Id}/contacts/log?familyId={school.FamilyId}");
        (await log.Submit("Save contact", ("Outcome", "TwoWay"), ("Note", HostileStrings.Nul))).ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <param name="everything">Also days, numbers and addresses; else only what takes any text, so that more forms are saved.</param>
    private async Task<string?> Try(Visitor visitor, IHtmlFormElement form, string action, bool everything)
    {
        var values = Page.Values(form);
        values.RemoveAll(pair => pair.Key == "__once");
        var typed = new Dictionary<string, string>();
        foreach (var field in Texts(form).Where(field => everything || TakesAnyText(field)))
        {
            var name = field.GetAttribute("name")!;
            typed[name] = HostileStrings.At(_next++);
            values.RemoveAll(pair => pair.Key == name);
            values.Add(KeyValuePair.Create(name, typed[name]));
        }

        // A choice that nothing is chosen of yet keeps the form from being saved.
        values.AddRange(form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").GroupBy(radio => radio.Name!)
            .Where(group => group.All(radio => !radio.IsChecked)).Select(group => KeyValuePair.Create(group.Key, group.First().Value)));
        var page = await Send(visitor, form, action, values);
        if (page.Status == HttpStatusCode.InternalServerError) return $"{action}: 500 with {string.Join(" | ", typed.Select(pair => $"{pair.Key}={Short(pair.Value)}"))}";
        if (page.Status != HttpStatusCode.BadRequest) return null;
        if (page.Errors.Count == 0) return $"{action}: 400 without a word: {Short(page.Text)} with {string.Join(" | ", typed.Select(pair => $"{pair.Key}={Short(pair.Value)}"))}";
        var changed = typed.Where(pair => Field(page, pair.Key) is { } field && Kept(Value(field)) != Kept(pair.Value)).ToList();
        return changed.Count == 0 ? null : $"{action}: changed {string.Join(" | ", changed.Select(pair => $"{pair.Key}={Short(pair.Value)} to {Short(Value(Field(page, pair.Key)!))}"))}";
    }

    /// <summary>Blanks alone are nothing typed, and the framework drops a byte order mark at the beginning of a part of a form with files.</summary>
    private static string Kept(string text) => string.IsNullOrWhiteSpace(text.TrimStart('\uFEFF')) ? "" : HostileStrings.Shown(text.TrimStart('\uFEFF'));

    private static Task<Page> Send(Visitor visitor, IHtmlFormElement form, string action, List<KeyValuePair<string, string>> values)
    {
        if (form.Method == "get") return visitor.Browser.Get(action + "?" + string.Join('&', values.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value[..Math.Min(pair.Value.Length, 2100)])}")));
        var files = form.QuerySelectorAll<IHtmlInputElement>("input[type=file]").ToList();
        if (files.Count == 0) return visitor.Browser.Post(action, new FormUrlEncodedContent(values));
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values) content.Add(new StringContent(value), name);
        foreach (var file in files) content.Add(new StringContent("=cmd|' /C calc'!A0\0<script>"), file.Name!, "=1+1.zip");
        return visitor.Browser.Post(action, content);
    }

    private static IEnumerable<IElement> Texts(IHtmlFormElement form) => form.Elements.Where(element =>
        element.GetAttribute("name") is { Length: > 0 } && !element.HasAttribute("disabled")
        && (element is IHtmlTextAreaElement || element is IHtmlInputElement { Type: not ("hidden" or "radio" or "checkbox" or "file" or "submit" or "password") }));

    private static bool TakesAnyText(IElement field) => field is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "search" } && field.GetAttribute("inputmode") is null;

    private static IElement? Field(Page page, string name) => page.Document.QuerySelectorAll("form input, form textarea").FirstOrDefault(field => field.GetAttribute("name") == name);

    /// <summary>As the page says it; an input's own value would be cleaned for its type.</summary>
    private static string Value(IElement field) => field is IHtmlTextAreaElement ? field.TextContent : field.GetAttribute("value") ?? "";

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
