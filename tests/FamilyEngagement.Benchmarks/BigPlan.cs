using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SchoolYears;
using Microsoft.EntityFrameworkCore;

namespace FamilyEngagement.Benchmarks;

/// <summary>The largest plan that a school may write: twelve sections, thirty strategies for families of all kinds.</summary>
internal static class BigPlan
{
    public const int Texts = 8, Goals = 4, Strategies = 30;

    private static readonly string[] Grades = ["", "KG,01,02", "03,04,05", "06,07,08", "09,10,11,12", "01"];
    private static readonly string[] Languages = ["", "es", "", "ht,kea,pt", "so,ar", "en"];
    private static readonly string[] Channels = ["", ContactChannel.Phone, $"{ContactChannel.Phone},{ContactChannel.Text}", ContactChannel.HomeVisit];

    /// <summary>Written, sent and approved by the school's principal and the district's account.</summary>
    public static async Task Write(AppDbContext db, int schoolId, SchoolYear year, int principal, int district, DateTime now)
    {
        var plan = new Plan { SchoolId = schoolId, SchoolYearId = year.Id };
        for (var at = 0; at < Texts; at++)
            plan.Sections.Add(new PlanSection { SchoolId = schoolId, Position = 100 * (at + 1), Key = $"text-{at}", Kind = SectionKind.Text, Title = $"Section {at + 1}", Text = string.Concat(Enumerable.Repeat("Families come from many places, and they know their children best. ", 12)) });
        for (var at = 0; at < Goals; at++) plan.Sections.Add(Goal(schoolId, at, year));
        db.Plans.Add(plan);
        await db.SaveChangesAsync();
        plan.Take(PlanStep.Send, principal, now.AddDays(-30));
        foreach (var section in plan.Sections) section.Review(SectionVerdict.LooksGood, "", district, now.AddDays(-21));
        plan.Take(PlanStep.Approve, district, now.AddDays(-20));
        await db.SaveChangesAsync();
    }

    private static PlanSection Goal(int schoolId, int number, SchoolYear year)
    {
        var goal = new PlanSection
        {
            SchoolId = schoolId,
            Position = 2000 + number,
            Key = PlanTemplate.GoalKey,
            Kind = SectionKind.Goal,
            Title = $"Goal {number + 1}",
            Text = "Every family has a real two-way talk with us each term.",
            Outcome = "More children read on grade level.",
            Measure = (GoalMeasure)number,
            Baseline = 50,
            Target = 80,
            TargetOn = year.EndsOn,
        };
        for (var at = number; at < Strategies; at += Goals) goal.Strategies.Add(Strategy(schoolId, at, goal.Strategies.Count + 1, year));
        return goal;
    }

    private static PlanStrategy Strategy(int schoolId, int at, int position, SchoolYear year)
    {
        var group = at % 7 == 3 ? nameof(ReachDimension.EnglishLearner) : at % 11 == 5 ? nameof(ReachDimension.SpecialEducation) : "";
        return new PlanStrategy
        {
            SchoolId = schoolId,
            Position = position,
            What = $"Strategy {at + 1}: call families in the first weeks and again before the conferences.",
            Owner = "Ana Teixeira",
            StartsOn = year.StartsOn.AddDays(3 * at),
            EndsOn = at % 3 == 0 ? year.StartsOn.AddDays(60 + 3 * at) : null,
            Aim = new StrategyAim(Grades[at % Grades.Length], Languages[at / 2 % Languages.Length], group, Channels[at % Channels.Length], $"{1 + at % 8}", 50 + at),
        };
    }
}
