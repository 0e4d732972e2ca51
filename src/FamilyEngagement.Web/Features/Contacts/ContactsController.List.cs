using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>The list of contacts, on the page and as a file.</summary>
public partial class ContactsController
{
    /// <summary>A search in text is counted to here, for an exact count would read every note of the school.</summary>
    private const int PageSize = 25, ExportSize = 20_000, CountedInText = 1000;

    [HttpGet("")]
    public async Task<IActionResult> Index(Reader reader, ContactFilter filter, [FromServices] DistrictClock clock)
    {
        ModelState.Clear();
        var (from, to, period) = Period(filter.When, clock.Today);
        var contacts = filter.Apply(db, reader, from, to);
        var counted = filter.HasText ? contacts.OrderByDescending(contact => contact.Day).ThenByDescending(contact => contact.Id).Take(CountedInText + 1) : contacts;
        // Voided contacts stay in the list, struck, and out of the count.
        var counts = await counted.GroupBy(_ => 1).Select(all => new
        {
            Listed = all.Count(),
            Counted = all.Count(contact => contact.VoidedAt == null),
            Families = all.Where(contact => contact.VoidedAt == null).Select(contact => contact.FamilyId).Distinct().Count(),
        }).FirstOrDefaultAsync();
        var isMore = filter.HasText && counts?.Listed > CountedInText;
        var paging = Paging.Of(filter.Page, PageSize, Math.Min(counts?.Listed ?? 0, isMore ? CountedInText : int.MaxValue));
        var rows = await filter.Sorted(contacts).Skip(paging.Skip).Take(PageSize).LinesFor(db, reader);
        var families = await db.FamilyLinesIn(reader, rows.Select(row => row.What?.FamilyId).OfType<int>().Distinct().ToList());
        var staff = await db.Assignments.In(reader.SchoolId).Select(role => new { role.UserId, role.User.Name }).Distinct().OrderBy(user => user.Name).ToListAsync();
        var saved = await db.SavedFilters.In(reader.SchoolId).Where(row => row.UserId == reader.UserId).OrderBy(row => row.Name).Select(row => new ContactsPage.Saved(row.Id, row.Name, row.Query)).ToListAsync();
        return View(new ContactsPage(reader.SchoolId, filter, rows, families, paging,
            new ContactsPage.Count(Math.Min(counts?.Counted ?? 0, isMore ? CountedInText : int.MaxValue), counts?.Families ?? 0, isMore),
            period, Periods(), staff.Select(user => new Choice(user.UserId.ToString(), user.UserId == reader.UserId ? words["Me"] : user.Name)).ToList(), LanguageChoices(), saved, SavedQuery()));
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(Reader reader, ContactFilter filter, [FromServices] DistrictClock clock)
    {
        ModelState.Clear();
        var (from, to, _) = Period(filter.When, clock.Today);
        var contacts = filter.Apply(db, reader, from, to).Where(contact => contact.VoidedAt == null);
        var rows = await filter.Sorted(contacts).Take(ExportSize).LinesFor(db, reader);
        var names = await db.FamilyNamesIn(reader);
        string[] head =
        [
            "Day", "Time", "Family", "Children", "Started by", "How", "What happened", "Two-way", "Language", "How understood", "About", "Tone", "Essential information", "Visit to get to know each other", "Minutes", "Note", "Logged by",
        ];
        return await CsvFile.Of($"contacts-{clock.Today:yyyy-MM-dd}.csv", head.Select(title => words[title].Value).ToList(), rows.Select(row => Cells(row, names, clock)));
    }

    private IReadOnlyList<object?> Cells(ContactLine line, Dictionary<int, string> names, DistrictClock clock)
    {
        var day = line.Day.ToString("yyyy-MM-dd");
        if (line.What is not { } row) return [day, null, words["Restricted contact"].Value, .. Enumerable.Repeat<object?>(null, 14)];
        string YesNo(bool value) => words[value ? "yes" : "no"].Value;
        var lists = district.Words;
        return
        [
            day, clock.ToLocal(row.OccurredAt).ToString("HH:mm"), names.GetValueOrDefault(row.FamilyId), string.Join(", ", row.Children), words[row.Direction.Label()].Value,
            words[lists.Channel(row.Channel)].Value, words[lists.Outcome(row.Outcome)].Value, YesNo(row.IsTwoWay), languages.Name(row.Language), words[lists.Mode(row.Mode)].Value,
            string.Join(", ", row.Topics.Select(topic => words[lists.Topic(topic)].Value)), words[row.Tone.Label()].Value, YesNo(row.IsEssential), YesNo(row.IsRelationalVisit), row.Minutes,
            line.IsRestricted ? words["Restricted contact"].Value : row.Note, row.Author,
        ];
    }

    /// <summary>The days that a choice means, and how the page says it.</summary>
    private (DateOnly From, DateOnly To, string Words) Period(string? when, DateOnly today)
    {
        var years = district.Years;
        if (when == "30") return (today.AddDays(-30), today, words["The last 30 days"]);
        if (when == "term" && district.TermOn(today) is { } term) return (term.StartsOn, term.EndsOn, term.Name);
        if (years.FirstOrDefault(year => year.Id.ToString() == when) is { } chosen) return (chosen.StartsOn, chosen.EndsOn, chosen.Name);
        List<SchoolYear> both = district.YearOn(today) is { } now ? [now, district.YearBefore(now) ?? now] : [];
        return (both.Select(year => year.StartsOn).DefaultIfEmpty(DateOnly.MinValue).Min(), both.Select(year => year.EndsOn).DefaultIfEmpty(DateOnly.MaxValue).Max(), words["This school year and last"]);
    }

    private List<Choice> Periods() =>
        [new("30", words["The last 30 days"]), new("term", words["This term"]), .. district.Years.Select(year => new Choice(year.Id.ToString(), year.Name))];

    /// <summary>The filter as an address, without the page and what is empty.</summary>
    private string SavedQuery() => QueryString.Create(Request.Query
        .Where(part => !part.Key.Equals("page", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(part.Value))).Value?.TrimStart('?') ?? "";
}
