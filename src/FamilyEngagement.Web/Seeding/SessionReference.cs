using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Sessions;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Adds the kinds of sessions that the database does not have; one in use stays as it is.</summary>
public class SessionReference(AppDbContext db, SeedFiles files)
{
    private sealed record KindsFile(List<KindFile> Kinds);

    private sealed record KindFile(
        string Code, string Label, SessionMeaning Means, List<string>? Topics, string? Rule, string? Citation, int? NoticeHours, bool NoticeIsPublic, bool NoticeHasAgenda, int? HeldByMonth, int? HeldByDay,
        bool IsInternal, bool IsRetired);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task Load()
    {
        var held = (await db.SessionKinds.Select(kind => kind.Code).ToListAsync()).ToHashSet();
        db.SessionKinds.AddRange(Kinds(files).Where(kind => !held.Contains(kind.Code)));
        await db.SaveChangesAsync();
    }

    /// <summary>The kinds as they ship.</summary>
    public static IEnumerable<SessionKind> Kinds(SeedFiles files) =>
        JsonSerializer.Deserialize<KindsFile>(files.Read("reference/session-kinds.json"), Json)!.Kinds.Select((kind, at) => new SessionKind
        {
            Code = kind.Code,
            Label = kind.Label,
            Means = kind.Means,
            Topics = kind.Topics ?? [],
            Rule = kind.Rule ?? "",
            Citation = kind.Citation ?? "",
            NoticeHours = kind.NoticeHours,
            NoticeIsPublic = kind.NoticeIsPublic,
            NoticeHasAgenda = kind.NoticeHasAgenda,
            HeldByMonth = kind.HeldByMonth,
            HeldByDay = kind.HeldByDay,
            IsInternal = kind.IsInternal,
            IsRetired = kind.IsRetired,
            Position = 10 * (at + 1),
        });
}
