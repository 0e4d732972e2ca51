namespace FamilyEngagement.BrowserTests;

/// <summary>The real clock, until a test moves it to another day; then it goes on from there.</summary>
public sealed class MovingClock : TimeProvider
{
    private TimeSpan _shift;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;

    public void MoveTo(DateTime utc) => _shift = new DateTimeOffset(utc, TimeSpan.Zero) - base.GetUtcNow();
}
