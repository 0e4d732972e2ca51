using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FamilyEngagement.Tests.Harness;

/// <summary>What came back: the status and the document, whose real forms can be sent.</summary>
public sealed class Page
{
    private static readonly IBrowsingContext Context = BrowsingContext.New(Configuration.Default);

    private readonly Browser _browser;

    private Page(Browser browser, HttpResponseMessage response, IDocument document, string html)
    {
        (_browser, Document, Html, Status) = (browser, document, html, response.StatusCode);
        Url = response.RequestMessage!.RequestUri!.PathAndQuery;
        Headers = response.Headers;
        ContentType = response.Content.Headers.ContentType?.MediaType;
    }

    public HttpStatusCode Status { get; }

    public string Url { get; }

    public string Html { get; }

    public string? ContentType { get; }

    public System.Net.Http.Headers.HttpResponseHeaders Headers { get; }

    public IDocument Document { get; }

    /// <summary>The words of the main part, with single spaces.</summary>
    public string Text => Words(Document.QuerySelector("main") ?? Document.Body!);

    public string Heading => Words(Document.QuerySelector("h1")!);

    public int SqlCommands => int.Parse(Headers.GetValues(SqlCount.HeaderName).Single());

    public IReadOnlyList<string> Errors => Document.QuerySelectorAll("[data-error-summary] li").Select(Words).ToList();

    internal static async Task<Page> Of(Browser browser, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
        var document = await Context.OpenAsync(request => request.Content(isHtml ? html : "<body></body>").Address(response.RequestMessage!.RequestUri!));
        return new Page(browser, response, document, html);
    }

    public static string Words(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Follows the link with those words (or that accessible name).</summary>
    public Task<Page> Click(string text)
    {
        var link = Document.QuerySelectorAll<IHtmlAnchorElement>("a").FirstOrDefault(a => Words(a) == text || a.GetAttribute("aria-label") == text)
            ?? throw new ShouldAssertException($"No link “{text}” on {Url}. Links: {string.Join(" | ", Document.QuerySelectorAll("a").Select(Words))}");
        return _browser.Get(link.GetAttribute("href")!);
    }

    public IHtmlFormElement Form(string button) => Button(button).Form as IHtmlFormElement ?? throw new ShouldAssertException($"“{button}” is in no form.");

    /// <summary>
    /// Presses the button: sends its form as it stands, hidden fields and antiforgery included, with these fields filled in.
    /// A field that the form does not have is a mistake of the test. A null value leaves the field out; a repeated name sends several.
    /// </summary>
    public Task<Page> Submit(string button, params (string Name, string? Value)[] fields)
    {
        var (action, values) = Filled(button, fields);
        return _browser.Post(action, new FormUrlEncodedContent(values));
    }

    public (string Action, List<KeyValuePair<string, string>> Values) Filled(string button, params (string Name, string? Value)[] fields)
    {
        var pressed = Button(button);
        var form = Form(button);
        var values = Values(form);
        var known = form.Elements.Select(element => element.GetAttribute("name")).ToHashSet();
        foreach (var (name, _) in fields)
        {
            if (!known.Contains(name)) throw new ShouldAssertException($"The form of “{button}” on {Url} has no field {name}. It has: {string.Join(", ", known.Where(field => field is not null))}");
            values.RemoveAll(pair => pair.Key == name);
        }

        values.AddRange(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!)));
        if (pressed.GetAttribute("name") is { Length: > 0 } buttonName) values.Add(new(buttonName, pressed.GetAttribute("value") ?? ""));
        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Url;
        return (action.Length == 0 ? Url : action, values);
    }

    /// <summary>What the form would send as it stands, without its buttons.</summary>
    public static List<KeyValuePair<string, string>> Values(IHtmlFormElement form)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements.Where(element => !element.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name)) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice when choice.IsChecked: values.Add(new(name, choice.Value)); break;
                case IHtmlInputElement { Type: "checkbox" or "radio" or "file" or "submit" }: break;
                case IHtmlInputElement input: values.Add(new(name, input.Value)); break;
                case IHtmlTextAreaElement area: values.Add(new(name, area.Value)); break;
                case IHtmlSelectElement select: values.Add(new(name, select.Value ?? "")); break;
            }
        }

        return values;
    }

    private IHtmlButtonElement Button(string text) =>
        Document.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(button => Words(button) == text || button.GetAttribute("aria-label") == text)
        ?? throw new ShouldAssertException($"No button “{text}” on {Url} ({(int)Status}). Buttons: {string.Join(" | ", Document.QuerySelectorAll("button").Select(Words))}");
}
