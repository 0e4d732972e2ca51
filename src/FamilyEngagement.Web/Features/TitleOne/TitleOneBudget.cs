using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.TitleOne;

/// <summary>The least share for family engagement, with its source and the days it is in force. Reference data (seeds/reference/title-one-rules.json).</summary>
public class TitleOneRule
{
    public const int CitationLength = 400;

    public int Id { get; set; }
    public required string Code { get; init; }
    public required string Edition { get; init; }
    public required decimal LeastPercent { get; init; }
    public required string Citation { get; init; }
    /// <summary>What the source asks of the district: quoted, not counted here.</summary>
    public required string District { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
    public DateOnly? EffectiveTo { get; init; }

    public decimal LeastOf(decimal allocation) => Math.Ceiling(allocation * LeastPercent) / 100;
}

/// <summary>What a Title I school has in a plan's year, and what of it is for family engagement.</summary>
public class TitleOneBudget : ISchoolOwned, IVersioned
{
    public const decimal Most = 99_999_999.99m;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int PlanId { get; init; }
    public Plan Plan { get; set; } = null!;
    public decimal Allocation { get; set; }
    /// <summary>For family engagement.</summary>
    public decimal Share { get; set; }
    /// <summary>The vote that decided on the share.</summary>
    public int? DecisionId { get; set; }
    public CouncilDecision? Decision { get; set; }
    public Guid Version { get; set; }

    /// <summary>None without an allocation. Cut, not rounded: 0.996% is not 1%.</summary>
    public decimal? Percent => Allocation == 0 ? null : Math.Truncate(Share / Allocation * 10000) / 100;
}

/// <summary>One thing that the share is for: what was planned, and what was spent on it so far.</summary>
public class BudgetLine : ISchoolOwned, IVersioned
{
    public const int WhatLength = 200, PurposeLength = 200, MostLines = 60;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int PlanId { get; init; }
    public Plan Plan { get; set; } = null!;
    public required string What { get; set; }
    public string Purpose { get; set; } = "";
    public decimal Planned { get; set; }
    public decimal Spent { get; set; }
    /// <summary>The day of the last payment.</summary>
    public DateOnly? SpentOn { get; set; }
    public Guid Version { get; set; }
}

public enum CommentWay { Meeting, Conversation, Phone, Letter, Email, Form, Other }

/// <summary>
/// A family that is not satisfied with the plan. Its words go to the district with the plan (20 U.S.C. 6318) and stay as they were
/// said; the family's name only where the family asked for it.
/// </summary>
public class FamilyComment : ISchoolOwned, IVersioned
{
    public const int TextLength = 2000, NameLength = 120, ReasonLength = 300;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int PlanId { get; init; }
    public Plan Plan { get; set; } = null!;
    public required string Text { get; init; }
    public required CommentWay Way { get; init; }
    public required DateOnly On { get; init; }
    /// <summary>BCP 47; the language in which it was said.</summary>
    public required string Language { get; init; }
    /// <summary>Empty unless the family wants to be named.</summary>
    public string Name { get; init; } = "";
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    public string Answer { get; private set; } = "";
    public DateOnly? AnsweredOn { get; private set; }
    public bool IsVoided { get; private set; }
    public string VoidReason { get; private set; } = "";
    public Guid Version { get; set; }

    public void Reply(string answer, DateOnly day) => (Answer, AnsweredOn) = (answer, day);

    public void Void(string reason) => (IsVoided, VoidReason) = (true, reason);
}
