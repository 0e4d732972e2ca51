using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.Families;

/// <param name="Total">Families that the filter leaves, of which the first are listed.</param>
public record CallListPage(int SchoolId, CallListFilter Filter, int Total, IReadOnlyList<CallListPage.Row> Rows)
{
    public record Row(FamilyLine Family, string Why, IReadOnlyList<Person> People);

    public record Person(string Name, string Phone);
}

public record SuggestionsPage(int SchoolId, IReadOnlyList<FamilyLine> Families);
