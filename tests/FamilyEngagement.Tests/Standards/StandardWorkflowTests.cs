using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Standards;

public class StandardWorkflowTests
{
    private static readonly DateTime Now = new(2026, 11, 19, 15, 0, 0, DateTimeKind.Utc);

    private static SchoolStandard Ready()
    {
        var record = new SchoolStandard { SchoolId = 1, StandardId = 1, SchoolYearId = 1 };
        record.Tick([1, 2], userId: 7, Now);
        record.Evidence.Add(new Evidence { SchoolId = 1, ById = 7, At = Now, Note = "Room 104" });
        return record;
    }

    [Theory]
    [InlineData(StandardClaim.None, false, StandardState.InProgress, "Attest AskForHelp Ask")]
    [InlineData(StandardClaim.None, false, StandardState.ToCheck, "Attest Verify Return AskForHelp Ask")]
    [InlineData(StandardClaim.None, true, StandardState.NeedsHelp, "Attest HelpGiven Ask")]
    [InlineData(StandardClaim.Attested, false, StandardState.ToCheck, "Withdraw Verify Return AskForHelp Ask")]
    [InlineData(StandardClaim.Attested, true, StandardState.NeedsHelp, "Withdraw HelpGiven Ask")]
    [InlineData(StandardClaim.Verified, false, StandardState.Met, "Withdraw Return AskForHelp Ask")]
    [InlineData(StandardClaim.Verified, false, StandardState.ToCheck, "Withdraw Return Verify AskForHelp Ask")]
    [InlineData(StandardClaim.Appealed, false, StandardState.ToCheck, "AskForHelp Ask Withdraw Uphold Grant")]
    [InlineData(StandardClaim.Returned, false, StandardState.Returned, "Attest AskForHelp Ask Appeal")]
    [InlineData(StandardClaim.Attested, false, StandardState.OutOfDate, "Withdraw Return AskForHelp Ask")]
    [InlineData(StandardClaim.Verified, false, StandardState.OutOfDate, "Withdraw Return AskForHelp Ask")]
    [InlineData(StandardClaim.None, false, StandardState.DoesNotApply, "")]
    public void Open_steps(StandardClaim claim, bool helpAsked, StandardState state, string steps) =>
        string.Join(' ', StandardWorkflow.Open(claim, helpAsked, asked: false, state).Select(row => row.Step)).ShouldBe(steps);

    [Fact]
    public void Only_the_district_verifies_returns_and_answers()
    {
        foreach (var row in StandardWorkflow.Table)
        {
            var isDistrict = row.Step is StandardStep.Verify or StandardStep.Return or StandardStep.HelpGiven or StandardStep.Ask or StandardStep.Uphold or StandardStep.Grant;
            row.Permission.ShouldBe(isDistrict ? Permission.VerifyStandards : row.Step == StandardStep.Answer ? Permission.TickChecklist : Permission.AttestStandards);
            if (row.To == StandardClaim.Verified) row.Step.ShouldBeOneOf(StandardStep.Verify, StandardStep.Grant);
        }
    }

    [Fact]
    public void A_confirmation_needs_a_tick_and_evidence()
    {
        var record = Ready();
        record.Evidence[0].RemovedAt = Now;
        record.CanBeConfirmed.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => record.Take(StandardStep.Attest, StandardState.InProgress, 7, Now));
    }

    [Fact]
    public void While_confirmed_ticks_and_evidence_stay_and_more_may_come()
    {
        var record = Ready();
        record.Take(StandardStep.Attest, StandardState.InProgress, 7, Now);
        Should.Throw<InvalidOperationException>(() => record.Tick([1], 7, Now));
        Should.Throw<InvalidOperationException>(() => record.TakeBack(record.Evidence[0], Now));
        record.Tick([1, 2, 3], 8, Now.AddDays(1));
        record.Ticks.Select(tick => tick.ById).ShouldBe([7, 7, 8]);
    }

    [Fact]
    public void While_confirmed_the_days_of_ticks_stay_and_later_a_new_day_is_a_new_word()
    {
        var (record, day) = (Ready(), new DateOnly(2027, 6, 1));
        record.Tick([1, 2], 8, Now, item => item == 1 ? day : null);
        record.Take(StandardStep.Attest, StandardState.InProgress, 7, Now);
        Should.Throw<InvalidOperationException>(() => record.Tick([1, 2], 8, Now, _ => day));
        record.Take(StandardStep.Withdraw, StandardState.Met, 7, Now);
        record.Tick([1, 2], 8, Now.AddDays(9), item => item == 1 ? day.AddDays(-1) : null);
        record.Ticks[0].ById.ShouldBe(7);
        record.Tick([1, 2], 8, Now.AddDays(9), item => item == 1 ? day.AddDays(30) : null);
        (record.Ticks[0].ById, record.Ticks[0].At, record.Ticks[1].ById).ShouldBe((8, Now.AddDays(9), 7));
    }

    [Fact]
    public void A_decision_closes_the_sample()
    {
        var record = Ready();
        record.Take(StandardStep.Attest, StandardState.InProgress, 7, Now);
        record.Samples.Add(new StandardSample { SchoolId = 1, Month = new(2026, 11, 1), DrawnAt = Now });
        record.Take(StandardStep.Ask, StandardState.ToCheck, 9, Now, "Where?");
        record.Samples[0].ClosedAt.ShouldBeNull();
        record.Take(StandardStep.Verify, StandardState.ToCheck, 9, Now.AddDays(1));
        record.Samples[0].ClosedAt.ShouldBe(Now.AddDays(1));
    }

    [Fact]
    public void What_was_returned_stays_returned_when_the_confirmation_is_taken_back()
    {
        var record = Ready();
        foreach (var step in new[] { StandardStep.Attest, StandardStep.Return, StandardStep.Attest, StandardStep.Withdraw }) record.Take(step, StandardState.InProgress, 7, Now, "Words");
        record.Claim.ShouldBe(StandardClaim.Returned);
        foreach (var step in new[] { StandardStep.Attest, StandardStep.Verify, StandardStep.Withdraw, StandardStep.Attest, StandardStep.Withdraw }) record.Take(step, StandardState.InProgress, 7, Now, "Words");
        record.Claim.ShouldBe(StandardClaim.None);
    }

    [Fact]
    public void Asking_for_help_and_the_answer_leave_the_claim_alone()
    {
        var record = Ready();
        record.Take(StandardStep.Attest, StandardState.InProgress, 7, Now);
        record.Take(StandardStep.AskForHelp, StandardState.ToCheck, 7, Now, "Help");
        record.HelpAsked.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => record.Take(StandardStep.Verify, StandardState.NeedsHelp, 9, Now));
        record.Take(StandardStep.HelpGiven, StandardState.NeedsHelp, 9, Now, "Done");
        (record.HelpAsked, record.Claim).ShouldBe((false, StandardClaim.Attested));
        record.Events.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("http://example.org", true)]
    [InlineData("HTTPS://example.org", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("data:text/html,hi", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//example.org", false)]
    [InlineData("/schools/1", false)]
    [InlineData("example.org", false)]
    [InlineData("https://", false)]
    [InlineData("https://exa mple.org", false)]
    [InlineData("ftp://example.org", false)]
    public void Only_whole_web_addresses_are_links(string text, bool isGood) => FamilyEngagement.Web.Features.Files.UploadField.IsWebAddress(text).ShouldBe(isGood);
}
