using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.DistrictStart;

public record DistrictStartPage(int Schools, Waiting<PlanWaiting> Plans, Waiting<HelpAsked> Help, Waiting<StandardToCheck> ToCheck, GroupTable Languages, IReadOnlyList<ReachMonth> Months);

/// <summary>The first few, oldest first, and how many there are.</summary>
public record Waiting<T>(IReadOnlyList<T> First, int Count);

public record PlanWaiting(int Id, string School, DateTime SentAt, int TimesSent, int SchoolDays);

public record HelpAsked(StandardStanding Standing, string Words, DateTime? At, int SchoolDays);

public record StandardToCheck(StandardStanding Standing, DateTime? SentAt);
