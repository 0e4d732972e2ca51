using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Documents;

public class DocumentQueries(AppDbContext db, CurrentUser me, DistrictCache district, DocumentKinds kinds)
{
    /// <summary>People of the school who see all its families count small groups too; everybody else, and every file, goes without.</summary>
    public bool SeesSmallGroups(int schoolId) => me.May(Permission.ViewFamilies, schoolId) && me.May(Permission.ViewWholeSchool, schoolId);

    /// <summary>What the families of the school read, by the roster's written language, not the spoken one.</summary>
    public async Task<SchoolLanguages> LanguagesAt(int schoolId, bool withSmallGroups)
    {
        var rows = await db.FamiliesIn(schoolId).GroupBy(family => family.WrittenLanguage).Select(group => new { Code = group.Key, Families = group.Count() }).ToListAsync();
        var major = kinds.Major(district.Settings);
        var all = rows.GroupBy(row => kinds.Written(row.Code)).Select(group => new ReadLanguage(group.Key, group.Sum(row => row.Families), major.Contains(group.Key)))
            .OrderByDescending(language => language.Families).ThenBy(language => language.Code, StringComparer.Ordinal).ToList();
        var families = all.Sum(language => language.Families);
        var minimum = district.Settings.SmallGroup;
        var hidden = withSmallGroups ? new HashSet<ReadLanguage>() : families < minimum ? all.ToHashSet() : SmallGroups.Hidden(all, language => language.Families, minimum);
        var shown = all.Where(language => !hidden.Contains(language)).ToList();
        return new SchoolLanguages([.. shown.Where(language => language.Code != Languages.NotKnown)], shown.Find(language => language.Code == Languages.NotKnown)?.Families ?? 0, families, hidden.Count > 0);
    }

    /// <summary>All documents of a school year, by kind and title.</summary>
    public async Task<List<DocumentCheck>> Checks(int schoolId, int yearId, SchoolLanguages languages, bool removed = false)
    {
        var documents = db.Documents.In(schoolId).Where(document => document.SchoolYearId == yearId && document.IsRemoved == removed);
        var heads = await documents.Select(document => new
        {
            document.Id,
            document.Kind,
            document.Title,
            document.CurrentNumber,
            document.IsRemoved,
            On = document.Versions.Where(version => version.Number == document.CurrentNumber).Select(version => (DateOnly?)version.On).FirstOrDefault(),
            HandedOut = document.Distributions.Count(row => row.Number == document.CurrentNumber && !row.IsRemoved),
            LastOn = document.Distributions.Where(row => row.Number == document.CurrentNumber && !row.IsRemoved).Max(row => (DateOnly?)row.On),
        }).Take(FamilyDocument.MostInYear).ToListAsync();
        var copies = (await Standing(schoolId, yearId, removed).Select(copy => new { copy.DocumentId, Copy = new DocumentLine.Copy(copy.Number, copy.Language, copy.Maker, copy.Reason != "") }).ToListAsync()).ToLookup(row => row.DocumentId, row => row.Copy);
        var order = kinds.All.Select((kind, at) => (kind.Code, at)).ToDictionary(pair => pair.Code, pair => pair.at);
        return [.. heads.OrderBy(head => order.GetValueOrDefault(head.Kind, int.MaxValue)).ThenBy(head => head.Title, StringComparer.InvariantCulture).ThenBy(head => head.Id)
            .Select(head => new DocumentCheck(new DocumentLine(head.Id, kinds.Of(head.Kind), head.Title, head.CurrentNumber, head.On ?? default, head.IsRemoved, [.. copies[head.Id]], head.HandedOut, head.LastOn), languages, kinds.FromFamilies))];
    }

    /// <summary>One document with all its parts, also those that were removed.</summary>
    public async Task<DocumentPage?> Page(int schoolId, int id)
    {
        if (await db.Documents.AsNoTracking().In(schoolId).FirstOrDefaultAsync(document => document.Id == id) is not { } document) return null;
        var versions = await db.DocumentVersions.AsNoTracking().Include(version => version.By).Where(version => version.DocumentId == id).OrderByDescending(version => version.Number).Take(FamilyDocument.MostVersions).ToListAsync();
        var copies = await db.DocumentCopies.AsNoTracking().Include(copy => copy.By).Include(copy => copy.File).Where(copy => copy.DocumentId == id).OrderByDescending(copy => copy.Id).Take(FamilyDocument.MostCopies).ToListAsync();
        copies.Reverse();
        var distributions = await db.DocumentDistributions.AsNoTracking().Include(row => row.By).Where(row => row.DocumentId == id).OrderByDescending(row => row.On).ThenByDescending(row => row.Id).Take(FamilyDocument.MostDistributions).ToListAsync();
        var seesSmallGroups = SeesSmallGroups(schoolId);
        var languages = await LanguagesAt(schoolId, seesSmallGroups);
        var held = versions.Where(version => !version.IsRemoved).Select(version => version.Number).ToHashSet();
        var standing = copies.Where(copy => !copy.IsRemoved && held.Contains(copy.Number)).ToList();
        var current = distributions.Where(row => !row.IsRemoved && row.Number == document.CurrentNumber).ToList();
        var line = new DocumentLine(id, kinds.Of(document.Kind), document.Title, document.CurrentNumber, versions.Find(version => version.Number == document.CurrentNumber)?.On ?? default, document.IsRemoved,
            [.. standing.Select(copy => new DocumentLine.Copy(copy.Number, copy.Language, copy.Maker))], current.Count, current.Count == 0 ? null : current.Max(row => row.On));
        return new DocumentPage(schoolId, document, new DocumentCheck(line, languages, kinds.FromFamilies), languages, versions, copies, distributions)
        {
            Year = district.Years.FirstOrDefault(year => year.Id == document.SchoolYearId)?.Name ?? "",
            MayChange = me.May(Permission.KeepEvidence, schoolId),
            SeesSmallGroups = seesSmallGroups,
            SmallGroup = district.Settings.SmallGroup,
            TranslationCitation = kinds.TranslationCitation,
        };
    }

    /// <summary>Copies that stand, of versions that stand.</summary>
    private IQueryable<DocumentCopy> Standing(int schoolId, int yearId, bool removed) => db.DocumentCopies.In(schoolId).Where(copy =>
        !copy.IsRemoved && copy.Document.SchoolYearId == yearId && copy.Document.IsRemoved == removed && copy.Document.Versions.Any(version => version.Number == copy.Number && !version.IsRemoved));
}
