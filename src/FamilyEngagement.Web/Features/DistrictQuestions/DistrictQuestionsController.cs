using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.DistrictQuestions;

/// <summary>Questions of families at all schools in counts, shares and times. No family, no member of staff and no question is named.</summary>
[Route("district/questions"), DistrictAccess(Permission.ViewDistrictFigures)]
public class DistrictQuestionsController(AppDbContext db, DistrictCache district, DistrictClock clock, IStringLocalizer<Words> words) : Controller
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(string? order, int? page)
    {
        var byName = order == "name";
        var (all, schools) = await Load(byName);
        var paging = Paging.Of(page, PageSize, schools.Count);
        return View(new DistrictQuestionsPage(district.TermOn(clock.Today)?.Name ?? "", byName, all, [.. schools.Skip(paging.Skip).Take(paging.Size)], paging));
    }

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(string? order)
    {
        var (_, schools) = await Load(order == "name");
        string[] head = ["School", "Asked this term", "Open now", "Past due now", "Answered in time", "Had to be answered", "Share in time", "Median, school minutes", "Closed as no question"];
        return await CsvFile.Of($"questions-by-school-{clock.Today:yyyy-MM-dd}.csv", [.. head.Select(title => words[title].Value)], schools.Select(Cells));
    }

    private IReadOnlyList<object?> Cells(SchoolAnswers school)
    {
        var (figure, few) = (school.Figure, words["Too few"].Value);
        if (school.IsHidden) return [school.Name, .. Enumerable.Repeat<object?>(few, 8)];
        IEnumerable<object?> share = school.IsShareHidden ? [few, few, few, few] : [figure.InTime.Part, figure.InTime.Whole, figure.InTime.Whole == 0 ? "" : $"{figure.InTime.Percent}%", figure.MedianMinutes];
        return [school.Name, figure.Asked, figure.Open, figure.PastDue, .. share, figure.NoQuestion];
    }

    /// <summary>Help needed first: most past due, then the lowest share in time. Schools whose families asked nothing, and hidden ones, come last.</summary>
    private async Task<(QuestionFigure All, List<SchoolAnswers> Schools)> Load(bool byName)
    {
        var term = district.TermOn(clock.Today);
        var (all, figures) = await QuestionFigures.InDistrict(db, clock, term?.StartsOn ?? DateOnly.MaxValue, term?.EndsOn ?? DateOnly.MinValue);
        var names = await db.Schools.Where(school => school.IsActive).OrderBy(school => school.FoldedName).ThenBy(school => school.Id).Select(school => new { school.Id, school.Name }).ToListAsync();
        QuestionFigure Figure(int id) => figures.GetValueOrDefault(id, QuestionFigure.None);
        var hidden = SmallGroups.Hidden(names.Select(school => school.Id), id => Figure(id).FamiliesAsking, district.Settings.SmallGroup);
        var hiddenShare = SmallGroups.Hidden(names.Select(school => school.Id), id => Figure(id).Families, district.Settings.SmallGroup);
        var schools = names.Select(school => new SchoolAnswers(school.Id, school.Name, Figure(school.Id), hidden.Contains(school.Id), hidden.Contains(school.Id) || hiddenShare.Contains(school.Id)));
        return (all, byName ? [.. schools] :
        [
            .. schools.OrderBy(school => school.IsHidden || school.Figure.Asked + school.Figure.Open == 0)
                .ThenByDescending(school => school.IsHidden ? 0 : school.Figure.PastDue)
                .ThenBy(school => school.IsShareHidden || school.Figure.InTime.Whole == 0 ? 101 : school.Figure.InTime.Percent),
        ]);
    }
}
