using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace FamilyEngagement.Benchmarks;

/// <summary>Opens each page of the contact log, and of what a school does for families, at one school and in the district, and says what it costs.</summary>
internal sealed class PagesRun(MeasuredPortal portal, QueryPlans plans, int school, int family, int plan, int session)
{
    private const int Times = 7;

    private static readonly string[] OfSchool =
    [
        "today", "contacts", "contacts?when=30", "contacts?q=reading", "contacts?topic=Learning&outcome=Voicemail", "contacts?order=Family", "contacts?page=40", "contacts/log", "contacts/log?familyId={family}", "contacts/export?when=30",
        "families", "families?q=fortes", "families?show=unreached", "families/search?q=nguy", "families/{family}", "families/call-list", "follow-ups", "questions", "interpreters", "campaigns", "contacts/import", "reach",
        "documents", "documents?show=Missing&page=2", "documents/print", "documents/csv", "contact-times", "contact-times/edit", "contact-times/csv",
        "sessions", "sessions?when=past&page=2", "sessions/csv", "sessions/{session}", "sessions/{session}/sign-in?q=nguy", "sessions/{session}/sign-in/attendance", "sessions/{session}/sign-in/table", "rooms", "syllabi", "evidence", "evidence?q=wall&page=3",
    ];

    private static readonly string[] OfPrincipal = ["", "reach", "contacts?marked=true", "plans/{plan}", "plans/{plan}/print", "plans/{plan}/reviews/new"];

    private static readonly string[] OfDistrict = ["/district", "/district/contacts", "/district/contacts?by=grade", "/district/contacts/csv", "/district/questions", "/district/compliance", "/district/compliance?All=true&Group=Region", "/district/compliance?Order=Fell&Compare=true", "/district/compliance/csv", "/district/trends", "/district/trends?Standard=5", "/district/trends?School={school}", "/district/board-report", "/district/plans", "/district/plans/{plan}"];

    public async Task<bool> Run()
    {
        Console.WriteLine($"{"page",-72} {"ms",7} {"max",7} {"sql",4} {"KB",5}");
        var isWell = await As($"liaison{school}@big.example", OfSchool.Select(path => $"/schools/{school}/{path.Replace("{family}", family.ToString(CultureInfo.InvariantCulture)).Replace("{session}", session.ToString(CultureInfo.InvariantCulture))}"));
        isWell &= await As($"principal{school}@big.example", OfPrincipal.Select(path => $"/schools/{school}/{path.Replace("{plan}", plan.ToString(CultureInfo.InvariantCulture))}".TrimEnd('/')));
        isWell &= await As("district@big.example", OfDistrict.Select(path => path.Replace("{plan}", plan.ToString(CultureInfo.InvariantCulture)).Replace("{school}", school.ToString(CultureInfo.InvariantCulture))));
        Console.WriteLine($"{plans.Queries} kinds of query, {plans.Scans.Count()} walk the whole log.");
        foreach (var scan in plans.Scans) Console.WriteLine(scan);
        return isWell && !plans.Scans.Any();
    }

    private async Task<bool> As(string email, IEnumerable<string> paths)
    {
        using var client = portal.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true });
        await SignIn(client, email);
        var isWell = true;
        foreach (var path in paths)
        {
            var times = new List<double>();
            HttpResponseMessage? answer = null;
            byte[] body = [];
            for (var n = 0; n <= Times; n++)
            {
                var since = Stopwatch.GetTimestamp();
                answer = await client.GetAsync(path);
                body = await answer.Content.ReadAsByteArrayAsync();
                // The first one warms up.
                if (n > 0) times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }

            var sql = int.Parse(answer!.Headers.GetValues(SqlCount.HeaderName).Single(), CultureInfo.InvariantCulture);
            var most = path.Contains("/plans/", StringComparison.Ordinal) ? 10 : path.StartsWith("/district/compliance", StringComparison.Ordinal) ? 6 : 8;
            isWell &= answer.IsSuccessStatusCode && sql <= most;
            Console.WriteLine($"{path,-72} {times.Order().ElementAt(Times / 2),7:0.0} {times.Max(),7:0.0} {sql,4} {body.Length / 1024.0,5:0.0}{(answer.IsSuccessStatusCode ? "" : $"  {(int)answer.StatusCode}")}{(sql > most ? $"  over {most} commands" : "")}");
        }

        return isWell;
    }

    private static async Task SignIn(HttpClient client, string email)
    {
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/account/sign-in"));
        var fields = page.QuerySelectorAll("main form input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        (fields["Email"], fields["Password"]) = (email, SeedRun.Password);
        (await client.PostAsync("/account/sign-in", new FormUrlEncodedContent(fields))).EnsureSuccessStatusCode();
    }
}
