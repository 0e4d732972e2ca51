using System.Net;
using System.Text;
using FamilyEngagement.Tests.Architecture;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.AdminStandards;

/// <summary>Files with mistakes, and files that are no sets at all.</summary>
public class BadFiles
{
    private static async Task<Browser> Administrator() => await (await Portal.Shared).SignedInAs(PortalRole.Administrator);

    [Theory]
    [InlineData("standard,1,Talk,Talk,,,,,,,,,,,,,,,,", "There is another standard 1.", "Give each standard its own number.")]
    [InlineData("standard,0,Talk,Talk,,,,,,,,,,,,,,,,", "number “0” cannot be taken.", "Write a whole number from 1 to 99.")]
    [InlineData("standard,3,,Talk,,,,,,,,,,,,,,,,", "title is missing.", "Fill it in.")]
    [InlineData("standard,3,Talk,Talk,25,,,,,,,,,,,,,,,", "low_grade “25” is no grade.", "Write PK, KG or a number from 1 to 12. Leave it empty for all grades.")]
    [InlineData("standard,3,Talk,Talk,12,9,,,,,,,,,,,,,,", "The highest grade is below the lowest grade.", "Change one of them.")]
    [InlineData("standard,3,Talk,Talk,,,Sometimes,,,,,,,,,,,,,", "check “Sometimes” is not known.", "Use one of: Always, Sampled, OnFigure.")]
    [InlineData("standard,3,=HYPERLINK(A1),Talk,,,,,,,,,,,,,,,,", "title begins like a formula: “=HYPERLINK(A1)”.", "Take away the sign at its beginning. A spreadsheet would run it.")]
    [InlineData("standard,3,'=1+1,Talk,,,,,,,,,,,,,,,,", "title begins like a formula: “'=1+1”.", "Take away the sign at its beginning. A spreadsheet would run it.")]
    [InlineData("item,1,,,,,,,,,,,@SUM(A1),,,,,,,", "text begins like a formula: “@SUM(A1)”.", "Take away the sign at its beginning. A spreadsheet would run it.")]
    [InlineData("item,7,,,,,,,,,,,Room,,,,,,,", "There is no standard 7.", "Write the number of a standard of this file.")]
    [InlineData("item,1,,,,,,,,,,,Room,99,,,,,,", "valid_months “99” cannot be taken.", "Write a whole number from 1 to 60.")]
    [InlineData("measure,1,,,,,,Happiness,80,,,,,,,,,,,", "measure “Happiness” is not known.", "Use one of: HomeLanguage, TwoWay")]
    [InlineData("measure,1,,,,,,3,80,,,,,,,,,,,", "measure “3” is not known.", "Use one of: HomeLanguage, TwoWay")]
    [InlineData("measure,1,,,,,,TwoWay,80,,,,,,,,,,,", "Standard 1 has TwoWay twice.", "Take one out.")]
    [InlineData("measure,1,,,,,,HomeLanguage,101,,,,,,,,,,,", "target “101” cannot be taken.", "Write a whole number from 1 to 100.")]
    [InlineData("measure,1,,,,,,HomeLanguage,-5,,,,,,,,,,,", "target “-5” cannot be taken.", "Write a whole number from 1 to 100.")]
    [InlineData("measure,1,,,,,,HomeLanguage,50,60,,,,,,,,,,", "A school would need help although it is at its target.", "Change target or help_below.")]
    [InlineData("set,,Second,,,,,,,,,,,,second,1,2027-07-01,,x,no", "There is a second row for the set.", "Keep one: a file holds one set.")]
    [InlineData("goal,1,,,,,,,,,,,,,,,,,,", "“goal” is no kind of row.", "Write set, standard, measure or item in the column “row”.")]
    public async Task A_row_with_a_mistake_is_named_with_what_to_do(string row, string problem, string toDo)
    {
        var check = await (await Administrator()).Upload([.. ASet.Csv("bad"), .. Encoding.UTF8.GetBytes(row + "\n")]);
        check.ShouldBeOk().ShouldSay("To mend in the file (1)").ShouldSay("Row 8").ShouldSay(problem).ShouldSay(toDo);
        check.Document.QuerySelectorAll("button").ShouldNotContain(button => button.TextContent.StartsWith("Import"));
        (await (await Administrator()).Get(check.Url + "/errors")).Html.ShouldContain("Row 8,");
    }

