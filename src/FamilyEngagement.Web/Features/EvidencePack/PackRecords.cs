using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Documents;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.Rooms;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;
using static FamilyEngagement.Web.Features.EvidencePack.PackDays;
using static FamilyEngagement.Web.Features.Standards.StandardMeasure;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>The portal's own records behind the measures, a table of each kind that one of the standards is counted from.</summary>
public class PackRecords(AppDbContext db, PackSessions sessions, RoomResources resources, DocumentKinds kinds, DistrictCache district, Languages languages, IStringLocalizer<Words> words)
{
    private static readonly StandardMeasure[] OfSessions = [ChildcareSessions, FeedbackHeld, FeedbackAnswered, DataSessions, DataAttendance, HomeSessions];
    private static readonly StandardMeasure[] OfDocuments = [EssentialDocuments, Compact];

    public async Task<IReadOnlyList<PackTable>> Of(int schoolId, PackChoice choice, PackText text)
    {
        var year = choice.Year!;
        var counted = choice.Chosen.SelectMany(standard => standard.Rules).Select(rule => rule.Measure).ToHashSet();
        var tables = new List<PackTable>();
        if (counted.Overlaps(OfSessions)) tables.AddRange(await sessions.Of(schoolId, year, text));
        if (counted.Contains(FamilyRooms)) tables.Add(await Rooms(schoolId, text));
        if (counted.Contains(ContactTime)) tables.Add(await Times(schoolId, year.Id));
        if (counted.Overlaps(OfDocuments)) tables.Add(await Papers(schoolId, year.Id, text));
        if (counted.Contains(CoursesWithSyllabus)) tables.Add(await Syllabi(schoolId, year.Id, text));
        if (counted.Contains(StrategiesBegun) || counted.Contains(Compact)) tables.Add(await Votes(schoolId, year.Id));
        return tables;
    }

    private async Task<PackTable> Rooms(int schoolId, PackText text)
    {
        var rows = await db.FamilyRooms.AsNoTracking().In(schoolId).Where(room => room.RemovedAt == null).OrderBy(room => room.Id).ToListAsync();
        return new PackTable("records/rooms.csv", words["Family rooms"], words["Rooms for families as they are today: hours, resources, languages of the signs."],
            ["Room", "Place", "Open", "Resources", "Languages of signs", "In date until"],
            [.. rows.Select(room => (IReadOnlyList<object?>)[Say(room.Name), Say(room.Place), Say($"{words.Line(room.Hours)} {room.HoursNote}".Trim()), Say(string.Join("; ", room.Resources.Select(code => words[resources.Label(code)].Value).Append(room.OwnResources).Where(one => one.Length > 0))), Names(room.SignLanguages), Day(room.ValidUntil)])]);

        string Say(string said) => text.Of(said, words["Family rooms"]);
    }

    /// <summary>As counts: which teacher has which hour says nothing about the school's families.</summary>
    private async Task<PackTable> Times(int schoolId, int yearId)
    {
        var rows = await db.ContactTimes.In(schoolId).Where(time => time.SchoolYearId == yearId && !time.IsRemoved).Select(time => new { time.Weekday, time.StaffMemberId, time.From, time.To }).ToListAsync();
        return new PackTable("records/contact-times.csv", words["Weekly contact times"], words["How many teachers have a weekly time for families on each day. Teachers are not named."],
            ["Weekday", "Teachers", "Times", "Minutes"],
            [.. rows.GroupBy(row => row.Weekday).OrderBy(day => ((int)day.Key + 6) % 7).Select(day => (IReadOnlyList<object?>)[words.Day(day.Key), day.Select(row => row.StaffMemberId).Distinct().Count(), day.Count(), day.Sum(row => (int)(row.To - row.From).TotalMinutes)])]);
    }

