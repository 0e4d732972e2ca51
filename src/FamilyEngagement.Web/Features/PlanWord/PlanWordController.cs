using System.Text.RegularExpressions;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web.Word;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.PlanWord;

/// <summary>A plan as a Word file, for whom may read it: the school all its plans, the district those that were sent.</summary>
[Route("schools/{schoolId:int}/plans/{planId:int}/word"), SchoolAccess(Permission.ViewPlans)]
public partial class PlanWordController(AppDbContext db, PlanQueries queries, PlanPaper paper) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, int planId)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan) return NotFound();
        var reviews = await db.PlanReviews.In(schoolId).Where(review => review.PlanId == planId && review.VoidedAt == null).OrderBy(review => review.HeldOn)
            .Select(review => new PaperReview(review.HeldOn, review.Standing, review.Text, review.WrittenBy.Name)).ToListAsync();
        var lines = await db.BudgetLines.AsNoTracking().In(schoolId).Where(line => line.PlanId == planId).OrderBy(line => line.Id).ToListAsync();
        var reading = new PaperReading(plan, await queries.Figures(plan), await queries.History(plan.Head), queries.IsInside(schoolId)) { Reviews = reviews, Lines = lines };
        return paper.Of(reading, $"{NameOf(plan.Head.School, schoolId)}-plan-{NameOf(plan.Head.Year.Name, plan.Head.Year.Id)}.docx");
    }

    /// <summary>In letters that every file system and header takes.</summary>
    private static string NameOf(string text, int id) => Plain().Replace(Folding.Fold(text.Replace('–', '-')), "-").Trim('-') is { Length: > 0 } name ? name : id.ToString();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Plain();
}
