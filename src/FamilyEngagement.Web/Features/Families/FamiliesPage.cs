using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Families;

public record FamiliesPage(int SchoolId, FamilyFilter Filter, IReadOnlyList<FamiliesPage.Row> Rows, Paging Paging, IReadOnlyList<Choice> Languages)
{
    /// <param name="LastTalk">The day of the last two-way talk on record at this school.</param>
    /// <param name="Why">For a family not reached: the reasons, already in words.</param>
    public record Row(FamilyLine Family, DateOnly? LastTalk, string? Why);
}
