using System.Net;
using System.Security.Cryptography;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FamilyEngagement.Tests.Files;

public class ScanningFiles
{
    private const string Infected = "The virus scanner found something in this file, so it was not taken. Do not open it, and tell your technology help desk.";
    private const string NotNow = "This file cannot be checked for viruses now, so it was not taken. Try again later.";

    [Fact]
    public async Task Each_file_goes_over_whole_and_comes_in_when_it_is_clean()
    {
        await using var clam = new ClamListener();
        await using var portal = Portal(clam.Address);
        var (school, browser) = await Begin(portal);
        byte[] content = [.. Uploads.Pdf, .. RandomNumberGenerator.GetBytes(200_000)];
        (await PutIn(browser, school, content)).ShouldBeOk().ShouldSay("It is in the library.");
        clam.Seen.ShouldHaveSingleItem().ShouldBe(content);
    }

    [Fact]
    public async Task One_that_is_infected_is_refused_and_nothing_is_kept()
    {
        await using var clam = new ClamListener();
        var log = new LogBook();
        await using var portal = Portal(clam.Address, log);
        var (school, browser) = await Begin(portal);
        (await PutIn(browser, school, [.. Uploads.Pdf, .. "VIRUS"u8])).ShouldComplain(Infected);
        (await portal.Ask(db => db.StoredFiles.CountAsync())).ShouldBe(0);
        (await portal.Ask(db => db.StoredFileParts.CountAsync())).ShouldBe(0);
        log.Lines.ShouldContain(line => line.Contains("Test.Virus FOUND"));
        log.Lines.ShouldNotContain(line => line.Contains("secret plans"));
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("")]
    [InlineData("stream: OK FOUND nothing")]
    public async Task Whatever_is_no_clear_yes_is_no(string answer)
    {
        await using var clam = new ClamListener { Says = answer };
        (await Scan(clam.Address)).ShouldBe(ScanVerdict.NotChecked);
    }

    [Fact]
    public async Task One_that_does_not_answer_in_time_or_is_not_there_lets_nothing_in()
    {
        await using var clam = new ClamListener { IsSilent = true };
        (await Scan(clam.Address)).ShouldBe(ScanVerdict.NotChecked);
        await using var portal = Portal("127.0.0.1:1");
        var (school, browser) = await Begin(portal);
        (await PutIn(browser, school, Uploads.Pdf)).ShouldComplain(NotNow);
        (await (await browser.Get($"/schools/{school}/syllabi/courses/new")).Submit("Save the course", ("Title", "Algebra I"), ("Grades", "04"))).ShouldBeOk();
        var course = await portal.Ask(db => db.Courses.Select(row => row.Id).SingleAsync());
        (await (await browser.Get($"/schools/{school}/syllabi/new?course={course}")).Submit(browser, "Post the syllabus", "File", "a.pdf", Uploads.Pdf)).ShouldComplain(NotNow);
        (await portal.Ask(db => db.StoredFileParts.CountAsync())).ShouldBe(0);
    }

    /// <summary>Only where FAMILYENGAGEMENT_CLAMD is the address of a clamd whose database has the marker as a signature.</summary>
    [Fact]
    public async Task A_real_clamd_is_understood()
    {
        if (Environment.GetEnvironmentVariable("FAMILYENGAGEMENT_CLAMD") is not { Length: > 0 } address) return;
        await using var portal = Portal(address);
        var (school, browser) = await Begin(portal);
        (await PutIn(browser, school, [.. Uploads.Pdf, .. RandomNumberGenerator.GetBytes(9 << 20)])).ShouldBeOk().ShouldSay("It is in the library.");
        (await PutIn(browser, school, [.. Uploads.Pdf, .. "FAMILY-ENGAGEMENT-TEST-MARKER"u8])).ShouldComplain(Infected);
    }

    [Fact]
    public void What_was_refused_is_taken_by_nobody()
    {
        var file = new Microsoft.AspNetCore.Http.FormFile(new MemoryStream(Uploads.Pdf), 0, Uploads.Pdf.Length, "File", "a.pdf");
        FileCheck.Problem(file).ShouldBeNull();
        FileCheck.Refuse(file, ScanVerdict.Infected);
        FileCheck.Problem(file).ShouldBe(Infected);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("host:0")]
    [InlineData(":3310")]
    public void A_wrong_address_stops_the_start(string address) =>
        new FilesOptions { Scanner = address }.Validate(new System.ComponentModel.DataAnnotations.ValidationContext(new object())).ShouldHaveSingleItem();

    private static Portal Portal(string address, LogBook? log = null)
    {
        var portal = new Portal { More = services => services.AddLogging(logging => { if (log is not null) logging.AddProvider(log); }) };
        portal.Settings["Files:Scanner"] = address;
        portal.Settings["Files:ScannerSeconds"] = "2";
        return portal;
    }

    private static async Task<(int, Browser)> Begin(Portal portal)
    {
        await portal.WithDistrict();
        var school = await portal.Have(A.School());
        return (school.Id, await portal.SignedInAs(PortalRole.Liaison, school.Id));
    }

    private static async Task<Page> PutIn(Browser browser, int school, byte[] content) =>
        await (await browser.Get($"/schools/{school}/evidence/new")).Submit(browser, "Save evidence", "File", "secret plans.pdf", content, ("Title", "A"), ("Mark", "Free"));

    private static async Task<ScanVerdict> Scan(string address) =>
        await new VirusScanner(Options.Create(new FilesOptions { Scanner = address, ScannerSeconds = 1 }), LoggerFactory.Create(_ => { }).CreateLogger<VirusScanner>()).Scan(new MemoryStream(Uploads.Pdf), CancellationToken.None);
}
