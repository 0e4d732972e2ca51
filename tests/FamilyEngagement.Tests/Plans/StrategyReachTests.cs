using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Tests.Plans;

public class StrategyReachTests
{
    private static PlanStrategy Strategy(int id, DateOnly? startsOn) => new() { Id = id, SchoolId = 0, Position = 1, What = "Call", StartsOn = startsOn };

    private static async Task<IReadOnlyDictionary<int, StrategyFigure>> Count(Portal portal, int schoolId, params PlanStrategy[] strategies)
    {
        IReadOnlyDictionary<int, StrategyFigure> figures = new Dictionary<int, StrategyFigure>();
        await portal.With<StrategyReach>(async reach => figures = await reach.For(schoolId, portal.ThisYear, strategies));
        return figures;
    }

    [Fact]
    public async Task Siblings_count_once_and_each_strategy_from_its_own_day()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var liaison = await portal.Have(A.Liaison(school.Id));
        var siblings = await portal.Have(A.Family(school.Id, "Fortes", "kea", "pt", "Nilton", "Ana"));
        var early = await portal.Have(A.Family(school.Id, "Diaz", "es", "es", "Luz"));
        await portal.Have(A.Family(school.Id, "Warsame", "so", "so", "Ayan"));
        await portal.Have(A.Contact(school.Id, siblings, liaison, day: new(2026, 11, 3)));
        await portal.Have(A.Contact(school.Id, siblings, liaison, day: new(2026, 11, 5)));
        await portal.Have(A.Contact(school.Id, early, liaison, ContactOutcome.MessageOnly, new(2026, 9, 10)));

        var figures = await Count(portal, school.Id, Strategy(1, null), Strategy(2, new(2026, 11, 1)), Strategy(3, new(2026, 11, 4)), Strategy(4, new(2026, 12, 1)));

        (figures[1].Reached.Part, figures[1].Reached.Whole, figures[1].TwoWay.Part).ShouldBe((2, 3, 1));
        figures[1].Since.ShouldBe(portal.ThisYear.StartsOn);
        figures[2].Reached.Part.ShouldBe(1);
        figures[3].Reached.Part.ShouldBe(1);
        figures[3].LastReachedOn.ShouldBe(new DateOnly(2026, 11, 5));
        figures[4].HasBegun.ShouldBeFalse();
        figures[1].Languages.Where(language => language.Reached.Part == 0).Select(language => language.Language).ShouldBe(["so"]);
    }

    [Fact]
    public async Task A_strategy_that_has_ended_counts_its_own_days_only()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var liaison = await portal.Have(A.Liaison(school.Id));
        var family = await portal.Have(A.Family(school.Id));
        await portal.Have(A.Contact(school.Id, family, liaison, day: new(2026, 11, 12)));
        var (night, open) = (Strategy(1, new(2026, 11, 9)), Strategy(2, new(2026, 11, 9)));
        night.EndsOn = new(2026, 11, 11);
        var figures = await Count(portal, school.Id, night, open);
        (figures[1].Reached.Part, figures[1].LastReachedOn).ShouldBe((0, null));
        figures[2].Reached.Part.ShouldBe(1);
    }

    [Fact]
    public async Task Voided_unanswered_later_and_other_schools_contacts_do_not_count()
    {
        var portal = await Portal.Shared;
        var (school, other) = (await portal.Have(A.School()), await portal.Have(A.School()));
        var liaison = await portal.Have(A.Liaison(school.Id));
        var voided = await portal.Have(A.Family(school.Id, "Fortes"));
        var unanswered = await portal.Have(A.Family(school.Id, "Diaz"));
        var both = A.Family(school.Id, "Silva", "pt", "pt", "Rui");
        both.Students.Add(new() { Student = A.Student(other.Id, "Rosa", "Silva") });
        await portal.Have(both);
        var contact = A.Contact(school.Id, voided, liaison);
        contact.MarkVoid(liaison.Id, portal.Clock.Now.UtcDateTime, "Wrong family");
        await portal.Have(contact);
        await portal.Have(A.Contact(school.Id, unanswered, liaison, ContactOutcome.NoAnswer));
        await portal.Have(A.Contact(other.Id, both, liaison, studentIds: [both.Students[1].StudentId]));
        await portal.Have(A.Contact(school.Id, unanswered, liaison, day: new(2026, 12, 24)));

        var figure = (await Count(portal, school.Id, Strategy(1, new(2026, 9, 1))))[1];

        (figure.Reached.Part, figure.Reached.Whole, figure.TwoWay.Part).ShouldBe((0, 3, 0));
        (await Count(portal, other.Id, Strategy(1, null)))[1].Reached.Part.ShouldBe(1);
    }
}
