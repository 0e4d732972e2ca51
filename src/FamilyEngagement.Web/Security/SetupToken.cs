using System.Security.Cryptography;

namespace FamilyEngagement.Web.Security;

/// <summary>
/// The secret that the first administrator of an empty database must read from the log: who can read the server's log may
/// set it up. It lives in memory only and is spent at the first use.
/// </summary>
public class SetupToken
{
    private string? _value = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>None once it is spent.</summary>
    public string? Value => _value;

    public bool Matches(string? text) =>
        _value is { } value && text is not null
        && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(text.Trim()), System.Text.Encoding.UTF8.GetBytes(value));

    public void Spend() => _value = null;
}
