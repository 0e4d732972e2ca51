using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>What a school may expect of the district: by when it decides on the plan, and how long it usually takes.</summary>
public class TurnaroundViewComponent(PlanTurnarounds turnarounds, DistrictClock clock) : ViewComponent
{
    public record Expected(PlanTurnaround Turnaround, DateOnly? DecidesBy, bool IsLate);

    public async Task<IViewComponentResult> InvokeAsync(SchoolYear year, PlanStatus status, DateTime? sentAt)
    {
        if (status is PlanStatus.Approved or PlanStatus.Closed) return Content("");
        var turnaround = await turnarounds.Lately(year);
        var by = status == PlanStatus.Sent && sentAt is { } sent ? clock.Hours.DayAfter(sent, turnaround.Limit) : null;
        return View("/Features/Plans/_Turnaround.cshtml", new Expected(turnaround, by, by < clock.Today));
    }
}
