using System.Net;

namespace FamilyEngagement.Tests.Harness;

public static class PageAssert
{
    public static Page ShouldBeOk(this Page page)
    {
        page.Status.ShouldBe(HttpStatusCode.OK, page.Url + "\n" + page.Text[..Math.Min(page.Text.Length, 600)]);
        return page;
    }

    public static Page ShouldSay(this Page page, string words)
    {
        page.Text.ShouldContain(words, Case.Sensitive);
        return page;
    }

    public static Page ShouldNotSay(this Page page, string words)
    {
        page.Html.ShouldNotContain(words, Case.Sensitive);
        return page;
    }

    /// <summary>400, a summary whose links lead to fields that are there, and this sentence in it.</summary>
    public static Page ShouldComplain(this Page page, string sentence)
    {
        page.Status.ShouldBe(HttpStatusCode.BadRequest, page.Text);
        page.Errors.ShouldContain(sentence);
        foreach (var link in page.Document.QuerySelectorAll("[data-error-summary] a"))
            page.Document.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull($"the summary links to {link.GetAttribute("href")}, which is not on the page");
        return page;
    }

    public static Page ShouldBe(this Page page, HttpStatusCode status)
    {
        page.Status.ShouldBe(status, page.Url);
        return page;
    }
}