    [Fact]
    public async Task Days_and_codes_of_the_set_are_checked()
    {
        var admin = await Administrator();
        (await admin.Upload(ASet.Csv("bad", from: "soon"))).ShouldSay("effective_from “soon” is no day.").ShouldSay("Write the day like 2027-07-01.");
        (await admin.Upload(ASet.Csv("bad", from: "2027-02-30"))).ShouldSay("effective_from “2027-02-30” is no day.");
        (await admin.Upload(ASet.Csv("bad", from: "7/1/2027", to: "2027-06-30"))).ShouldSay("It ends before it begins.");
        (await admin.Upload(ASet.Csv("bad", from: "2026-11-18"))).ShouldSay("effective_from has passed.");
        (await admin.Upload(ASet.Csv("Bad code!"))).ShouldSay("code “Bad code!” cannot be taken.");
        (await admin.Upload(ASet.Csv("every-school-should"))).ShouldSay("Edition 1 of “every-school-should” is here already.");
        (await admin.Upload(Encoding.UTF8.GetBytes("row,number,title\nstandard,1,Alone\n"))).ShouldSay("No row tells of the set itself.");
        (await admin.Upload(Encoding.UTF8.GetBytes("""{ "code": "f", "title": "F", "version": "1", "isFrame": true, "citation": "x", "colour": "red", "standards": [ { "number": 1, "title": "One", "items": [ { "text": "No" } ] } ] }""")))
            .ShouldSay("Not read, because the portal does not know it: colour.").ShouldSay("standards[0].items[0]").ShouldSay("A frame has standards only");
    }

    [Fact]
    public async Task What_is_no_set_is_refused_in_one_sentence()
    {
        var admin = await Administrator();
        (await (await admin.Get("/admin/standards/import")).Submit("Look at this file")).ShouldComplain("Choose a JSON or CSV file.");
        (await admin.Upload([])).ShouldComplain("This file is empty. Export it again.");
        (await admin.Upload(new byte[(1 << 20) + 1])).ShouldComplain("This file is larger than 1 MB. A set of standards fits in far less.");
        (await admin.Upload("number,title\n1,Talk\n"u8.ToArray())).ShouldComplain("No column says what a row is. Call one “row”, with set, standard, measure or item in it.");
        (await admin.Upload([0x50, 0x4B, 3, 4, 0])).ShouldComplain("This is a zip, not a CSV file. Unpack it and choose the CSV file inside.");
        (await admin.Upload("{ \"code\": \"x\",\n \"title\" }"u8.ToArray())).ShouldComplain("This is not valid JSON. Look near line 2 for a missing comma or quote mark.");
        (await admin.Upload("[1, 2]"u8.ToArray())).ShouldComplain("This JSON is not one set of standards. It must be one object with code, title, version and standards.");
        (await admin.Upload("{ \"standards\": { } }"u8.ToArray())).ShouldComplain("In standards there must be a list, in square brackets.");
        (await admin.Upload("{ \"title\": { } }"u8.ToArray())).ShouldComplain("In set, “title” must be a text, a number, or true or false.");
        (await admin.Upload([(byte)'{', 0xFF, 0xC0, (byte)'}'])).ShouldComplain("This file has a letter that cannot be read. Save it as UTF-8, then choose it again.");
        (await admin.Upload("{ \"title\": \"\\ud800\" }"u8.ToArray())).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await admin.Upload(Encoding.UTF8.GetBytes("{\"standards\":[" + string.Join(',', Enumerable.Repeat("{\"number\":1}", 1200)) + "]}"))).ShouldComplain("This file has more than 1,000 rows. A set of standards fits in far less.");
        (await admin.Upload(Encoding.UTF8.GetBytes(new string('[', 100)))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        var (portal, admin) = (await Portal.Shared, await Administrator());
        foreach (var text in HostileStrings.All.Where(text => text.Trim().Length is > 0 and <= 300 && !text.Contains('\0')).Take(60))
        {
            var json = System.Text.Json.JsonSerializer.Serialize(new { code = $"h-{Portal.Next()}", title = text, version = "1", isFrame = true, citation = text, standards = new[] { new { number = 1, title = text, shortTitle = "One" } } });
            var check = await admin.Upload(Encoding.UTF8.GetBytes(json), "<img src=x onerror=1>.json");
            check.Status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.BadRequest], text);
            check.Document.QuerySelectorAll("main img, main [onerror], main script:not([src])").ShouldBeEmpty(text);
        }
    }

    [Fact]
    public async Task A_file_can_be_dropped()
    {
        var (portal, admin) = (await Portal.Shared, await Administrator());
        var check = await admin.Upload(ASet.Csv($"dropped-{Portal.Next()}"));
        (await check.Submit("Drop this file")).ShouldBeOk().ShouldSay("The file is dropped. Nothing was imported.");
        (await admin.Get(check.Url)).ShouldBe(HttpStatusCode.NotFound);
    }
}
