using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Contacts;

/// <param name="Period">The chosen time in words.</param>
/// <param name="Periods">What can be chosen as the time.</param>
public record ContactsPage(
    int SchoolId, ContactFilter Filter, IReadOnlyList<ContactLine> Rows, IReadOnlyDictionary<int, FamilyLine> Families, Paging Paging, ContactsPage.Count Found,
    string Period, IReadOnlyList<Choice> Periods, IReadOnlyList<Choice> Staff, IReadOnlyList<Choice> Languages, IReadOnlyList<ContactsPage.Saved> SavedFilters, string Query)
{
    /// <param name="Contacts">Without voided ones.</param>
    /// <param name="IsMore">There are more than were counted.</param>
    public record Count(int Contacts, int Families, bool IsMore);

    public record Saved(int Id, string Name, string Query);
}
