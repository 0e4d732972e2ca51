using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>What a person has begun and not finished: a line on their start page, the whole list under their account.</summary>
public class UnfinishedViewComponent(OpenDrafts drafts) : ViewComponent
{
    public IViewComponentResult Invoke(bool all = false) =>
        View(all ? "/Features/Drafts/_All.cshtml" : "/Features/Drafts/_Unfinished.cshtml", drafts.Mine);
}
