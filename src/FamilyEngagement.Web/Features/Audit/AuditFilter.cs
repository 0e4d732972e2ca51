namespace FamilyEngagement.Web.Features.Audit;

public class AuditFilter
{
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    /// <summary>Part of the name or email of who did it.</summary>
    public string? Person { get; set; }
    public int? School { get; set; }
    public string? Entity { get; set; }
}
