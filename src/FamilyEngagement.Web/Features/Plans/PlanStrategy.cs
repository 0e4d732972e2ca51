using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>What the school will do for a goal. Reach since <see cref="StartsOn"/> stands beside it, counted from the log.</summary>
public class PlanStrategy : ISchoolOwned
{
    public const int WhatLength = 600, OwnerLength = 120;

    public int Id { get; set; }
    public int SectionId { get; set; }
    public required int SchoolId { get; init; }
    public required int Position { get; set; }
    public required string What { get; set; }
    /// <summary>Who leads it, as the school writes it.</summary>
    public string Owner { get; set; } = "";
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }
    /// <summary>For whom, in which ways and how many of them.</summary>
    public StrategyAim Aim { get; set; } = StrategyAim.Everyone;
}
