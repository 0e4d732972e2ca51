using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Interpreters;
using FamilyEngagement.Web.Features.Sessions;

namespace FamilyEngagement.Web.Seeding;

/// <summary>
/// A term of sessions: Kingsley's, from the first evening to a data night that is close and not told in every language; and
/// what every other school has held by now.
/// </summary>
public partial class DemoSessions(AppDbContext db, DistrictClock clock, DistrictCache district)
{
    private Dictionary<string, SessionKind> _kinds = [];
    private DateOnly _start;

    public async Task Make(int kingsley, int principal, IReadOnlyDictionary<int, int> liaisons)
    {
        _kinds = await db.SessionKinds.ToDictionaryAsync(kind => kind.Code);
        _start = district.YearOn(clock.Today)!.StartsOn;
        await Kingsley(kingsley, liaisons[kingsley], principal);
        foreach (var school in await db.Schools.Where(school => school.Id != kingsley).OrderBy(school => school.Id).ToListAsync())
            if (liaisons.TryGetValue(school.Id, out var liaison)) Elsewhere(school, liaison, await db.FamiliesIn(school.Id).CountAsync());
        await db.SaveChangesAsync();
        await PutOnRecord();
        db.ChangeTracker.Clear();
    }

    private async Task Kingsley(int school, int liaison, int principal)
    {
        var written = await db.FamiliesIn(school).Where(family => family.WrittenLanguage != "en" && family.WrittenLanguage != Web.Languages.NotKnown).GroupBy(family => family.WrittenLanguage)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).ToListAsync();
        List<string> all = ["en", .. written], few = ["en", .. written.Where(code => code is "es" or "pt" or "ht")], some = [.. all.Where(code => code != "vi")];

        var evening = Held(Add(school, liaison, "OpenHouse", "Back-to-School Night", Week(2, DayOfWeek.Wednesday), 17, 30, 90, "Cafeteria and classrooms", ["es", "kea"], help: true), 143,
            "Welcome by the principal. Families met the teachers, then chose two of five short talks. Many asked about homework and the new report card.");
        Told(evening, liaison, NoticeWay.Letter, -9, all, families: 380);
        Told(evening, liaison, NoticeWay.Text, -2, all, families: 371);
        Said(evening, liaison, "The evening began before many of us are home from work.", "Sessions begin at 5:30 pm or later, and child care opens at 5:15.", 6);
        Said(evening, liaison, "We want to know what the letters on the report card mean.", "A one-page key in every language goes home with the first report card.", 20);
        evening.KeepAgenda("5:30 Welcome\n5:50 Meet your teacher\n6:30 Short talks: reading, math, health, bus, after school\n7:00 Questions", null);

        var annual = Held(Add(school, principal, "TitleOneMeeting", "Title I annual meeting", Week(4, DayOfWeek.Thursday), 18, 0, 60, "Library", ["es", "kea"], help: true), 61,
            "What Title I is, what the school gets and for what, the rights of families. The compact was read and changed together; 14 families want to help with the plan.");
        annual.KeepAgenda("6:00 What Title I is\n6:15 Our plan and our compact\n6:35 What families want changed\n6:55 How to take part", null);
        Told(annual, principal, NoticeWay.Letter, -14, all, families: 380, agenda: true);
        Told(annual, liaison, NoticeWay.Website, -14, few, agenda: true);
        Said(annual, principal, "Send fewer papers, and say what is important.", "One page a week, the same day, with the most important thing first.", 12);
        Said(annual, principal, "Pay for interpreters at council meetings.", "The School Site Council put it in the budget.", 30);
        Done(annual, liaison, "Send the compact with the changes to all families", 10);

        Weeks(school, liaison, all);
        Councils(school, principal, all);
        var literacy = Held(Add(school, liaison, "LiteracyNight", "Family Literacy Night", Week(6, DayOfWeek.Wednesday), 17, 30, 75, "Library", ["es", "ht"], "Families of grades K to 2", help: true), 47, "Reading games to take home in four languages. Forty bags of books went home.");
        Told(literacy, liaison, NoticeWay.Letter, -10, some, families: 160);
        var team = Held(Add(school, liaison, "AcademicTeam", "Grade 2 team meeting (APTT): reading", Week(7, DayOfWeek.Tuesday), 17, 30, 75, "Room 12", ["es", "kea"], "Families of grade 2", help: true), 31,
            "Each family saw where its child stands in reading, set a goal for 60 days, and practiced the game for it.");
        Told(team, liaison, NoticeWay.Call, -6, [.. all.Take(5)], families: 44);
        foreach (var at in new[] { 0, 1 })
        {
            var conferences = Held(Add(school, principal, "Conference", at == 0 ? "Fall conferences, first day" : "Fall conferences, second day", Week(10, at == 0 ? DayOfWeek.Tuesday : DayOfWeek.Thursday), 15, 0, 240, "Classrooms", ["es", "kea"], help: at == 1), at == 0 ? 118 : 134, "");
            Told(conferences, principal, NoticeWay.Letter, -20, all, families: 380);
            if (at == 0) Todo(conferences, liaison, "Call the families who did not come", 3);
        }

