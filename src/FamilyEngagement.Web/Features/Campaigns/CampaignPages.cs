using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Campaigns;

public record CampaignsPage(int SchoolId, IReadOnlyList<CampaignsPage.Row> Rows, Paging Paging)
{
    public record Row(int Id, string Name, string Channel, DateOnly Day, DateOnly? Until, string Owner, bool IsClosed, CampaignProgress Progress);
}

/// <summary>Families of a campaign that the reader may know. Reached and two-way leave out contacts that the reader may not read.</summary>
public record CampaignProgress(int Families, int Done, int Reached, int TwoWay);

/// <param name="Pick">Who fits; none before the filters were shown once.</param>
public record NewCampaignPage(int SchoolId, NewCampaignForm Form, FamilyPick? Pick, IReadOnlyList<Choice> Grades, IReadOnlyList<Choice> Languages, IReadOnlyList<Choice> Earlier);

public record EditCampaignPage(int SchoolId, int Id, CampaignForm Form, bool IsBegun, CampaignForm? Now);

/// <param name="Walkins">Families found for the walk-in search that are not on the list.</param>
public record CampaignPage(
    int SchoolId, Campaign Campaign, string Owner, CampaignFilter Filter, RowsForm Form, bool MayManage, CampaignProgress Progress,
    IReadOnlyList<CampaignRow> Rows, Paging Paging, IReadOnlyList<FamilyLine> Walkins);

/// <summary>One family of the table.</summary>
/// <param name="Contact">What stands there; none while the row is open.</param>
/// <param name="Typed">What was sent and could not be saved.</param>
public record CampaignRow(
    int Id, FamilyLine Family, IReadOnlyList<CampaignRow.Person> People, DateOnly? LastTalk, ContactLine? Contact, Guid? Seen, DateTime? SavedAt, bool MayChange, RowForm? Typed = null, RowProblem? Problem = null)
{
    public record Person(string Name, string Phone);
}

/// <summary>A row with what its markup needs.</summary>
public record CampaignRowView(int SchoolId, Campaign Campaign, CampaignRow Row, IReadOnlyList<Choice> Outcomes, IReadOnlyList<Choice> Ways);
