using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Contacts;

public record ContactsPage(
    int SchoolId, ContactFilter Filter, IReadOnlyList<ContactsPage.Row> Rows, IReadOnlyDictionary<int, FamilyLine> Families, Paging Paging, int FamilyCount,
    IReadOnlyList<Choice> Years, IReadOnlyList<Choice> Staff, IReadOnlyList<Choice> Languages)
{
    public record Row(
        int Id, int FamilyId, DateTime OccurredAt, string Author, ContactDirection Direction, ContactChannel Channel, ContactOutcome Outcome, string Language, ContactMode Mode,
        IReadOnlyList<ContactTopic> Topics, string Note, bool IsTwoWay, DateTime? VoidedAt, string VoidReason);
}
