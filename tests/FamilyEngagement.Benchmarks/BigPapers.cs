using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Features.Documents;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Benchmarks;

/// <summary>As many documents as a large school may have in a year, and sixty teachers with their weekly times.</summary>
internal static class BigPapers
{
    private const int Documents = 120, Teachers = 60;

    private static readonly string[] Languages = ["en", "es", "ht", "kea", "pt", "vi", "zh-Hant", "so", "ar"];

    public static async Task Write(AppDbContext db, int schoolId, SchoolYear year, int userId, DateTime now)
    {
        string[] kinds = ["handbook", "notice", "report-card", "conference", "compact"];
        for (var at = 0; at < Documents; at++) db.Documents.Add(Document(schoolId, year, userId, now, kinds[at % kinds.Length], at));
        for (var at = 0; at < Teachers; at++)
        {
            var teacher = new StaffMember { SourcedId = $"big-teacher-{schoolId}-{at}", GivenName = "Maximiliano", FamilyName = $"Andrade {at}", Role = "teacher", SchoolId = schoolId };
            if (at % 5 == 0) db.Staff.Add(teacher);
            else db.ContactTimes.Add(new ContactTime { SchoolId = schoolId, SchoolYearId = year.Id, Staff = teacher, StaffMemberId = 0, Weekday = ContactTime.Days[at % 5], From = new(14, 15), To = new(15, 0), Note = "By phone", ById = userId, At = now });
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static FamilyDocument Document(int schoolId, SchoolYear year, int userId, DateTime now, string kind, int at)
    {
        var document = new FamilyDocument { SchoolId = schoolId, SchoolYearId = year.Id, Kind = kind, Title = $"What families should know, number {at}", ById = userId, At = now };
        document.Versions.Add(new DocumentVersion { SchoolId = schoolId, Number = 1, On = year.StartsOn.AddDays(at % 60), ById = userId, At = now });
        document.Copies.AddRange(Languages.Take(3 + at % 7).Select((code, place) => new DocumentCopy { SchoolId = schoolId, Number = 1, On = year.StartsOn, Language = code, Maker = place == 0 ? CopyMaker.Original : CopyMaker.Human, Translator = place == 0 ? "" : "City Translations", Url = "https://example.org/paper", ById = userId, At = now }));
        for (var way = 0; way < at % 4; way++)
            document.Distributions.Add(new DocumentDistribution { SchoolId = schoolId, Number = 1, On = year.StartsOn.AddDays(at % 60 + way), Way = (DistributionWay)way, Languages = "en,es", Families = 400, ById = userId, At = now });
        return document;
    }
}
