using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Questions;

/// <summary>In the log form: the questions that the family waits to have answered, to say which of them this contact was made for.</summary>
public class OpenQuestionsViewComponent(AppDbContext db, CurrentUser me) : ViewComponent
{
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync(int familyId, IReadOnlyCollection<int> chosen)
    {
        var reader = me.At(int.Parse(RouteData.Values["schoolId"]!.ToString()!));
        var open = await db.QuestionsFor(reader).Where(question => question.FamilyId == familyId && question.State == QuestionState.Open)
            .OrderBy(question => question.OpenedAt).Take(Shown).LinesFor(db, reader).ToListAsync();
        return View("/Features/Questions/_Answers.cshtml", (open, chosen));
    }
}
