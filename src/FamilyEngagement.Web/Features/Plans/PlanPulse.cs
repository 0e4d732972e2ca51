using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.PlanReviews;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>Where a plan stands, kept by <see cref="PlanPulses"/> so that lists and start pages need not count. Says nothing of single families.</summary>
public class PlanPulse : ISchoolOwned
{
    public int PlanId { get; init; }
    public required int SchoolId { get; init; }
    public int Sections { get; set; }
    public int SectionsReady { get; set; }
    public int Strategies { get; set; }
    public int StrategiesBegun { get; set; }
    /// <summary>Begun, and nobody whom they are for was reached.</summary>
    public int WithoutContact { get; set; }
    /// <summary>Of these, those whose figures may leave the school.</summary>
    public int WithoutContactOutside { get; set; }
    /// <summary>The first of the plan's review days that no review was held for; whether it is past due, <see cref="ReviewCalendar"/> says.</summary>
    public DateOnly? NextReviewOn { get; set; }
    public int? LastReviewId { get; set; }
    public DateOnly? LastReviewOn { get; set; }
    public PlanStanding? LastStanding { get; set; }
    public DateTime AsOf { get; set; }
}

public class PlanPulseConfiguration : IEntityTypeConfiguration<PlanPulse>
{
    public void Configure(EntityTypeBuilder<PlanPulse> pulse)
    {
        pulse.HasKey(x => x.PlanId);
        pulse.HasOne<Plan>().WithOne(x => x.Pulse).HasForeignKey<PlanPulse>(x => x.PlanId);
    }
}
