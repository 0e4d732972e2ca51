using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Families;

/// <summary>
/// Who is meant by a name, a number or a phone on a list from elsewhere. Holds what one reader may know of a school, by three
/// queries, so that thousands of lines are looked up in memory. Guardians without access answer to nothing but <see cref="IsBarred"/>.
/// </summary>
public class FamilyDirectory
{
    /// <param name="StudentId">The child that was named, when one was.</param>
    /// <param name="MemberId">The guardian that was named or called, when one was.</param>
    public record Hit(int FamilyId, int? StudentId = null, int? MemberId = null);

    private const int PhoneDigits = 10, ShortestPhone = 7;

    private readonly Dictionary<string, HashSet<Hit>> _numbers = new(StringComparer.OrdinalIgnoreCase), _names = [], _phones = [];
    private readonly Dictionary<int, Entry> _families = [];
    private readonly HashSet<(int FamilyId, string Key)> _barred = [], _allowed = [];

    public sealed class Entry
    {
        public required string Name { get; init; }
        public required string Spoken { get; init; }
        public required string Written { get; init; }
        public List<(int Id, string Name)> Children { get; } = [];
    }

    /// <summary>The families with the children that the reader may know.</summary>
    public IReadOnlyDictionary<int, Entry> Families => _families;

    public static async Task<FamilyDirectory> For(AppDbContext db, Reader reader)
    {
        var directory = new FamilyDirectory();
        var known = db.StudentIdsIn(reader);
        foreach (var row in await db.FamilyStudents.Where(link => link.Family.IsActive && link.Student.IsActive && known.Contains(link.StudentId)).OrderBy(link => link.StudentId)
            .Select(link => new { link.FamilyId, link.Family.Name, link.Family.SpokenLanguage, link.Family.WrittenLanguage, link.StudentId, link.Student.Number, link.Student.GivenName, link.Student.FamilyName }).ToListAsync())
        {
            if (!directory._families.TryGetValue(row.FamilyId, out var family))
            {
                directory._families.Add(row.FamilyId, family = new Entry { Name = row.Name, Spoken = row.SpokenLanguage, Written = row.WrittenLanguage });
                Add(directory._names, Folding.Fold(row.Name), new Hit(row.FamilyId));
            }

            family.Children.Add((row.StudentId, $"{row.GivenName} {row.FamilyName}".Trim()));
            var hit = new Hit(row.FamilyId, row.StudentId);
            Add(directory._numbers, row.Number.Trim(), hit);
            foreach (var name in BothWays(row.GivenName, row.FamilyName)) Add(directory._names, name, hit);
        }

        await directory.AddMembers(db, known);
        return directory;
    }

    public IReadOnlyCollection<Hit> ByNumber(string? number) => Find(_numbers, number?.Trim());

    /// <summary>A child, a guardian or a family of that name, in either order of names.</summary>
    public IReadOnlyCollection<Hit> ByName(string? name) => Find(_names, Folding.Fold(name));

    public IReadOnlyCollection<Hit> ByPhone(string? phone) => Find(_phones, Digits(phone));

    /// <summary>Whether the name or phone is a guardian's of this family who may not have contact, and of nobody in it who may.</summary>
    public bool IsBarred(int familyId, string? nameOrPhone)
    {
        string[] keys = [Folding.Fold(nameOrPhone), Digits(nameOrPhone)];
        return keys.Any(key => key.Length > 0 && _barred.Contains((familyId, key)) && !_allowed.Contains((familyId, key)));
    }

    private async Task AddMembers(AppDbContext db, IQueryable<int> known)
    {
        foreach (var row in await db.FamilyMemberships
            .Where(link => link.Member.IsActive && link.Family.IsActive && db.FamilyStudents.Any(child => child.FamilyId == link.FamilyId && known.Contains(child.StudentId)))
            .Select(link => new { link.FamilyId, link.FamilyMemberId, link.Member.GivenName, link.Member.FamilyName, link.Member.Phone }).ToListAsync())
        {
            var hit = new Hit(row.FamilyId, MemberId: row.FamilyMemberId);
            Add(_phones, Digits(row.Phone), hit);
            _allowed.Add((row.FamilyId, Digits(row.Phone)));
            foreach (var name in BothWays(row.GivenName, row.FamilyName))
            {
                Add(_names, name, hit);
                _allowed.Add((row.FamilyId, name));
            }
        }

        foreach (var row in await (
            from link in db.FamilyStudents
            where known.Contains(link.StudentId)
            from guardian in link.Student.Guardianships
            where !guardian.HasAccess
            select new { link.FamilyId, guardian.Member.GivenName, guardian.Member.FamilyName, guardian.Member.Phone }).ToListAsync())
        {
            _barred.Add((row.FamilyId, Digits(row.Phone)));
            foreach (var name in BothWays(row.GivenName, row.FamilyName)) _barred.Add((row.FamilyId, name));
        }
    }

    private static IEnumerable<string> BothWays(string given, string family) =>
        new[] { Folding.Fold(given, family), Folding.Fold(family, given) }.Distinct();

    /// <summary>The last ten digits, so that +1 in front makes no difference; nothing that is too short to be a number.</summary>
    private static string Digits(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length < ShortestPhone ? "" : digits.Length <= PhoneDigits ? digits : digits[^PhoneDigits..];
    }

    private static void Add(Dictionary<string, HashSet<Hit>> to, string key, Hit hit)
    {
        if (key.Length == 0) return;
        if (!to.TryGetValue(key, out var hits)) to.Add(key, hits = []);
        hits.Add(hit);
    }

    private static IReadOnlyCollection<Hit> Find(Dictionary<string, HashSet<Hit>> among, string? key) =>
        !string.IsNullOrEmpty(key) && among.TryGetValue(key, out var hits) ? hits : [];
}