        var fair = Add(school, liaison, "Workshop", "Resource fair with the health center", Week(9, DayOfWeek.Wednesday), 16, 0, 90, "Gym", ["es"]);
        Told(fair, liaison, NoticeWay.Letter, -8, few, families: 380);
        fair.Cancel("The health center could not send its staff.", "All families by text in every language the day before at noon; sign at the door; calls to the 12 families who had signed up.", clock.ToUtc(fair.Day.AddDays(-1).ToDateTime(new TimeOnly(12, 5))));
        Add(school, liaison, "Volunteering", "Reading helpers: first meeting", Later(5), 8, 15, 45, "Family room", ["es"]);
        var night = DataNight(school, liaison, principal, some);
        Add(school, liaison, "MathNight", "Family Math Night", Later(22), 17, 30, 75, "Cafeteria", [], "Families of grades 3 to 5", help: true);
        Add(school, liaison, "AcademicTeam", "Grade 2 team meeting (APTT): reading, second", Later(30), 17, 30, 75, "Room 12", ["es", "kea"], "Families of grade 2", help: true);
        await db.SaveChangesAsync();
        var rule = (await db.InterpreterRulesOn(clock.Today))[InterpreterKind.Spoken];
        Interpreter(night, rule, liaison, "ht", 17, "Mr. Desrosiers comes.");
        Interpreter(night, rule, liaison, "so", 6, "");
        foreach (var (language, who) in new[] { ("ht", "Mr. Desrosiers came."), ("vi", "Ms. Lê came."), ("yue", "By video, since nobody could come.") }) Interpreter(annual, rule, principal, language, clock.Today.DayNumber - annual.Day.DayNumber + 20, who);
    }

    private FamilySession DataNight(int school, int liaison, int principal, List<string> some)
    {
        var night = Add(school, principal, "DataNight", "Data Night: how our school is doing", Later(9), 17, 30, 90, "Cafeteria", ["es", "kea"], help: true);
        night.KeepAgenda("5:30 Dinner\n5:50 Our reading and math results, and what they mean\n6:20 In small groups: what helps at home\n6:50 What we will do, and how you can tell us more", null);
        Told(night, liaison, NoticeWay.Letter, -15, some, families: 380, agenda: true);
        Told(night, liaison, NoticeWay.Text, -11, some, families: 366);
        Todo(night, liaison, "Have the letter translated into Vietnamese", -1);
        Todo(night, principal, "Charts in large print, one set a table", 6);
        return night;
    }

    /// <summary>Parent University, Tuesdays, the same key for all.</summary>
    private void Weeks(int school, int liaison, List<string> told)
    {
        var key = new Guid(0x5e551000, 0, 1, [1, 2, 3, 4, 5, 6, 7, 8]);
        string[] notes = ["How children learn to count, and three games.", "Word problems without fear.", "", "Fractions with paper and beans.", "Talking about math at dinner.", "Families taught each other how they learned to divide."];
        var held = 0;
        for (var week = 5; week <= 13; week++)
        {
            var day = Week(week, DayOfWeek.Tuesday);
            if (district.Years.SelectMany(year => year.Holidays).Any(holiday => holiday.StartsOn <= day && day <= holiday.EndsOn)) continue;
            var evening = Add(school, liaison, "ParentUniversity", "Parent University: math at home", day, 18, 0, 60, "Family room", ["es"], help: true);
            evening.JoinSeries(key);
            if (week == 5) Told(evening, liaison, NoticeWay.Letter, -7, told, families: 380);
            if (week == 7) evening.Cancel("The teacher was ill.", "All 16 families of the class by text at 10 am.", clock.ToUtc(evening.Day.ToDateTime(new TimeOnly(10, 10))));
            else if (day < clock.Today) Held(evening, 12 + held * 3 % 7, notes[held++ % notes.Length]);
        }
    }

    private void Councils(int school, int principal, List<string> told)
    {
        foreach (var week in new[] { 3, 7, 11, 15 })
        {
            var council = Add(school, principal, "SiteCouncil", "School Site Council", Week(week, DayOfWeek.Thursday), 17, 0, 90, week == 15 ? "Online" : "Library", ["es"]);
            if (council.Day >= clock.Today.AddDays(3)) continue;
            council.KeepAgenda("1 Notes of the last meeting\n2 Budget for family engagement\n3 Plan: where we are\n4 Open questions", null);
            Told(council, principal, NoticeWay.Website, week == 7 ? -1 : -5, ["en", "es"], agenda: true);
            Told(council, principal, NoticeWay.Door, week == 7 ? -1 : -5, ["en", "es"], agenda: true);
            if (council.Day < clock.Today) Held(council, week == 3 ? 11 : 10, "Present: the principal, four teachers, four parents. The share for interpreters was agreed; all in favor.");
        }

        foreach (var week in new[] { 2, 6, 10, 14 })
        {
            var council = Add(school, principal, "ParentCouncil", week == 2 ? "School Parent Council: elections" : "School Parent Council", Week(week, DayOfWeek.Tuesday), 18, 0, 75, "Family room", ["es", "kea"], help: true);
            if (council.Day < clock.Today) Told(Held(council, week == 2 ? 52 : 24, week == 10 ? "" : "Families asked for a crossing guard at the side gate."), principal, NoticeWay.Text, -7, told, families: 371);
        }
    }

    private DateOnly Week(int number, DayOfWeek day) => _start.AddDays(7 * (number - 1) + ((int)day + 6) % 7);

    private DateOnly Later(int days)
    {
        var day = clock.Today.AddDays(days);
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(5), DayOfWeek.Sunday => day.AddDays(3), DayOfWeek.Tuesday => day.AddDays(1), _ => day };
    }
}
