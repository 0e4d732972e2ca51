using FamilyEngagement.Web.Features.Imports;

namespace FamilyEngagement.Tests.Imports;

public class FamilyGroupingTests
{
    [Fact]
    public void Children_with_the_identical_set_of_guardians_are_one_family()
    {
        var families = Group(["a", "b"], new("a", "mom"), new("a", "dad"), new("b", "dad"), new("b", "mom"));
        families.ShouldHaveSingleItem().Children.ShouldBe(["a", "b"]);
        families[0].Members.ShouldBe(["dad", "mom"], ignoreOrder: true);
    }

    [Fact]
    public void A_shared_guardian_does_not_chain_half_siblings_together()
    {
        var families = Group(["a", "b", "c"], new("a", "mom"), new("a", "dad1"), new("b", "mom"), new("b", "dad2"), new("c", "dad2"));
        families.Select(family => string.Join(' ', family.Children)).ShouldBe(["a", "b", "c"], ignoreOrder: true);
        families.Single(family => family.Children[0] == "a").Members.ShouldNotContain("dad2");
    }

    [Fact]
    public void A_household_decides_over_the_set_of_guardians()
    {
        var families = Group(["a", "b"], new("a", "mom", Household: "1"), new("b", "mom", Household: "1"), new("b", "dad", Household: "1"));
        families.ShouldHaveSingleItem().Key.ShouldBe("H:1");
        families[0].Children.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_child_of_two_homes_is_in_both_and_each_parent_in_one()
    {
        var families = Group(["a"], new("a", "mom", Household: "1"), new("a", "dad", Household: "2"));
        families.Select(family => (family.Key, family.Members.Single())).ShouldBe([("H:1", "mom"), ("H:2", "dad")]);
    }

    [Fact]
    public void A_guardian_without_a_household_goes_with_the_first_of_the_child()
    {
        var families = Group(["a"], new("a", "dad", Priority: 2, Household: "2"), new("a", "mom", Priority: 1, Household: "1"), new("a", "aunt", Priority: 3));
        families.Single(family => family.Key == "H:1").Members.ShouldBe(["mom", "aunt"]);
        families.Single(family => family.Key == "H:2").Members.ShouldBe(["dad"]);
    }

    [Fact]
    public void A_guardian_without_access_is_no_member_but_counts_in_the_set()
    {
        var families = Group(["a", "b"], new("a", "mom"), new("a", "dad", HasAccess: false), new("b", "mom"));
        families.Count.ShouldBe(2);
        families.SelectMany(family => family.Members).ShouldAllBe(member => member == "mom");
    }

    [Fact]
    public void No_access_to_one_child_keeps_a_guardian_out_of_the_whole_family()
    {
        var families = Group(["a", "b"],
            new("a", "mom", Household: "1"), new("a", "dad", HasAccess: false, Household: "1"), new("b", "mom", Household: "1"), new("b", "dad", Household: "1"));
        families.ShouldHaveSingleItem().Members.ShouldBe(["mom"]);
    }

    [Fact]
    public void A_home_where_nobody_has_access_is_no_home_of_the_child()
    {
        var families = Group(["a"], new("a", "mom", Household: "1"), new("a", "dad", HasAccess: false, Household: "2"));
        families.ShouldHaveSingleItem().Key.ShouldBe("H:1");
    }

    [Fact]
    public void A_child_without_access_of_anyone_is_a_family_that_nobody_can_be_called_for()
    {
        var family = Group(["a"], new FamilyTie("a", "dad", HasAccess: false, Household: "1")).ShouldHaveSingleItem();
        family.Members.ShouldBeEmpty();
        family.Key.ShouldStartWith("G:");
    }

    [Fact]
    public void A_child_without_guardians_is_a_family_of_its_own() =>
        Group(["a", "b"], []).Select(family => family.Key).ShouldBe(["S:a", "S:b"]);

    private static List<FamilyPlan> Group(string[] children, params FamilyTie[] ties) => FamilyGrouping.Of(children, ties);
}
