using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

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

    /// <summary>What was typed stays, without a complaint: it was no attempt to save.</summary>
    public static void Forgive(this ModelStateDictionary state)
    {
        foreach (var field in state.Values)
        {
            field.Errors.Clear();
            field.ValidationState = ModelValidationState.Skipped;
        }
    }
}
