namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>What a drafted form carries about itself, sealed: whose it is, which draft it would be, and where it is opened again.</summary>
/// <param name="At">When the form was shown.</param>
public record DraftTicket(Guid Id, int UserId, string Page, string Title, DateTime At)
{
    /// <summary>The address with the draft in it.</summary>
    public string Url => DraftAddress.With(Page, Id);
}
