using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Questions;

/// <summary>What families wait to hear: the school's list, one question, and in the other file its steps.</summary>
[Route("schools/{schoolId:int}/questions"), SchoolAccess(Permission.LogContacts)]
public partial class QuestionsController(AppDbContext db, DistrictCache district, DistrictClock clock, CurrentUser me, IStringLocalizer<Words> words) : Controller
{
    private const int PageSize = 25;

    [HttpGet("")]
    public async Task<IActionResult> Index(Reader reader, QuestionFilter filter)
    {
        ModelState.Clear();
        var questions = filter.Apply(db, reader, clock.UtcNow);
        var paging = Paging.Of(filter.Page, PageSize, await questions.CountAsync());
        var rows = await filter.Sorted(questions).Skip(paging.Skip).Take(PageSize).LinesFor(db, reader).ToListAsync();
        var families = await db.FamilyLinesIn(reader, rows.Select(row => row.FamilyId).Distinct().ToList());
        var term = district.TermOn(clock.Today);
        var figure = term is null ? QuestionFigure.None : await QuestionFigures.For(db, clock, reader.SchoolId, term.StartsOn, term.EndsOn);
        var owners = (await db.EverybodyAt(reader.SchoolId)).Select(person => new Choice(person.Id.ToString(), person.Id == me.Id ? words["Me"] : person.Name)).ToList();
        return View(new QuestionsPage(reader.SchoolId, filter, rows, families, paging, figure, term?.Name ?? "", owners));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(Reader reader, int id)
    {
        if (await Page(reader, id) is not { } page) return NotFound();
        // Its owner has seen it now; this page still says that it is new. Seeing changes nothing that someone else could be changing.
        if (page.Question is { IsNew: true } question && question.OwnerId == me.Id)
            await db.Questions.In(reader.SchoolId).Where(row => row.Id == id && row.OwnerId == me.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, clock.UtcNow));
        return View(page);
    }

    private async Task<QuestionPage?> Page(Reader reader, int id)
    {
        var wanted = db.QuestionsFor(reader).Where(question => question.Id == id);
        if (await wanted.LinesFor(db, reader).FirstOrDefaultAsync() is not { } line) return null;
        var facts = await wanted.AsSingleQuery().Select(question => new { question.Version, question.ContactId, question.AnswerContactId }).FirstAsync();
        var steps = await db.QuestionEvents.In(reader.SchoolId).Where(step => step.QuestionId == id).OrderBy(step => step.Id)
            .Select(step => new
            {
                step.Step,
                step.At,
                By = step.By.Name,
                To = step.To == null ? null : step.To.Name,
                Text = line.What == null ? null : step.Text,
                step.ContactId,
                Outcome = step.Contact == null || (step.Contact.IsRestricted && step.Contact.AuthorId != reader.UserId && !(reader.ReadsRestricted && step.Contact.SchoolId == reader.SchoolId)) ? null : step.Contact.Outcome,
                IsVoided = step.Contact != null && step.Contact.VoidedAt != null,
            }).ToListAsync();
        var mayChange = line.OwnerId == me.Id || me.May(Permission.AssignWork, reader.SchoolId);
        var people = mayChange && line.State == QuestionState.Open ? await db.PeopleFor(reader.SchoolId, line.FamilyId, clock.Today) : [];
        return new QuestionPage
        {
            SchoolId = reader.SchoolId,
            Question = line,
            Family = (await db.FamilyLinesIn(reader, [line.FamilyId])).GetValueOrDefault(line.FamilyId),
            Asked = (await db.ContactsIn(reader).Where(contact => contact.Id == facts.ContactId).LinesFor(db, reader)).FirstOrDefault(),
            History = [.. steps.Select(step => new QuestionPage.Happened(step.Step, step.At, step.By, step.To, step.Text, step.Outcome, step.ContactId is not null && step.ContactId == facts.AnswerContactId, step.IsVoided))],
            People = [.. people.Where(person => person.Id != line.OwnerId).Select(person => new Choice(person.Id.ToString(), $"{person.Name}, {words[person.Role.Label()].Value.ToLowerInvariant()}"))],
            MayChange = mayChange,
            Route = new RouteForm { Version = facts.Version },
            Close = new CloseForm { Version = facts.Version },
            Reopen = new ReopenForm { Version = facts.Version },
        };
    }
}
