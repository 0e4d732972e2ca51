using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>The family-engagement sections of one school's improvement plan for one school year.</summary>
public class Plan : ISchoolOwned, IVersioned
{
    public const int CommentLength = 2000;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public School School { get; set; } = null!;
    public required int SchoolYearId { get; init; }
    public SchoolYear SchoolYear { get; set; } = null!;
    public required string TemplateVersion { get; init; }
    public PlanStatus Status { get; private set; }
    public DateTime? SentAt { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid Version { get; set; }
    public List<PlanSection> Sections { get; } = [];
    public List<PlanEvent> Events { get; } = [];

    /// <summary>
    /// Moves the plan one step and writes its history; load the sections with it. Sent again after a decision, the sections
    /// that changed since are to be read again. Throws where <see cref="PlanWorkflow"/> has no such step.
    /// </summary>
    public void Take(PlanStep step, int userId, DateTime now, string comment = "")
    {
        var row = PlanWorkflow.Find(Status, step) ?? throw new InvalidOperationException($"A plan that is {Status} has no step {step}.");
        Events.Add(new PlanEvent { SchoolId = SchoolId, ById = userId, At = now, Step = step, Comment = comment });
        Status = row.To;
        foreach (var section in Sections.Where(section => step == PlanStep.Send && section.IsChangedSince(DecidedAt))) section.MarkUnread();
        if (step == PlanStep.Send) SentAt = now;
        else DecidedAt = now;
    }
}

/// <summary>One step of a plan's life, with the words that went with it.</summary>
public class PlanEvent : ISchoolOwned
{
    public int Id { get; set; }
    public int PlanId { get; set; }
    public required int SchoolId { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    public required PlanStep Step { get; init; }
    public string Comment { get; init; } = "";
}
