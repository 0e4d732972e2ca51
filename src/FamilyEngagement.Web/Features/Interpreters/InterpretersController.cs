using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Interpreters;

/// <summary>Interpreters asked for: the list, a new request, one request, and in the other file its steps.</summary>
[Route("schools/{schoolId:int}/interpreters"), SchoolAccess(Permission.LogContacts)]
public partial class InterpretersController(AppDbContext db, Languages languages, DistrictClock clock, CurrentUser me, IStringLocalizer<Words> words) : Controller
{
    private const int PageSize = 25, ExportSize = 5_000;

    [HttpGet("")]
    public async Task<IActionResult> Index(Reader reader, InterpreterFilter filter)
    {
        ModelState.Clear();
        var requests = filter.Apply(db.InterpretersFor(reader));
        var paging = Paging.Of(filter.Page, PageSize, await requests.CountAsync());
        var rows = await filter.Sorted(requests).Skip(paging.Skip).Take(PageSize).LinesFor(db, reader).ToListAsync();
        return View(new InterpretersPage(reader.SchoolId, filter, rows, paging, await Rules()));
    }

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(Reader reader, InterpreterFilter filter)
    {
        ModelState.Clear();
        var rows = await filter.Sorted(filter.Apply(db.InterpretersFor(reader))).Take(ExportSize).LinesFor(db, reader).ToListAsync();
        string[] head = ["Day", "Time", "Minutes", "Language", "How", "For", "Asked by", "Asked on", "Asked late", "State", "Cancel by", "Canceled late", "What came of it"];
        return await CsvFile.Of($"interpreters-{clock.Today:yyyy-MM-dd}.csv", [.. head.Select(title => words[title].Value)], rows.Select(row => (IReadOnlyList<object?>)
        [
            clock.ToLocal(row.StartsAt).ToString("yyyy-MM-dd"), clock.ToLocal(row.StartsAt).ToString("HH:mm"), row.Minutes, languages.Name(row.Language), words[row.Mode.Label()].Value, words.For(row),
            row.Requester, clock.ToLocal(row.RequestedAt).ToString("yyyy-MM-dd"), words[row.IsLate ? "yes" : "no"].Value, words[row.Status.Label()].Value,
            row.CancelBy is { } by ? clock.ToLocal(by).ToString("yyyy-MM-dd HH:mm") : null, words[row.IsCancelledLate ? "yes" : "no"].Value, row.Outcome,
        ]));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(Reader reader, int? familyId, int? sessionId, string? language)
    {
        ModelState.Clear();
        if (sessionId is { } id) return await ForSession(reader, id, language);
        var page = await NewPage(reader, new InterpreterForm { FamilyId = familyId });
        if (familyId is not null && page.Family is null) return NotFound();
        // English needs no interpreter: such a family's language is for the person to choose.
        if (page.Family is { Spoken: not ("en" or Languages.NotKnown) } family) page.Form.Language = family.Spoken;
        if (page.Form.Language == InterpreterRequest.Asl) page.Form.Mode = InterpreterMode.Asl;
        return View(page);
    }

    [HttpPost("new")]
    public async Task<IActionResult> New(Reader reader, [Bind(Prefix = "Form")] InterpreterForm form)
    {
        var page = await NewPage(reader, form);
        if (form.FamilyId is not null && page.Family is null) return NotFound();
        if (form.SessionId is not null && !await SessionsOf(reader, form.SessionId.Value).AnyAsync()) return NotFound();
        if (!ModelState.IsValid) return this.Invalid("New", page);
        var rule = page.Rules.FirstOrDefault(one => one.Kind == InterpreterRequest.KindOf(form.Mode!.Value));
        var isLate = rule is not null && form.Day < rule.FirstDay(clock.Today);
        // Nothing is wrong with the form, and nothing is saved: the person says once more that it is wanted.
        if (isLate && !form.Anyway) return View(page with { Late = rule });
        var startsAt = clock.ToUtc(form.Day!.Value.ToDateTime(form.Time!.Value));
        db.InterpreterRequests.Add(new InterpreterRequest
        {
            SchoolId = reader.SchoolId,
            FamilyId = page.Family?.Id,
            Session = form.Session?.Trim() ?? "",
            SessionId = form.SessionId,
            Language = form.Spoken!,
            Mode = form.Mode!.Value,
            StartsAt = startsAt,
            Day = form.Day.Value,
            Minutes = form.Minutes!.Value,
            RequesterId = me.Id,
            RequestedAt = clock.UtcNow,
            Note = form.Note?.Trim() ?? "",
            RuleId = rule?.Id,
            IsLate = isLate,
            CancelBy = rule?.CancelBy(startsAt),
        });
        await db.SaveChangesAsync();
        this.Say(words["Interpreter asked for: {0}, {1:dddd, MMMM d}. Confirm it here when the office has found someone.", languages.Name(form.Spoken!), form.Day.Value]);
        return form.SessionId is { } session ? LocalRedirect($"/schools/{reader.SchoolId}/sessions/{session}") : RedirectToAction(nameof(Index), new { reader.SchoolId });
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(Reader reader, int id) => await Page(reader, id) is { } page ? View(page) : NotFound();

    /// <summary>Day, time and what for are the session's.</summary>
    private async Task<IActionResult> ForSession(Reader reader, int id, string? language)
    {
        if (await SessionsOf(reader, id).Select(session => new { session.Title, session.Day, session.StartsAt, session.EndsAt, session.Place }).FirstOrDefaultAsync() is not { } session) return NotFound();
        var isAsl = language == InterpreterRequest.Asl;
        return View("New", await NewPage(reader, new InterpreterForm
        {
            SessionId = id,
            Session = session.Title,
            Day = session.Day,
            Time = session.StartsAt,
            Minutes = Math.Clamp((int)(session.EndsAt - session.StartsAt).TotalMinutes, 5, InterpreterRequest.LongestMinutes),
            Note = session.Place,
            Mode = isAsl ? InterpreterMode.Asl : InterpreterMode.InPerson,
            Language = !isAsl && languages.IsKnown(language) ? language : null,
        }));
    }

    private IQueryable<Sessions.FamilySession> SessionsOf(Reader reader, int id) => db.Sessions.In(reader.SchoolId).Where(session => session.Id == id && session.RemovedAt == null);

    private async Task<NewInterpreterPage> NewPage(Reader reader, InterpreterForm form)
    {
        var family = form.FamilyId is { } id ? (await db.FamilyLinesIn(reader, [id])).GetValueOrDefault(id) : null;
        var settings = HttpContext.RequestServices.GetRequiredService<DistrictCache>().Settings;
        var offered = languages.Offered(settings, new[] { family?.Spoken, family?.Written }.OfType<string>().ToArray()).Where(language => language.Code is not ("en" or Languages.NotKnown));
        return new NewInterpreterPage(reader.SchoolId, form, family, offered.Select(language => new Choice(language.Code, language.Name)).ToList(), await Rules());
    }

    private async Task<IReadOnlyList<InterpreterRule>> Rules() => [.. (await db.InterpreterRulesOn(clock.Today)).Values.OrderBy(rule => rule.Kind)];

    private async Task<InterpreterPage?> Page(Reader reader, int id)
    {
        var wanted = db.InterpretersFor(reader).Where(request => request.Id == id);
        if (await wanted.LinesFor(db, reader).FirstOrDefaultAsync() is not { } line) return null;
        var facts = await wanted.Select(request => new { request.Version, request.Rule }).FirstAsync();
        var history = await db.InterpreterEvents.In(reader.SchoolId).Where(step => step.RequestId == id).OrderBy(step => step.Id).Select(step => new InterpreterPage.Happened(step.Step, step.At, step.By.Name, step.Text)).ToListAsync();
        return new InterpreterPage
        {
            SchoolId = reader.SchoolId,
            Request = line,
            Family = line.FamilyId is { } familyId ? (await db.FamilyLinesIn(reader, [familyId])).GetValueOrDefault(familyId) : null,
            Rule = facts.Rule,
            History = history,
            MayChange = MayChange(line.RequesterId, reader),
            HasBegun = line.StartsAt <= clock.UtcNow,
            Confirm = new InterpreterStepForm { Version = facts.Version },
        };
    }

    private bool MayChange(int requesterId, Reader reader) => requesterId == me.Id || me.May(Permission.AssignWork, reader.SchoolId);
}
