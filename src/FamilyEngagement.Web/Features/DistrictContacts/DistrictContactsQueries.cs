using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.DistrictContacts;

public static class DistrictContactsQueries
{
    private sealed record Row(int Id, string Name, string? Language, int Families, int Reached, int TwoWay, int Contacts, int ContactsReached, int ContactsInHomeLanguage, DateTime? AsOf);

    /// <summary>All active schools by name with their counts, the languages of the district, and the age of the oldest count: one query.</summary>
    public static async Task<(List<SchoolCounts> Schools, List<LanguageTotal> Languages, DateTime? AsOf)> Load(AppDbContext db, int termId)
    {
        var rows = await (
            from school in db.Schools
            where school.IsActive
            join reach in db.Reach.Where(row => row.TermId == termId) on school.Id equals reach.SchoolId into all
            from reach in all.DefaultIfEmpty()
            orderby school.FoldedName, school.Id
            select new Row(school.Id, school.Name, (string?)reach.Language, (int?)reach.Families ?? 0, (int?)reach.Reached ?? 0, (int?)reach.TwoWay ?? 0,
                (int?)reach.Contacts ?? 0, (int?)reach.ContactsReached ?? 0, (int?)reach.ContactsInHomeLanguage ?? 0, (DateTime?)reach.AsOf)).ToListAsync();
        var schools = rows.GroupBy(row => row.Id).Select(school => Counts([.. school])).ToList();
        var languages = rows.Where(row => row.Language is not null).GroupBy(row => row.Language!)
            .Select(row => new LanguageTotal(row.Key, row.Sum(one => one.Families), row.Sum(one => one.TwoWay))).ToList();
        return (schools, languages, rows.Min(row => row.AsOf));
    }

    /// <summary>Marks what is too small to show. The total stands below, so what is hidden must not follow from it.</summary>
    public static List<SchoolCounts> Suppressed(List<SchoolCounts> schools, int smallGroup)
    {
        var hidden = SmallGroups.Hidden(schools, school => school.Families, smallGroup);
        var hiddenLanguage = SmallGroups.Hidden(schools, school => school.HomeLanguage.Behind, smallGroup);
        return [.. schools.Select(school => school with
        {
            IsHidden = hidden.Contains(school),
            IsHomeLanguageHidden = hidden.Contains(school) || hiddenLanguage.Contains(school),
        })];
    }

    public static SchoolCounts Total(IReadOnlyCollection<SchoolCounts> schools) => new(
        0, "", schools.Sum(school => school.Families), schools.Sum(school => school.Reached), schools.Sum(school => school.TwoWay), schools.Sum(school => school.Contacts),
        new Share(schools.Sum(school => school.HomeLanguage.Part), schools.Sum(school => school.HomeLanguage.Whole), schools.Sum(school => school.HomeLanguage.Behind)));

    private static SchoolCounts Counts(IReadOnlyList<Row> rows)
    {
        // The share is about families who speak another language than English and whose language is known.
        var other = rows.Where(row => row.Language is not null && row.Language.Split('-')[0].ToLowerInvariant() is not ("en" or "und")).ToList();
        return new SchoolCounts(
            rows[0].Id, rows[0].Name, rows.Sum(row => row.Families), rows.Sum(row => row.Reached), rows.Sum(row => row.TwoWay), rows.Sum(row => row.Contacts),
            new Share(other.Sum(row => row.ContactsInHomeLanguage), other.Sum(row => row.ContactsReached), other.Sum(row => row.Reached)));
    }
}
