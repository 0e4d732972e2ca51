namespace FamilyEngagement.Web.Features.Sessions;

public enum RuleState { None, ToCome, Kept, Missed }

/// <summary>How a session stands with the rules of its kind.</summary>
/// <param name="NoticeBy">The last moment for the notice that the rule wants; UTC.</param>
/// <param name="HeldBy">The day by which such a session is held.</param>
public record SessionRules(RuleState Notice, DateTime? NoticeBy, RuleState Day, DateOnly? HeldBy)
{
    /// <param name="startsAt">UTC.</param>
    /// <param name="yearStartsOn">The first day of the session's school year.</param>
    public static SessionRules Of(FamilySession session, SessionKind kind, IEnumerable<SessionNotice> notices, DateTime startsAt, DateOnly yearStartsOn, DateTime now)
    {
        if (session.IsCancelled) return new SessionRules(RuleState.None, null, RuleState.None, null);
        DateTime? noticeBy = kind.NoticeHours is { } hours ? startsAt.AddHours(-hours) : null;
        var notice = noticeBy is null ? RuleState.None
            : notices.Any(one => one.SentAt <= noticeBy && (!kind.NoticeIsPublic || one.IsPosted) && (!kind.NoticeHasAgenda || one.HasAgenda)) ? RuleState.Kept
            : now <= noticeBy ? RuleState.ToCome : RuleState.Missed;
        DateOnly? heldBy = kind is { HeldByMonth: { } month, HeldByDay: { } day } ? FirstAfter(yearStartsOn, month, day) : null;
        return new SessionRules(notice, noticeBy, heldBy is null ? RuleState.None : session.Day <= heldBy ? RuleState.Kept : RuleState.Missed, heldBy);
    }

    private static DateOnly FirstAfter(DateOnly from, int month, int day)
    {
        var found = new DateOnly(from.Year, month, day);
        return found < from ? found.AddYears(1) : found;
    }
}
