using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FamilyEngagement.Tests.Architecture;
using FamilyEngagement.Tests.Plans;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web.Word;

namespace FamilyEngagement.Tests.PlanWord;

public class PlanAsAWordFile
{
    [Fact]
    public async Task Holds_the_whole_plan_and_passes_the_formats_validator()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var answer = await (await story.AsPrincipal()).Client.GetAsync($"{story.Url}/word");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldMatch("^school-[0-9]+-plan-2026-27.docx$");
        using var file = await Opened(answer);
        var body = file.MainDocumentPart!.Document.Body!;
        Styled(body, "Heading1").ShouldBe(["Our families today", "Goal 1: Two-way talks", "Councils and decisions", "Steps so far"]);
        body.InnerText.ShouldContain("Many families.");
        body.InnerText.ShouldContain("For students: More children read on grade level.");
        body.InnerText.ShouldContain("Families with a two-way talk this term, from 58% to 80%.");
        var strategies = body.Elements<Table>().First();
        strategies.Elements<TableRow>().Count(row => row.TableRowProperties!.GetFirstChild<TableHeader>() is not null).ShouldBe(1);
        strategies.Elements<TableRow>().Last().Elements<TableCell>().Select(cell => cell.InnerText).Take(4).ShouldBe(["Welcome calls", "All families", "Ana", "from October 1, 2026"]);
        body.Elements<Paragraph>().ShouldAllBe(paragraph => paragraph.InnerText.Length > 0, "space is made by styles");
        file.PackageProperties.Title.ShouldBe($"Family engagement plan 2026–27, {story.School.Name}");
        file.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value.ShouldBe("en-US");
        file.MainDocumentPart.FooterParts.Single().Footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value).ShouldBe(["PAGE", "NUMPAGES"]);
    }

    [Fact]
    public async Task Holds_what_was_recorded_beside_the_plan()
    {
        var portal = await Portal.Shared;
        var school = await FullSchool.In(portal);
        var plan = await portal.Ask(db => db.Plans.Where(plan => plan.SchoolId == school.Id && plan.SchoolYearId == portal.ThisYear.Id).Select(plan => plan.Id).FirstAsync());
        using var file = await Opened(await (await portal.SignedIn(school.Principal)).Client.GetAsync($"/schools/{school.Id}/plans/{plan}/word"));
        var body = file.MainDocumentPart!.Document.Body!;
        Styled(body, "Heading1").ShouldContain("90-day reviews");
        Styled(body, "Heading1").ShouldContain("Councils");
        Styled(body, "Heading1").ShouldContain("Title I: money for family engagement");
        Styled(body, "Heading2").ShouldContain("Whom we asked");
        body.InnerText.ShouldContain("Calls work.");
        body.Elements<Table>().ShouldAllBe(table => table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>() != null && table.GetFirstChild<TableProperties>()!.TableCaption != null);
    }

    [Fact]
    public async Task Is_for_whom_may_read_the_plan()
    {
        var draft = await PlanStory.Begin();
        (await (await draft.AsPrincipal()).Get($"{draft.Url}/word")).ShouldBeOk();
        (await (await draft.AsReviewer()).Get($"{draft.Url}/word")).ShouldBe(HttpStatusCode.NotFound);
        var sent = await PlanStory.Begin(PlanStatus.Sent);
        (await (await sent.AsReviewer()).Get($"{sent.Url}/word")).ShouldBeOk();
        (await (await sent.Portal.SignedInAs(PortalRole.Teacher, sent.School.Id)).Get($"{sent.Url}/word")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nothing_that_people_type_breaks_it()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School("مدرسة الميناء"));
        var plan = new Plan { SchoolId = school.Id, SchoolYearId = portal.ThisYear.Id };
        var texts = HostileStrings.All.Where(text => text.Trim().Length > 0).Append(new string('x', 20_000)).Append("مرحبا بكم in our school 学校 👩‍👧").ToList();
        for (var at = 0; at < texts.Count; at++) plan.Sections.Add(PlanStory.Text(school.Id, at, $"s{at}", Cut(texts[at], 160), Cut(texts[at], PlanSection.TextLength)));
        var goal = PlanStory.AGoal(school.Id, 90_000);
        goal.Strategies.AddRange(texts.Select((text, at) => new PlanStrategy { SchoolId = school.Id, Position = at + 2, What = Cut(text, PlanStrategy.WhatLength), Owner = Cut(text, PlanStrategy.OwnerLength) }));
        plan.Sections.Add(goal);
        await portal.Have(plan);
        var principal = await portal.SignedIn(await portal.Have(A.Principal(school.Id)));
        var answer = await principal.Client.GetAsync($"/schools/{school.Id}/plans/{plan.Id}/word");
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldBe($"{school.Id}-plan-2026-27.docx");
        using var file = await Opened(answer);
        var body = file.MainDocumentPart!.Document.Body!;
        Styled(body, "Heading1").Count.ShouldBe(texts.Count + 1);
        body.InnerText.ShouldContain(new string('x', 20_000));
        var arabic = body.Elements<Paragraph>().Last(paragraph => paragraph.InnerText == "مرحبا بكم in our school 学校 👩‍👧");
        arabic.ParagraphProperties!.BiDi.ShouldNotBeNull();
        arabic.Elements<Run>().Select(run => run.RunProperties!.RightToLeftText is not null).ShouldBe([true, false]);
        arabic.Elements<Run>().First().RunProperties!.Languages!.Bidi!.Value.ShouldBe("ar-SA");
    }

    [Fact]
    public void Characters_that_the_format_forbids_go() => WordText.Clean("a\0b\u0007c half \ud83d last\uffff").ShouldBe("abc half \ufffd last");

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private static List<string> Styled(Body body, string style) => body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style).Select(paragraph => paragraph.InnerText).ToList();

    private static async Task<WordprocessingDocument> Opened(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(WordFile.ContentType);
        var file = WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}").Take(5).ShouldBeEmpty();
        return file;
    }
}
