using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardSets;

namespace FamilyEngagement.Web.Features.AdminStandards;

public record AdminStandardsPage(IReadOnlyList<SetLine> Sets, IReadOnlyList<SetFile> Available, IReadOnlyList<WaitingFile> Waiting, DateOnly Today)
{
    public IEnumerable<SetLine> Frames => Sets.Where(set => set.IsFrame);

    /// <summary>Measured sets, by how they stand today.</summary>
    public IEnumerable<SetLine> Measured(SetTime time) => Sets.Where(set => !set.IsFrame && set.TimeOn(Today) == time);
}

public enum SetTime { InForce, Coming, Past }

public record SetLine(int Id, string Code, string Title, string Edition, string Citation, DateOnly From, DateOnly? To, bool IsFrame, int Standards)
{
    public SetTime TimeOn(DateOnly day) => From > day ? SetTime.Coming : To < day ? SetTime.Past : SetTime.InForce;
}

public record WaitingFile(int Id, string Name, string By, DateTime At);

/// <param name="Import">Where it came from; none for what came with the portal.</param>
public record AdminStandardPage(StandardSet Set, SetUse Use, WaitingFile? Import, DateOnly Today)
{
    /// <summary>Why it was not removed.</summary>
    public string? Kept { get; init; }

    public DateOnly Day => DayOf(Set, Today);

    /// <summary>The day whose rules are shown: today, or the nearest on which the set is in force.</summary>
    public static DateOnly DayOf(StandardSet set, DateOnly today) => set.EffectiveFrom > today ? set.EffectiveFrom : set.EffectiveTo < today ? set.EffectiveTo.Value : today;
}
