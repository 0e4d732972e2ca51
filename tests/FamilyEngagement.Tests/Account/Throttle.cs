using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Account;

public class Throttle
{
    private readonly StoppedClock _clock = new();
    private readonly SignInThrottle _throttle;

    public Throttle() => _throttle = new SignInThrottle(_clock);

    [Fact]
    public void Stops_an_account_whatever_its_case_and_no_other()
    {
        for (var at = 0; at < SignInThrottle.PerAccount; at++) _throttle.Failed("Ana@test.example ", $"10.0.0.{at}");
        _throttle.IsStopped("ANA@TEST.EXAMPLE", "10.0.1.1").ShouldBeTrue();
        _throttle.IsStopped("luis@test.example", "10.0.0.1").ShouldBeFalse();
    }

    [Fact]
    public void Stops_an_address_after_many_accounts_failed_there()
    {
        for (var at = 0; at < SignInThrottle.PerAddress - 1; at++) _throttle.Failed($"user{at}@test.example", "10.0.0.1");
        _throttle.IsStopped("new@test.example", "10.0.0.1").ShouldBeFalse();
        _throttle.Failed("last@test.example", "10.0.0.1");
        _throttle.IsStopped("new@test.example", "10.0.0.1").ShouldBeTrue();
        _throttle.IsStopped("new@test.example", "10.0.0.2").ShouldBeFalse();
    }

    [Fact]
    public void Forgets_after_a_success_and_after_fifteen_minutes()
    {
        for (var at = 0; at < SignInThrottle.PerAccount; at++) _throttle.Failed("ana@test.example", "a");
        _throttle.Succeeded("ana@test.example");
        _throttle.IsStopped("ana@test.example", "a").ShouldBeFalse();
        for (var at = 0; at < SignInThrottle.PerAccount; at++) _throttle.Failed("ana@test.example", "a");
        _clock.Now += SignInThrottle.Window;
        _throttle.IsStopped("ana@test.example", "a").ShouldBeFalse();
    }
}
