using System.Net;
using System.Net.Sockets;

namespace FamilyEngagement.Web.Security;

/// <summary>
/// Counts failed sign-ins only: 10 per account and 300 per address in 15 minutes. The address limit is high because a whole
/// district shares one address. An unknown account counts like a known one, so that a stop tells nothing.
/// </summary>
public class SignInThrottle(TimeProvider time)
{
    public const int PerAccount = 10, PerAddress = 300;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private const int KeysBeforeCleaning = 10_000;

    private readonly Dictionary<string, List<DateTimeOffset>> _failures = [];
    private readonly Lock _gate = new();

    /// <summary>
    /// Counts the try as failed before the password is looked at, so that many at once do not slip through;
    /// <see cref="Succeeded"/> takes it back. False: stopped, and not counted, so that a stop ends even while people keep trying.
    /// </summary>
    /// <param name="account">In the form in which it is looked up, so that no spelling of it counts apart.</param>
    /// <param name="address">None where the account alone counts.</param>
    public bool Begin(string account, IPAddress? address)
    {
        lock (_gate)
        {
            if (Count(Account(account)) >= PerAccount || (address is not null && Count(Address(address)) >= PerAddress)) return false;
            if (_failures.Count > KeysBeforeCleaning)
                foreach (var key in _failures.Keys.Where(key => Count(key) == 0).ToList()) _failures.Remove(key);
            Add(Account(account));
            if (address is not null) Add(Address(address));
            return true;
        }
    }

    public void Succeeded(string account, IPAddress? address)
    {
        lock (_gate)
        {
            _failures.Remove(Account(account));
            if (address is not null && _failures.TryGetValue(Address(address), out var times) && times.Count > 0) times.RemoveAt(times.Count - 1);
        }
    }

    private static string Account(string account) => "account " + account;

    /// <summary>Of IPv6 the network: who has one has all of its addresses.</summary>
    private static string Address(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return "address " + (address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString());
    }

    private int Count(string key)
    {
        if (!_failures.TryGetValue(key, out var times)) return 0;
        times.RemoveAll(at => at <= time.GetUtcNow() - Window);
        return times.Count;
    }

    private void Add(string key)
    {
        if (!_failures.TryGetValue(key, out var times)) _failures[key] = times = [];
        times.Add(time.GetUtcNow());
    }
}
