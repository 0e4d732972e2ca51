using System.Net;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Account;

public class Throttle
{
    private readonly StoppedClock _clock = new();
    private readonly SignInThrottle _throttle;

    public Throttle() => _throttle = new SignInThrottle(_clock);

    private static IPAddress Address(string text) => IPAddress.Parse(text);

    [Fact]
    public void Stops_an_account_from_any_address_and_no_other_account()
    {
        for (var at = 0; at < SignInThrottle.PerAccount; at++) _throttle.Begin("ANA@TEST.EXAMPLE", Address($"10.0.0.{at}")).ShouldBeTrue();
        _throttle.Begin("ANA@TEST.EXAMPLE", Address("10.0.1.1")).ShouldBeFalse();
        _throttle.Begin("LUIS@TEST.EXAMPLE", Address("10.0.0.1")).ShouldBeTrue();
    }

    [Fact]
    public void Stops_an_address_after_many_accounts_failed_there()
    {
        for (var at = 0; at < SignInThrottle.PerAddress; at++) _throttle.Begin($"USER{at}", Address("10.0.0.1")).ShouldBeTrue();
        _throttle.Begin("NEW", Address("10.0.0.1")).ShouldBeFalse();
        _throttle.Begin("NEW", Address("::ffff:10.0.0.1")).ShouldBeFalse("the same address in other clothes");
        _throttle.Begin("NEW", Address("10.0.0.2")).ShouldBeTrue();
    }

    [Fact]
    public void Takes_an_ipv6_network_as_one_address()
    {
        for (var at = 0; at < SignInThrottle.PerAddress; at++) _throttle.Begin($"USER{at}", Address($"2001:db8:1:2::{at:x}"));
        _throttle.Begin("NEW", Address("2001:db8:1:2:ffff::1")).ShouldBeFalse();
        _throttle.Begin("NEW", Address("2001:db8:1:3::1")).ShouldBeTrue();
    }

    [Fact]
    public void A_success_is_no_failure()
    {
        for (var at = 0; at < 3 * SignInThrottle.PerAddress; at++)
        {
            _throttle.Begin("ANA", Address("10.0.0.1")).ShouldBeTrue();
            _throttle.Succeeded("ANA", Address("10.0.0.1"));
        }
    }

    [Fact]
    public void Forgets_after_fifteen_minutes_though_people_kept_trying()
    {
        for (var at = 0; at < SignInThrottle.PerAccount; at++) _throttle.Begin("ANA", Address("10.0.0.1"));
        _clock.Now += SignInThrottle.Window - TimeSpan.FromSeconds(1);
        _throttle.Begin("ANA", Address("10.0.0.1")).ShouldBeFalse();
        _clock.Now += TimeSpan.FromSeconds(1);
        _throttle.Begin("ANA", Address("10.0.0.1")).ShouldBeTrue();
    }
}
