using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.PlanClosing;
using FamilyEngagement.Web.Features.PlanReviews;
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
    /// <summary>None for a plan of before the templates were kept.</summary>
    public int? TemplateId { get; init; }
    public PlanTemplate? Template { get; init; }
    public PlanStatus Status { get; private set; }
    public DateTime? SentAt { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    /// <summary>1 until the plan is approved for the first time; each amendment begins the next one and needs its own approvals.</summary>
    public int Round { get; private set; } = 1;
    /// <summary>Who reads it for the district; none while nobody was named.</summary>
    public int? ReviewerId { get; set; }
    public PortalUser? Reviewer { get; set; }
    /// <summary>Other schools may start from it.</summary>
    public bool IsShared { get; set; }
    public Guid Version { get; set; }
    public List<PlanSection> Sections { get; } = [];
    public List<PlanEvent> Events { get; } = [];
    public List<PlanVersion> Versions { get; } = [];
    public List<PlanReview> Reviews { get; } = [];
    /// <summary>Of each goal and strategy, once the year is closed.</summary>
    public List<GoalResult> Results { get; } = [];
    /// <summary>Where it stands, for lists; see <see cref="PlanPulse"/>.</summary>
    public PlanPulse? Pulse { get; set; }

    /// <summary>
    /// Moves the plan one step and writes its history; load the sections with it. Sent again after a decision, the sections
    /// that changed since are to be read again; each submission is kept as a version. Throws where <see cref="PlanWorkflow"/> has no such step.
    /// </summary>
    public void Take(PlanStep step, int userId, DateTime now, string comment = "")
    {
        var row = PlanWorkflow.Find(Status, step) ?? throw new InvalidOperationException($"A plan that is {Status} has no step {step}.");
        Events.Add(new PlanEvent { SchoolId = SchoolId, ById = userId, At = now, Step = step, Comment = comment });
        Status = row.To;
        foreach (var section in Sections.Where(section => step == PlanStep.Send && section.IsChangedSince(DecidedAt))) section.MarkUnread();
        if (step == PlanStep.Amend) Round++;
        if (step == PlanStep.DropAmendment) Round--;
        if (step is PlanStep.Return or PlanStep.Approve) DecidedAt = now;
        if (step == PlanStep.Send) Submit(userId, now);
    }

    /// <summary>Puts a section back to what it said in a version; a goal that was removed since comes back. Load sections and strategies.</summary>
    public PlanSection WriteBack(SectionSnapshot old, int userId, DateTime now)
    {
        var section = Sections.Find(section => section.Id != 0 && section.Id == old.SectionId)
            ?? Sections.Find(section => old.Kind == SectionKind.Text && section.Key == old.Key)
            ?? AddGoal();
        section.Write(old.Content, userId, now);
        section.Quote(old.Cited);
        return section;
    }

    /// <summary>One more goal, empty, after the last one.</summary>
    public PlanSection AddGoal()
    {
        var last = Sections.Where(section => section.Kind == SectionKind.Goal).MaxBy(section => section.Position);
        var goal = new PlanSection
        {
            SchoolId = SchoolId,
            Position = last?.Position + 1 ?? PlanTemplate.Gap,
            Key = PlanTemplate.GoalKey,
            Kind = SectionKind.Goal,
            Title = "",
            Guidance = last?.Guidance ?? "",
            Example = last?.Example ?? "",
            WordLimit = last?.WordLimit,
            IsRequired = true,
        };
        Sections.Add(goal);
        return goal;
    }

    private void Submit(int userId, DateTime now)
    {
        SentAt = now;
        Versions.Add(new PlanVersion
        {
            SchoolId = SchoolId,
            Round = Round,
            ById = userId,
            At = now,
            Sections = [.. Sections.OrderBy(section => section.Position).ThenBy(section => section.Id).Select(SectionSnapshot.Of)],
        });
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
