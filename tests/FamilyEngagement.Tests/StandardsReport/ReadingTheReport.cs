using System.Net;
using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.StandardsReport;

public class ReadingTheReport
{
    [Fact]
    public async Task It_says_where_the_school_stands_what_changed_and_what_it_asks()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var principal = await portal.Have(A.Principal(school.Id, "Denise Whitlock"));
        await portal.Have(A.Family(school.Id, "Quixabeira"));
        await portal.Have(portal.Reach(school.Id, families: 40, twoWay: 30));
        await portal.Record(school, 2, principal.Id, StandardStep.AskForHelp);
        await portal.Record(school, 1, principal.Id, StandardStep.Attest, StandardStep.Verify);
        var standard = await portal.Ask(db => db.Standards.Include(row => row.Rules).AsNoTracking().FirstAsync(row => row.Number == 5));
        await portal.Have(new StandardSnapshot { SchoolId = school.Id, StandardId = standard.Id, SchoolYearId = portal.ThisYear.Id, Month = new(2026, 10, 1), State = StandardState.NotStarted, RuleId = standard.RulesOn(portal.Today)[0].Id, Formula = 1, Part = 20, Whole = 40, Families = 40, TakenAt = new(2026, 11, 1, 4, 0, 0, DateTimeKind.Utc) });
        var item = await portal.Ask(db => db.ChecklistItems.Where(one => one.StandardId == standard.Id).OrderBy(one => one.Position).FirstAsync());
        var record = await portal.Have(new SchoolStandard { SchoolId = school.Id, StandardId = standard.Id, SchoolYearId = portal.ThisYear.Id });
        await portal.Have(new ChecklistAssignment { SchoolId = school.Id, SchoolStandardId = record.Id, ItemId = item.Id, OwnerId = principal.Id, DueOn = portal.Today.AddDays(7) });

        var page = await (await portal.SignedIn(principal)).Get($"/schools/{school.Id}/standards-report");
        page.ShouldBeOk().ShouldSay("75% (30 of 40)").ShouldSay("It was: Not started; up 25 points").ShouldSay("What we ask of you").ShouldSay(item.Text).ShouldSay("Nov 26").ShouldNotSay("Quixabeira");
        page.Document.QuerySelector("main")!.TextContent.ShouldNotContain("Denise Whitlock");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        (await (await (await portal.SignedIn(principal)).Get($"/schools/{school.Id}/standards")).Click("One page for the council")).ShouldBeOk();
    }

    [Fact]
    public async Task A_figure_that_is_not_about_families_says_its_change_too()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School(low: "06", high: "12", level: SchoolLevel.High));
        var standard = await portal.Ask(db => db.Standards.Include(row => row.Rules).AsNoTracking().FirstAsync(row => row.Number == 8));
        var info = MeasureCatalog.Of(StandardMeasure.CoursesWithSyllabus);
        await portal.Have(new MeasureResult { SchoolId = school.Id, SchoolYearId = portal.ThisYear.Id, Measure = StandardMeasure.CoursesWithSyllabus, Part = 30, Whole = 40, Families = 0, Formula = info.Formula, AsOf = new(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc) });
        await portal.Have(new StandardSnapshot { SchoolId = school.Id, StandardId = standard.Id, SchoolYearId = portal.ThisYear.Id, Month = new(2026, 10, 1), State = StandardState.NotStarted, RuleId = standard.RulesOn(portal.Today)[0].Id, Formula = info.Formula, Part = 18, Whole = 40, Families = 0, TakenAt = new(2026, 11, 1, 4, 0, 0, DateTimeKind.Utc) });
        (await (await portal.SignedInAs(PortalRole.Principal, school.Id)).Get($"/schools/{school.Id}/standards-report")).ShouldBeOk().ShouldSay("75% (30 of 40)").ShouldSay("up 30 points");
    }

    [Fact]
    public async Task Few_families_are_not_shown_on_it_and_others_do_not_read_it()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        await portal.Have(portal.Reach(school.Id, families: 7, twoWay: 3, reached: 5));
        var page = await (await portal.SignedInAs(PortalRole.Liaison, school.Id)).Get($"/schools/{school.Id}/standards-report");
        page.ShouldBeOk().ShouldSay("Too few families to show").ShouldNotSay("3 of 7");
        (await (await portal.SignedInAs(PortalRole.Teacher, school.Id)).Get($"/schools/{school.Id}/standards-report")).ShouldBe(HttpStatusCode.Forbidden);
    }
}
