using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using FamilyEngagement.Tests.Sessions;
using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.EvidencePack;

public class MakingAPack
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[200]];

    [Fact]
    public async Task No_entry_names_a_child_a_guardian_or_what_reaches_them()
    {
        var story = await PackStory.Begin();
        var (portal, school) = (story.Portal, story.School);
        string[][] people = [["Zélia", "Quixabeira-Montès"], ["Thandeka", "O'Zwelithini"], ["شيماء", "القرطبي"], ["玉珍", "欧阳"], ["Xochitl", "Vandeventer Ilhuicamina"]];
        foreach (var person in people)
        {
            var family = A.Family(school.Id, person[1], children: [person[0]]);
            family.Members[0].Member.GivenName = "Ngozichukwu";
            family.Members[0].Member.Email = "ngozi.home@mail.example";
            family.Members[0].Member.SetSearchText();
            await portal.Have(family);
        }

        // Left the school last year, and never had contact.
        var gone = A.Student(school.Id, "Wilhelmina", "Brzezinski");
        gone.Enrollments[0].IsActive = false;
        await portal.Have(gone);
        var said = "Zelia quixabeira montes and THANDEKA O’ZWELITHINI came; القرطبي too, 欧阳玉珍 also, Ilhuicamina's mother Ngozichukwu, Wilhelmina. Call (617) 555-0142 or ngozi.home@mail.example.";
        var record = await story.Record(5, StandardStep.AskForHelp);
        await portal.Change(async db =>
        {
            db.StandardEvents.Add(new StandardEvent { SchoolId = school.Id, SchoolStandardId = record.Id, ById = story.Principal.Id, At = record.Events[0].At, Step = StandardStep.Answer, Note = said });
            await db.SaveChangesAsync();
        });
        await story.Note(record, said, "https://docs.example/zelia");
        await story.File(record, "Zelia Quixabeira.pdf", [.. Pdf, .. Encoding.UTF8.GetBytes("Wilhelmina")], hasNames: true, title: "Zélia’s work");
        await story.File(record, "Zélia_Quixabeira_notice.docx", PackStory.Docx("A notice to all families"), title: "Notice for Thandeka and all", kind: FileKind.Word);
        var session = SessionStory.Of(school.Id, story.Principal.Id, "DataNight", portal.Today.AddDays(-9));
        session.KeepNotes(said, null);
        await portal.Have(session);
        await portal.Have(new SessionFeedback { SchoolId = school.Id, SessionId = session.Id, Said = said, Did = "We told Xochitl", ById = story.Principal.Id, At = portal.Clock.Now.UtcDateTime });
        var walkIn = new SessionSignIn { SchoolId = school.Id, SessionId = session.Id, Name = "Cuauhtemoc Zaragoza" };
        walkIn.Arrive(2, portal.Clock.Now.UtcDateTime, story.Principal.Id, contact: null);
        await portal.Have(walkIn);
        await story.Note(record, "cuauhtémoc helped");

        using var pack = await story.Pack();
        var all = PackStory.Everything(pack);
        var folded = Folding.Fold(all);
        foreach (var name in people.SelectMany(person => person).Concat(["Ngozichukwu", "Wilhelmina", "Brzezinski", "Cuauhtemoc", "Zaragoza"]).SelectMany(name => NameParts(name))) folded.ShouldNotContain(name, Case.Sensitive);
        foreach (var reach in new[] { "555-0142", "5550142", "ngozi.home", "docs.example/zelia" }) all.ShouldNotContain(reach);
        all.ShouldContain("A notice to all families");
        var index = PackStory.Text(pack, "index.html");
        index.ShouldContain("Notice for [name removed] and all");
        index.ShouldContain("[contact removed]");
        var left = PackStory.Text(pack, "what-was-left-out.csv");
        left.ShouldContain("The address has a name");
        left.ShouldContain("It has names of children or families in it.");
        left.ShouldContain("Notes of 1 session");
        left.ShouldContain("5. ");
    }

    [Fact]
    public async Task It_opens_with_an_index_whose_links_lead_to_what_is_there()
    {
        var story = await PackStory.Begin(school: "Escola D’Almeida & Sons <1>");
        var record = await story.Record(1, StandardStep.Attest);
        await story.File(record, "hours.pdf", Pdf, title: "Hours of the family room");
        await story.Portal.Have(new ChecklistAssignment { SchoolId = story.School.Id, SchoolStandardId = record.Id, ItemId = record.Ticks[0].ItemId, OwnerId = story.Principal.Id, DueOn = story.Portal.Today });
        using var pack = await story.Pack();
        pack.Entries.Select(entry => entry.FullName).ShouldBeUnique();
        pack.Entries.ShouldAllBe(entry => !entry.FullName.Contains("..") && !entry.FullName.StartsWith('/') && !entry.FullName.Contains('\\') && !entry.FullName.Contains(':'));
        var page = new HtmlParser().ParseDocument(PackStory.Text(pack, "index.html"));
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        var text = Page.Words(page.Body!);
        foreach (var words in new[] { "Escola D’Almeida & Sons <1>", "confirmed it", "Principal", "Hours of the family room", "Words of Attest", "2026-11-10" }) text.ShouldContain(words);
        text.ShouldNotContain("Head Teacher");
        foreach (var link in page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!))
            if (link.StartsWith('#')) page.QuerySelector(link).ShouldNotBeNull(link);
            else pack.GetEntry(Uri.UnescapeDataString(link)).ShouldNotBeNull(link);
        PackStory.Text(pack, "index.csv").ShouldContain("files/001-hours.pdf");
        PackStory.Text(pack, "records/rooms.csv").ShouldContain("Room");
    }

    [Fact]
    public async Task Two_standards_with_one_file_have_it_once_and_other_schools_files_never()
    {
        var story = await PackStory.Begin();
        var (first, second) = (await story.Record(1), await story.Record(2));
        var item = await story.File(first, "shared.pdf", Pdf);
        await story.Use(second, item);
        var other = await story.Portal.Have(A.School());
        await story.File(first, "foreign.pdf", Pdf, schoolOfFile: other.Id, title: "Foreign");
        using var pack = await story.Pack();
        pack.Entries.Where(entry => entry.FullName.StartsWith("files/")).Select(entry => entry.FullName).ShouldBe(["files/001-shared.pdf"]);
        PackStory.Text(pack, "index.csv").Split("files/001-shared.pdf").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Only_the_chosen_standards_go_in_and_the_audit_says_who_made_it()
    {
        var story = await PackStory.Begin();
        foreach (var number in new[] { 1, 2 }) await story.Note(await story.Record(number), $"About {number}");
        var page = await story.Browser.Get($"{story.Url}?standards=2");
        page.ShouldBeOk().SqlCommands.ShouldBeLessThanOrEqualTo(8);
        using (var pack = await story.Pack(("Standards", "2")))
        {
            PackStory.Text(pack, "index.html").ShouldContain("About 2");
            PackStory.Text(pack, "index.html").ShouldNotContain("About 1");
            pack.GetEntry("records/rooms.csv").ShouldBeNull();
            pack.GetEntry("records/contact-times.csv").ShouldNotBeNull();
        }

        // The same page gives it again.
        var (action, values) = page.Filled("Download the pack");
        foreach (var _ in new[] { 1, 2 }) (await story.Browser.Client.PostAsync(action, new FormUrlEncodedContent(values))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var audit = await story.Portal.Ask(db => db.AuditEntries.Where(entry => entry.SchoolId == story.School.Id && entry.Entity == "EvidencePack").ToListAsync());
        audit.Count.ShouldBe(3);
        audit.ShouldAllBe(entry => entry.UserId == story.Principal.Id && entry.Values.Contains("Standards: 2"));
    }

    [Fact]
    public async Task A_school_that_has_nothing_yet_gets_a_pack_that_says_so()
    {
        var story = await PackStory.Begin(school: "مدرسة " + new string('ع', 100));
        using var pack = await story.Pack();
        var index = PackStory.Text(pack, "index.html");
        index.ShouldContain("No evidence is on record.");
        index.ShouldContain("Not yet");
        pack.Entries.ShouldNotContain(entry => entry.FullName.StartsWith("files/"));
    }

    [Fact]
    public async Task A_year_before_has_what_was_kept_of_it()
    {
        var story = await PackStory.Begin();
        var year = story.Portal.YearBefore(story.Portal.ThisYear);
        var standard = await story.Portal.Ask(db => db.Standards.Include(row => row.Rules).AsNoTracking().FirstAsync(row => row.Number == 5));
        await story.Portal.Have(new StandardSnapshot { SchoolId = story.School.Id, StandardId = standard.Id, SchoolYearId = year.Id, Month = new(2026, 5, 1), State = StandardState.Met, MetBy = MetBy.District, RuleId = standard.RulesOn(year.EndsOn).FirstOrDefault()?.Id, Formula = 1, Part = 41, Whole = 50, Families = 50, TakenAt = new(2026, 6, 1, 4, 0, 0, DateTimeKind.Utc) });
        using var pack = await story.Pack(("Year", year.Id.ToString()));
        PackStory.Text(pack, "index.html").ShouldContain("2025–26");
        if (standard.RulesOn(year.EndsOn).Count > 0) PackStory.Text(pack, "index.html").ShouldContain("82% (41 of 50)");
    }

    [Fact]
    public async Task Small_groups_and_formulas_do_not_leave_in_it()
    {
        var story = await PackStory.Begin();
        await story.Portal.Have(story.Portal.Reach(story.School.Id, families: 7, twoWay: 3, reached: 5));
        await story.Note(await story.Record(5), "=HYPERLINK(\"https://evil.example\")");
        var session = SessionStory.Of(story.School.Id, story.Principal.Id, "DataNight", story.Portal.Today.AddDays(-9));
        await story.Portal.Have(session);
        for (var at = 0; at < 3; at++)
        {
            var family = await story.Portal.Have(A.Family(story.School.Id, $"Kowalczyk{(char)('a' + at)}"));
            var signIn = new SessionSignIn { SchoolId = story.School.Id, SessionId = session.Id, FamilyId = family.Id };
            signIn.Arrive(1, story.Portal.Clock.Now.UtcDateTime, story.Principal.Id, contact: null);
            await story.Portal.Have(signIn);
        }

        using var pack = await story.Pack();
        PackStory.Text(pack, "index.html").ShouldContain("Too few families to show");
        PackStory.Text(pack, "index.html").ShouldNotContain("3 of 7");
        PackStory.Text(pack, "index.csv").ShouldContain("'=HYPERLINK");
        PackStory.Text(pack, "records/sessions.csv").ShouldContain("Too few to show");
    }

    [Fact]
    public async Task The_district_and_the_liaison_make_one_and_others_do_not()
    {
        var story = await PackStory.Begin();
        var session = SessionStory.Of(story.School.Id, story.Principal.Id, "DataNight", story.Portal.Today.AddDays(-9));
        await story.Portal.Have(session);
        await story.Portal.Have(new SessionFeedback { SchoolId = story.School.Id, SessionId = session.Id, Said = "Start later.", ById = story.Principal.Id, At = story.Portal.Clock.Now.UtcDateTime });
        foreach (var (role, reads) in new[] { (PortalRole.DistrictStaff, false), (PortalRole.Liaison, true) })
            using (var pack = await story.Pack(await story.Portal.SignedInAs(role, reads ? story.School.Id : null))) PackStory.Text(pack, "records/what-families-said.csv").Contains("Start later.").ShouldBe(reads);
        (await (await story.Portal.SignedInAs(PortalRole.Teacher, story.School.Id)).Get(story.Url)).ShouldBe(HttpStatusCode.Forbidden);
        var other = await story.Portal.Have(A.School());
        (await (await story.Portal.SignedInAs(PortalRole.Principal, other.Id)).Get(story.Url)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static IEnumerable<string> NameParts(string name) => Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries) is var parts && parts.All(part => part.Length == 1) ? [string.Join(' ', parts)] : parts.Where(part => part.Length > 3);
}
