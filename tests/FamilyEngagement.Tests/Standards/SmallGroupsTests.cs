using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Tests.Standards;

public class SmallGroupsTests
{
    [Theory]
    [InlineData("30 20 12", "")]
    [InlineData("30 20 4", "4 20")] // one alone would follow from the total
    [InlineData("30 20 4 9", "4 9")]
    [InlineData("30 20 2 3", "2 3 20")] // two that together are still too few
    [InlineData("4", "4")]
    [InlineData("10 10", "")]
    [InlineData("0 30 4 11", "4 11")] // nobody there: nothing to hide
    public void What_is_hidden_cannot_be_worked_out(string sizes, string hidden) =>
        SmallGroups.Hidden(sizes.Split(' ').Select(int.Parse).Select((size, at) => (size, at)), group => group.size, 10)
            .Select(group => group.size).Order().ShouldBe(hidden.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).Order());
}
