using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Interpreters;

public enum InterpreterKind { Spoken, SignLanguage }

/// <summary>How early an interpreter must be asked for and canceled, with its source and the days it is in force. Reference data (seeds/reference/interpreter-rules.json).</summary>
public class InterpreterRule
{
    public const int CitationLength = 1000;

    public int Id { get; set; }
    public required string Code { get; init; }
    public required string Edition { get; init; }
    public required InterpreterKind Kind { get; init; }
    public required int LeadDays { get; init; }
    public required int CancelHours { get; init; }
    public required string Citation { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>The first day for which a request of that day is in time.</summary>
    public DateOnly FirstDay(DateOnly askedOn) => askedOn.AddDays(LeadDays);

    /// <summary>The last moment to cancel without being charged; UTC.</summary>
    public DateTime CancelBy(DateTime startsAt) => startsAt.AddHours(-CancelHours);
}

public static class InterpreterRules
{
    /// <summary>The rules in force on that day, one a kind; where two overlap, the newer one.</summary>
    public static async Task<IReadOnlyDictionary<InterpreterKind, InterpreterRule>> InterpreterRulesOn(this AppDbContext db, DateOnly day) =>
        (await db.InterpreterRules.AsNoTracking().Where(rule => rule.EffectiveFrom <= day && (rule.EffectiveTo == null || rule.EffectiveTo >= day)).ToListAsync())
            .GroupBy(rule => rule.Kind).ToDictionary(group => group.Key, group => group.OrderBy(rule => rule.EffectiveFrom).ThenBy(rule => rule.Id).Last());
}
