using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.Families;

public record CallListPage(int SchoolId, int Total, IReadOnlyList<CallListPage.Row> Rows)
{
    public record Row(FamilyLine Family, string Why, IReadOnlyList<Person> People);

    public record Person(string Name, string Phone);
}

public record SuggestionsPage(int SchoolId, IReadOnlyList<FamilyLine> Families);
