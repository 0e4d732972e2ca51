using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Web;

public static class ControllerResults
{
    /// <summary>The form again, with what was typed and what is wrong: 400.</summary>
    public static ViewResult Invalid(this Controller controller, string view, object model)
    {
        controller.Response.StatusCode = StatusCodes.Status400BadRequest;
        return controller.View(view, model);
    }

    /// <summary>Changed by someone else meanwhile, or a step that is no longer open: 409, with both sides shown.</summary>
    public static ViewResult Conflicting(this Controller controller, string view, object model)
    {
        controller.Response.StatusCode = StatusCodes.Status409Conflict;
        return controller.View(view, model);
    }
}
