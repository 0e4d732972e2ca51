using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.District;

/// <summary>
/// The settings and the school years, which every page needs and which change a few times a year: held for the process,
/// read again after <see cref="Forget"/> and, for the sake of other servers, every minute.
/// </summary>
public class DistrictCache(IServiceScopeFactory scopes, TimeProvider time)
{
    private sealed record Held(DistrictSettings Settings, IReadOnlyList<SchoolYear> Years, TimeZoneInfo Zone, SchoolHours Hours, ContactVocabulary Words, IReadOnlyList<StandardSet> Standards, long Since);

    private static readonly DistrictSettings NotSetUp = new() { Name = "Family Engagement", TimeZone = "America/New_York" };

    private readonly SemaphoreSlim _gate = new(1);
    private volatile Held? _held;
    private volatile bool _isStale;

    public DistrictSettings Settings => (_held ?? throw NotLoaded()).Settings;

    public IReadOnlyList<SchoolYear> Years => (_held ?? throw NotLoaded()).Years;

    /// <summary>The lists of the contact log.</summary>
    public ContactVocabulary Words => (_held ?? throw NotLoaded()).Words;

    /// <summary>The measured standards in force on that day, by number; of two such sets the newer.</summary>
    public IReadOnlyList<Standard> StandardsOn(DateOnly day) => (_held ?? throw NotLoaded()).Standards
        .Where(set => !set.IsFrame && set.IsInForce(day))
        .OrderByDescending(set => set.EffectiveFrom).ThenByDescending(set => set.Id).FirstOrDefault()?.Standards.OrderBy(standard => standard.Number).ToList() ?? [];

    /// <summary>The frames in force on that day, by title.</summary>
    public IReadOnlyList<StandardSet> FramesOn(DateOnly day) => [.. (_held ?? throw NotLoaded()).Standards.Where(set => set.IsFrame && set.IsInForce(day)).OrderBy(set => set.Title, StringComparer.Ordinal)];

    public TimeZoneInfo Zone => (_held ?? throw NotLoaded()).Zone;

    public SchoolHours Hours => (_held ?? throw NotLoaded()).Hours;

    /// <summary>False on an empty database, before the first setup.</summary>
    public bool IsSetUp => !ReferenceEquals(Settings, NotSetUp);

    /// <summary>The school year of that day; between years the one that ended last; none when no year has begun.</summary>
    public SchoolYear? YearOn(DateOnly day) =>
        Years.Where(year => year.StartsOn <= day).MaxBy(year => year.StartsOn) ?? Years.MinBy(year => year.StartsOn);

    public SchoolYear? YearBefore(SchoolYear year) => Years.Where(other => other.StartsOn < year.StartsOn).MaxBy(other => other.StartsOn);

    public Term? TermOn(DateOnly day) => YearOn(day)?.TermOn(day);

    /// <summary>The next request reads again; those under way keep what they have.</summary>
    public void Forget() => _isStale = true;

    public async Task Load()
    {
        if (IsFresh()) return;
        await _gate.WaitAsync();
        try
        {
            if (IsFresh()) return;
            _isStale = false;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var settings = await db.District.AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync() ?? NotSetUp;
            var years = await db.SchoolYears.AsNoTracking().Include(year => year.Terms.OrderBy(term => term.StartsOn)).Include(year => year.Holidays.OrderBy(day => day.StartsOn))
                .OrderByDescending(year => year.StartsOn).ToListAsync();
            var words = await db.ContactWords.AsNoTracking().ToListAsync();
            var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
            var standards = await db.StandardSets.AsNoTracking().AsSingleQuery().Include(set => set.Standards.OrderBy(standard => standard.Number)).ThenInclude(standard => standard.Items.OrderBy(item => item.Position))
                .Include(set => set.Standards).ThenInclude(standard => standard.Rules).ToListAsync();
            _held = new Held(settings, years, zone, new SchoolHours(years, zone, settings.SchoolDayStart, settings.SchoolDayEnd), new ContactVocabulary(words), standards, time.GetTimestamp());
        }
        finally
        {
            _gate.Release();
        }
    }

    private bool IsFresh() => !_isStale && _held is { } held && time.GetElapsedTime(held.Since) < TimeSpan.FromMinutes(1);

    private static InvalidOperationException NotLoaded() => new("The district's settings are read at the start of each request or command: call Load first.");
}
