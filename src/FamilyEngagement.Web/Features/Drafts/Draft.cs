namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>A form that one person began: theirs alone, kept until it is saved, discarded or too old. It counts as nothing.</summary>
public class Draft
{
    public const int PageLength = 500, TitleLength = 200, ContentLength = 65_536, MostOfOnePerson = 50, DaysKept = 14;

    public required Guid Id { get; set; }
    public required int UserId { get; set; }
    /// <summary>The portal's own address to open it at, with its query; on a page with several forms the fragment says which one.</summary>
    public required string Page { get; set; }
    /// <summary>What the person was doing ("Log a contact"). Never a family's name: it is shown without the page's own access check.</summary>
    public required string Title { get; set; }
    /// <summary>The fields, as <see cref="DraftContent"/> writes them.</summary>
    public required string Content { get; set; }
    public required DateTime At { get; set; }
}
