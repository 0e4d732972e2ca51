using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Plans;

public class PlanWorkflowTests
{
    [Theory]
    [InlineData(PlanStatus.Draft, PlanStep.Send, PlanStatus.Sent)]
    [InlineData(PlanStatus.Returned, PlanStep.Send, PlanStatus.Sent)]
    [InlineData(PlanStatus.Sent, PlanStep.Return, PlanStatus.Returned)]
    [InlineData(PlanStatus.Sent, PlanStep.Approve, PlanStatus.Approved)]
    [InlineData(PlanStatus.Approved, PlanStep.Amend, PlanStatus.Amending)]
    [InlineData(PlanStatus.Amending, PlanStep.Send, PlanStatus.Sent)]
    [InlineData(PlanStatus.Amending, PlanStep.DropAmendment, PlanStatus.Approved)]
    [InlineData(PlanStatus.Approved, PlanStep.Close, PlanStatus.Closed)]
    public void These_steps_exist(PlanStatus from, PlanStep step, PlanStatus to) => PlanWorkflow.Find(from, step)!.To.ShouldBe(to);

    [Fact]
    public void No_other_step_exists() => PlanWorkflow.Table.Count.ShouldBe(8);

    [Fact]
    public void The_school_sends_and_the_district_decides()
    {
        foreach (var row in PlanWorkflow.Table) row.Permission.ShouldBe(row.Step is PlanStep.Return or PlanStep.Approve ? Permission.ReviewPlans : Permission.EditPlans);
    }

    [Theory]
    [InlineData(PlanStatus.Draft, true)]
    [InlineData(PlanStatus.Sent, false)]
    [InlineData(PlanStatus.Returned, true)]
    [InlineData(PlanStatus.Approved, false)]
    [InlineData(PlanStatus.Amending, true)]
    [InlineData(PlanStatus.Closed, false)]
    public void The_school_writes_while_it_is_its_turn(PlanStatus status, bool isOpen) => status.IsOpenForEditing().ShouldBe(isOpen);

    [Fact]
    public void A_step_that_does_not_exist_throws()
    {
        var plan = new Plan { SchoolId = 1, SchoolYearId = 1 };
        Should.Throw<InvalidOperationException>(() => plan.Take(PlanStep.Approve, 1, DateTime.UtcNow));
        plan.Status.ShouldBe(PlanStatus.Draft);
        plan.Events.ShouldBeEmpty();
    }

    [Fact]
    public void Sent_again_only_what_changed_is_to_be_read_again()
    {
        var now = new DateTime(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc);
        var plan = new Plan { SchoolId = 1, SchoolYearId = 1 };
        plan.Sections.AddRange([PlanStory.Text(1, 100, "a", "A", "one"), PlanStory.Text(1, 200, "b", "B", "two"), PlanStory.Text(1, 300, "c", "C", "three")]);
        plan.Take(PlanStep.Send, 1, now);
        plan.Sections[0].Review(SectionVerdict.LooksGood, "", 2, now);
        plan.Sections[1].Review(SectionVerdict.NeedsChange, "More.", 2, now);
        plan.Sections[2].Review(SectionVerdict.NeedsChange, "Less.", 2, now);
        plan.Take(PlanStep.Return, 2, now.AddHours(1));
        plan.Sections[1].Write(SectionContent.Of(plan.Sections[1]) with { Text = "two and more" }, 1, now.AddHours(2)).ShouldBeTrue();
        plan.Take(PlanStep.Send, 1, now.AddHours(3));
        plan.Sections.Select(section => section.Verdict).ShouldBe([SectionVerdict.LooksGood, SectionVerdict.NotRead, SectionVerdict.NeedsChange]);
        plan.Sections[1].ReviewComment.ShouldBe("More.");
    }

    [Fact]
    public void Writing_the_same_again_is_no_change()
    {
        var section = PlanStory.Text(1, 100, "a", "A", "one");
        section.Write(SectionContent.Of(section), 1, DateTime.UtcNow).ShouldBeFalse();
        section.ChangedAt.ShouldBeNull();
    }
}
