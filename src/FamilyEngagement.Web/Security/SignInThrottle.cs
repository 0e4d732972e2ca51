using System.Collections.Concurrent;

namespace FamilyEngagement.Web.Security;

/// <summary>
/// Counts failed sign-ins only: 10 per account and 300 per address in 15 minutes. The address limit is high because a whole
/// district shares one address. An unknown account counts like a known one, so that a stop tells nothing.
/// </summary>
public class SignInThrottle(TimeProvider time)
{
    public const int PerAccount = 10, PerAddress = 300;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _failures = new();

    public bool IsStopped(string account, string? address) => Count(Account(account)) >= PerAccount || Count(Address(address)) >= PerAddress;

    public void Failed(string account, string? address)
    {
        Add(Account(account));
        Add(Address(address));
        if (_failures.Count > 10_000) DropExpired();
    }

    public void Succeeded(string account) => _failures.TryRemove(Account(account), out _);

    private static string Account(string account) => "account " + (account.Length > 256 ? account[..256] : account).Trim().ToUpperInvariant();

    private static string Address(string? address) => "address " + address;

    private int Count(string key)
    {
        if (!_failures.TryGetValue(key, out var times)) return 0;
        lock (times)
        {
            while (times.TryPeek(out var first) && first <= time.GetUtcNow() - Window) times.Dequeue();
            return times.Count;
        }
    }

    private void Add(string key)
    {
        var times = _failures.GetOrAdd(key, _ => new Queue<DateTimeOffset>());
        lock (times)
        {
            times.Enqueue(time.GetUtcNow());
            while (times.Count > PerAddress) times.Dequeue();
        }
    }

    private void DropExpired()
    {
        foreach (var key in _failures.Keys)
            if (Count(key) == 0) _failures.TryRemove(key, out _);
    }
}
