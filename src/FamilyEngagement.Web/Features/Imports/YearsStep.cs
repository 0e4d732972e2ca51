using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// The district's settings and school years. The bundle's sessions make years that the portal lacks and keep those up to
/// date that came from a bundle; a year whose terms were typed in by hand stays as it is. With no session and no year there
/// is one from July to June. Terms must not overlap: of the kinds of session in a bundle the first of term, semester and
/// grading period counts.
/// </summary>
public static class YearsStep
{
    private const string Years = "school years", Terms = "terms";

    private static readonly string[] TermTypes = ["term", "semester", "gradingperiod"];

    public static async Task Run(ImportRun run)
    {
        run.Result.Counts.AddRange([new ImportCount(Years), new ImportCount(Terms)]);
        if (!await run.Db.District.AnyAsync())
            run.Db.District.Add(new DistrictSettings { Name = run.Roster.DistrictName ?? "Family Engagement", TimeZone = "America/New_York" });
        var years = await run.Db.SchoolYears.Include(year => year.Terms).ToListAsync();
        foreach (var (start, end) in Spans(run.Roster.Sessions)) Bring(run, years, start, end);
        if (years.Count == 0) Add(run, years, DefaultYear(run.Today));
        await run.Db.SaveChangesAsync();
        run.YearStartsOn = (years.Where(year => year.StartsOn <= run.Today).MaxBy(year => year.StartsOn) ?? years.MinBy(year => year.StartsOn)!).StartsOn;
    }

    private static IEnumerable<(DateOnly Start, DateOnly End)> Spans(List<RosterSession> sessions)
    {
        var years = sessions.Where(session => session.Type == "schoolyear").Select(session => (session.StartsOn, session.EndsOn)).Distinct().ToList();
        if (years.Count > 0 || sessions.Count == 0) return years;
        // Terms without a year: one from the first day to the last.
        return [(sessions.Min(session => session.StartsOn), sessions.Max(session => session.EndsOn))];
    }

    private static void Bring(ImportRun run, List<SchoolYear> years, DateOnly start, DateOnly end)
    {
        var terms = TermsOf(run.Roster.Sessions, start, end);
        var middle = start.AddDays((end.DayNumber - start.DayNumber) / 2);
        var year = years.Find(year => year.Name == NameOf(start)) ?? years.Find(year => year.Contains(middle));
        if (year is null)
        {
            year = new SchoolYear { Name = NameOf(start), StartsOn = start, EndsOn = end };
            year.Terms.AddRange(terms.Count > 0 ? terms : Thirds(start, end));
            Add(run, years, year);
            return;
        }

        var isOurs = terms.Exists(term => year.Terms.Exists(held => held.Name == term.Name));
        if (isOurs)
        {
            (year.StartsOn, year.EndsOn) = (start, end);
            foreach (var term in terms) Bring(run, year, term);
        }

        run.CountChange(run.Result.Of(Years), year);
    }

    private static void Bring(ImportRun run, SchoolYear year, Term term)
    {
        var held = year.Terms.Find(held => held.Name == term.Name);
        if (held is null) year.Terms.Add(term);
        else (held.StartsOn, held.EndsOn) = (term.StartsOn, term.EndsOn);
        if (held is null) run.Result.Of(Terms).Added++;
        else run.CountChange(run.Result.Of(Terms), held);
    }

    private static void Add(ImportRun run, List<SchoolYear> years, SchoolYear year)
    {
        years.Add(year);
        run.Db.SchoolYears.Add(year);
        run.Result.Of(Years).Added++;
        run.Result.Of(Terms).Added += year.Terms.Count;
    }

    private static List<Term> TermsOf(List<RosterSession> sessions, DateOnly start, DateOnly end)
    {
        var inside = sessions.Where(session => session.StartsOn >= start && session.EndsOn <= end).ToLookup(session => session.Type);
        var chosen = TermTypes.Select(type => inside[type].OrderBy(session => session.StartsOn).ToList()).FirstOrDefault(list => list.Count > 0) ?? [];
        var terms = new List<Term>();
        foreach (var session in chosen)
        {
            var name = session.Title.Length > Term.NameLength ? session.Title[..Term.NameLength] : session.Title;
            if (terms.LastOrDefault() is { } before && before.EndsOn >= session.StartsOn || terms.Exists(term => term.Name == name)) continue;
            terms.Add(new Term { Name = name, StartsOn = session.StartsOn, EndsOn = session.EndsOn });
        }

        return terms;
    }

    private static SchoolYear DefaultYear(DateOnly today)
    {
        var start = new DateOnly(today.Month >= 7 ? today.Year : today.Year - 1, 7, 1);
        var end = start.AddYears(1).AddDays(-1);
        var year = new SchoolYear { Name = NameOf(start), StartsOn = start, EndsOn = end };
        year.Terms.AddRange(Thirds(start, end));
        return year;
    }

    private static IEnumerable<Term> Thirds(DateOnly start, DateOnly end) => Enumerable.Range(0, 3).Select(at => new Term
    {
        Name = $"Term {at + 1}",
        StartsOn = start.AddMonths(4 * at),
        EndsOn = at == 2 ? end : start.AddMonths(4 * (at + 1)).AddDays(-1),
    }).Where(term => term.StartsOn < term.EndsOn);

    private static string NameOf(DateOnly start) => $"{start.Year}–{(start.Year + 1) % 100:00}";
}
