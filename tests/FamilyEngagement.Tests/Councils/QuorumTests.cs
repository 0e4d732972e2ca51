using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Tests.Councils;

/// <summary>The rules as they ship.</summary>
public class QuorumTests
{
    private static readonly List<CouncilRule> Rules = [.. CouncilReference.Rules(new SeedFiles())];

    private static readonly DateOnly Day = new(2026, 11, 12);

    [Theory]
    [InlineData(9, 1, 2, 2, "")]
    [InlineData(12, 1, 2, 2, "")]
    [InlineData(12, 1, 4, 1, "Parent 2/1")]
    [InlineData(12, 0, 1, 0, "Principal 1/0, Teacher 2/1, Parent 2/0")]
    [InlineData(13, 1, 3, 2, "Parent 3/2")]
    [InlineData(13, 1, 3, 3, "")]
    [InlineData(20, 1, 6, 6, "")]
    [InlineData(8, 1, 4, 3, "unknown")]
    public void Of_a_school_site_council_goes_by_its_size(int members, int principals, int teachers, int parents, string expected)
    {
        var present = new Dictionary<CouncilSeat, int> { [CouncilSeat.Principal] = principals, [CouncilSeat.Teacher] = teachers, [CouncilSeat.Parent] = parents };
        var quorum = Quorum.Of(Rules.On(CouncilKind.Site, Day)!, null, members, present);
        (quorum.IsKnown ? string.Join(", ", quorum.Gaps.Select(gap => $"{gap.Seat} {gap.Needed}/{gap.Present}")) : "unknown").ShouldBe(expected);
        quorum.IsThere.ShouldBe(expected.Length == 0);
    }

    [Fact]
    public void Of_a_school_parent_council_is_what_its_by_laws_say_and_unknown_without_them()
    {
        var rule = Rules.On(CouncilKind.Parent, Day)!;
        var present = new Dictionary<CouncilSeat, int> { [CouncilSeat.Parent] = 7 };
        Quorum.Of(rule, null, 3, present).IsKnown.ShouldBeFalse();
        Quorum.Of(rule, ByLaw(8, new(2026, 9, 1)), 3, present).Gaps.ShouldBe([new QuorumGap(null, 8, 7)]);
        Quorum.Of(rule, ByLaw(7, new(2026, 9, 1)), 3, present).IsThere.ShouldBeTrue();
    }

    [Fact]
    public void The_by_laws_and_the_rule_of_the_day_count()
    {
        CouncilByLaw[] all = [ByLaw(5, new(2025, 10, 1)), ByLaw(9, new(2026, 11, 1))];
        all.On(CouncilKind.Parent, new(2026, 10, 31))!.Needed.ShouldBe(5);
        all.On(CouncilKind.Parent, new(2026, 11, 1))!.Needed.ShouldBe(9);
        all.On(CouncilKind.Parent, new(2025, 9, 1)).ShouldBeNull();
        all.On(CouncilKind.Site, Day).ShouldBeNull();
        Rules.On(CouncilKind.Site, new(2024, 6, 30)).ShouldBeNull();
        Rules.ShouldAllBe(rule => rule.Citation.Length > 0 && rule.Duties.All(duty => duty.Citation.Length > 0));
    }

    [Fact]
    public void Only_the_seats_that_the_rule_names_vote_and_alternates_do_not()
    {
        var rule = Rules.On(CouncilKind.Site, Day)!;
        Member(CouncilSeat.Parent).Votes(rule).ShouldBeTrue();
        Member(CouncilSeat.Community).Votes(rule).ShouldBeFalse();
        var alternate = Member(CouncilSeat.Teacher);
        alternate.IsAlternate = true;
        alternate.Votes(rule).ShouldBeFalse();
    }

    [Fact]
    public void Parity_counts_parents_against_teachers()
    {
        var parity = Rules.On(CouncilKind.Site, Day)!.Duties.Single(duty => duty.Kind == DutyKind.Parity);
        List<CouncilMember> members = [Member(CouncilSeat.Principal), Member(CouncilSeat.Teacher), Member(CouncilSeat.Teacher), Member(CouncilSeat.Parent)];
        parity.IsMet(members).ShouldBe(false);
        members.Add(Member(CouncilSeat.Parent));
        parity.IsMet(members).ShouldBe(true);
    }

    private static CouncilMember Member(CouncilSeat seat) => new() { SchoolId = 1, SchoolYearId = 1, Council = CouncilKind.Site, Name = "X", Seat = seat, From = new(2026, 9, 1) };

    private static CouncilByLaw ByLaw(int needed, DateOnly from) => new() { SchoolId = 1, Council = CouncilKind.Parent, Needed = needed, Source = "By-laws", From = from, ById = 1, At = DateTime.UnixEpoch };
}