    private async Task<PackTable> Papers(int schoolId, int yearId, PackText text)
    {
        var rows = await db.Documents.AsNoTracking().AsSplitQuery().In(schoolId).Where(paper => paper.SchoolYearId == yearId && !paper.IsRemoved)
            .Include(paper => paper.Versions).Include(paper => paper.Copies).Include(paper => paper.Distributions).OrderBy(paper => paper.Id).ToListAsync();
        var table = new List<IReadOnlyList<object?>>();
        foreach (var paper in rows)
            foreach (var version in paper.Versions.Where(version => !version.IsRemoved).OrderBy(version => version.Number))
            {
                var copies = paper.Copies.Where(copy => copy.Number == version.Number && !copy.IsRemoved).OrderBy(copy => copy.Maker).ThenBy(copy => copy.Language);
                var given = paper.Distributions.Where(one => one.Number == version.Number && !one.IsRemoved).OrderBy(one => one.On);
                table.Add([words[kinds.Of(paper.Kind).Label], text.Of(paper.Title, words["Papers for families"]), version.Number, Day(version.On),
                    string.Join("; ", copies.Select(copy => $"{languages.Name(copy.Language)} ({words[copy.Maker.Label()]})")),
                    string.Join("; ", given.Select(one => $"{Day(one.On)} {words[one.Way.Label()]}: {Names(one.LanguageCodes)}{(one.Families is { } families && families >= district.Settings.SmallGroup ? $", {words["{0:N0} families", families]}" : "")}"))]);
            }

        return new PackTable("records/documents.csv", words["Papers for families"], words["Each version with its languages, and the days on which it went out."], ["Kind", "Title", "Version", "Of", "Languages", "Given out"], table);
    }

    private async Task<PackTable> Syllabi(int schoolId, int yearId, PackText text)
    {
        var rows = await db.Syllabi.In(schoolId).Where(row => row.SchoolYearId == yearId && row.RemovedAt == null && row.ReplacedAt == null)
            .Select(row => new { row.CourseId, row.Course.Title, row.Course.Code, row.Course.Grades, row.Language, row.PostedOn }).ToListAsync();
        return new PackTable("records/syllabi.csv", words["Syllabi"], words["Courses with a syllabus posted, and its languages. Teachers are not named."], ["Course", "Code", "Grades", "Languages", "First posted"],
            [.. rows.GroupBy(row => (row.CourseId, row.Title, row.Code, row.Grades)).OrderBy(course => course.Key.Title, StringComparer.InvariantCulture)
                .Select(course => (IReadOnlyList<object?>)[text.Of(course.Key.Title, words["Syllabi"]), course.Key.Code, course.Key.Grades.Replace(",", ", "), Names(course.Select(row => row.Language).Distinct().Order(StringComparer.Ordinal)), Day(course.Min(row => row.PostedOn))])]);
    }

    /// <summary>Members are counted by seat: parents and students on a council are not named.</summary>
    private async Task<PackTable> Votes(int schoolId, int yearId)
    {
        var rows = await db.CouncilDecisions.In(schoolId).Where(vote => !vote.IsVoided && vote.Plan.SchoolYearId == yearId).OrderBy(vote => vote.Id)
            .Select(vote => new { vote.Council, vote.Matter, vote.MetOn, vote.For, vote.Against, vote.Abstain, vote.OthersPresent, Seats = vote.Presences.Select(one => one.Seat).ToList(), Minutes = vote.MinutesFileId != null || vote.MinutesUrl != "" }).ToListAsync();
        return new PackTable("records/council-votes.csv", words["Votes of councils"], words["Votes with a quorum on this year’s plan. Members are counted by seat, not named."],
            ["Council", "On", "Met on", "Present by seat", "For", "Against", "Abstained", "Minutes on record"],
            [.. rows.Select(vote => (IReadOnlyList<object?>)[words[vote.Council.Label()], vote.Matter == CouncilMatter.Plan ? words["The plan"] : words["The family share of Title I"], Day(vote.MetOn),
                string.Join("; ", vote.Seats.GroupBy(seat => seat).OrderBy(seat => seat.Key).Select(seat => $"{words[seat.Key.Label()]}: {seat.Count()}").Append(vote.OthersPresent > 0 ? words["others: {0}", vote.OthersPresent].Value : "").Where(one => one.Length > 0)),
                vote.For, vote.Against, vote.Abstain, vote.Minutes ? words["Yes"] : words["No"]])]);
    }

    private string Names(IEnumerable<string> codes) => string.Join(", ", codes.Select(languages.Name));
}
