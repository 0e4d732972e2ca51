namespace FamilyEngagement.Tests.Harness;

/// <summary>It is Thursday, November 19, 2026, 10:42 in the district, until a test says otherwise on a portal of its own.</summary>
public sealed class StoppedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 19, 15, 42, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
