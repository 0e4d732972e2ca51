using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Questions;

/// <summary>One step in the life of a question.</summary>
public class QuestionEvent : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int QuestionId { get; set; }
    public required QuestionStep Step { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    /// <summary>Who had it before it was handed over, and who has it since.</summary>
    public int? FromId { get; init; }
    public int? ToId { get; init; }
    public PortalUser? To { get; set; }
    public string Text { get; init; } = "";
    /// <summary>The contact that was made to answer it.</summary>
    public int? ContactId { get; private set; }
    public Contact? Contact { get; init; }
}
