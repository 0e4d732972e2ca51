using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Documents;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Seeding;

/// <summary>
/// Documents of the demo schools. At Kingsley the handbook was changed in October and two of its translations still say the
/// old hours; the others have their compact, plan and handbook in more or fewer languages.
/// </summary>
public class DemoDocuments(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    private const string Office = "District translation office", Agency = "Harbor Language Partners";

    private static readonly string[] Everything = ["es", "pt", "ht", "vi", "fr", "zh-Hant", "ar", "so", "zh-Hans", "kea"];

    public async Task Make(int kingsley, int liaison)
    {
        var year = district.YearOn(clock.Today)!;
        var others = await db.Assignments.Where(role => role.Role == PortalRole.Liaison && role.SchoolId != kingsley).OrderBy(role => role.School.SourcedId)
            .Select(role => new { role.SchoolId, role.UserId, role.School.SourcedId, role.School.IsTitleI }).ToListAsync();
        await Kingsley(new Hand(db, clock, kingsley, liaison, year.Id, year.StartsOn), year.Name);
        if (district.YearBefore(year) is { } before)
        {
            var last = new Hand(db, clock, kingsley, liaison, before.Id, before.StartsOn);
            last.Out(last.Add("handbook", $"Family handbook {before.Name}", 5, Everything[..5]), 8, DistributionWay.Backpack, 398);
        }

        foreach (var (school, at) in others.Select((school, at) => (school, at)))
        {
            var hand = new Hand(db, clock, school.SchoolId, school.UserId, year.Id, year.StartsOn);
            if (school.IsTitleI) hand.Out(hand.Add("compact", $"Home-School Compact {year.Name}", 11, Everything[..(4 + at % 7)]), 16, DistributionWay.Backpack, 120 + 13 * at);
            if (at % 4 != 3) hand.Out(hand.Add("engagement-plan", $"Family engagement plan {year.Name}", 24, Everything[..(3 + at % 8)]), 30, DistributionWay.Website, null);
            var handbook = hand.Add("handbook", $"Family handbook {year.Name}", 3, Everything[..(5 + at % 6)]);
            if (at % 3 != 2) hand.Out(handbook, 7, at % 2 == 0 ? DistributionWay.Backpack : DistributionWay.Email, 140 + 11 * at);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private async Task Kingsley(Hand hand, string year)
    {
        var compact = hand.Add("compact", $"Home-School Compact {year}", 18, Everything);
        await hand.File(compact, "Home-School Compact.pdf", "We read together every day, at school and at home.");
        hand.Out(compact, 22, DistributionWay.Backpack, 402);
        hand.Out(compact, 38, DistributionWay.Session, 64, "Welcome breakfast");
        hand.Out(hand.Add("engagement-plan", $"Family engagement plan {year}", 32, Everything[..9]), 39, DistributionWay.Website, null);
        var handbook = hand.Add("handbook", $"Family handbook {year}", 2, Everything[..7]);
        hand.Out(handbook, 4, DistributionWay.Backpack, 405);
        hand.Renew(handbook, 44, "School begins at 8:10 on Wednesdays. A new page on whom to call.", ["es", "pt", "ht", "fr"]);
        await hand.File(handbook, "Family handbook, version 2.pdf", "School begins at 8:10 on Wednesdays.");
        hand.Out(handbook, 46, DistributionWay.Email, 377);
        var letter = hand.Add("report-card", "Letter with the first report card", 60, Everything[..9]);
        hand.Out(letter, 66, DistributionWay.Backpack, 411, "With the report cards");
        var conferences = hand.Add("conference", "Fall conferences: choose a time", 49, Everything[..7]);
        hand.Machine(conferences, 52, "so", "The office had no Somali translator before the conferences; a person reads it this week.");
        hand.Out(conferences, 53, DistributionWay.Backpack, 408);
        hand.Out(conferences, 56, DistributionWay.TextMessage, 360, "Reminder with the link");
        hand.Add("health-safety", "When your child is sick", 58, ["es", "ht"]);
        hand.Machine(hand.Add("notice", "Data night: come and see how your child learns", 63, ["es", "ht", "pt"]), 63, "vi", "");
    }

    /// <summary>One school's hand: puts documents of a year on record, counted in days from its first.</summary>
    private sealed class Hand(AppDbContext db, DistrictClock clock, int schoolId, int userId, int yearId, DateOnly first)
    {
        public FamilyDocument Add(string kind, string title, int day, string[] languages)
        {
            var document = new FamilyDocument { SchoolId = schoolId, SchoolYearId = yearId, Kind = kind, Title = title, ById = userId, At = At(day) };
            document.Versions.Add(new DocumentVersion { SchoolId = schoolId, Number = 1, On = first.AddDays(day), ById = userId, At = At(day) });
            Copies(document, 1, day, languages);
            db.Documents.Add(document);
            return document;
        }

        public void Renew(FamilyDocument document, int day, string changed, string[] languages)
        {
            document.Versions.Add(new DocumentVersion { SchoolId = schoolId, Number = 2, On = first.AddDays(day), Changed = changed, ById = userId, At = At(day) });
            Copies(document, 2, day, languages);
            document.FindCurrent();
        }

        public void Machine(FamilyDocument document, int day, string language, string reason) =>
            document.Copies.Add(new DocumentCopy { SchoolId = schoolId, Number = document.CurrentNumber, On = first.AddDays(day), Language = language, Maker = CopyMaker.Machine, Reason = reason, Url = Link(document, language), ById = userId, At = At(day) });

        public void Out(FamilyDocument document, int day, DistributionWay way, int? families, string note = "") => document.Distributions.Add(new DocumentDistribution
        {
            SchoolId = schoolId,
            Number = document.CurrentNumber,
            On = first.AddDays(day),
            Way = way,
            Families = families,
            Note = note,
            Languages = string.Join(',', document.Copies.Where(copy => copy.Number == document.CurrentNumber).Select(copy => copy.Language)),
            ById = userId,
            At = At(day),
        });

        public async Task File(FamilyDocument document, string name, string text)
        {
            var content = DemoPdf.Of(document.Title, text);
            var original = document.Copies.Last(copy => copy.Maker == CopyMaker.Original);
            original.File = await db.KeepFile(new FormFile(new MemoryStream(content), 0, content.Length, "File", name), schoolId, null, userId, original.At);
            original.Url = "";
        }

        private void Copies(FamilyDocument document, int number, int day, string[] languages) => document.Copies.AddRange(languages.Prepend("en").Select((code, at) => new DocumentCopy
        {
            SchoolId = schoolId,
            Number = number,
            On = first.AddDays(at == 0 ? day : day + 3),
            Language = code,
            Maker = at == 0 ? CopyMaker.Original : CopyMaker.Human,
            Translator = at == 0 ? "" : at % 3 == 0 ? Agency : Office,
            Url = Link(document, code),
            ById = userId,
            At = At(at == 0 ? day : day + 3),
        }));

        private string Link(FamilyDocument document, string language) => $"https://www.bayharbor.example/papers/{schoolId}/{document.Kind}-{language.ToLowerInvariant()}";

        private DateTime At(int day) => clock.ToUtc(first.AddDays(day).ToDateTime(new TimeOnly(10, 15)));
    }
}
