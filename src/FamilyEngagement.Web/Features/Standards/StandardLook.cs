namespace FamilyEngagement.Web.Features.Standards;

public static class StandardLook
{
    /// <summary>Tone and icon of a state, as the status tag has them.</summary>
    public static (string Tone, string Icon) Of(StandardState state) => state switch
    {
        StandardState.Met => ("met", "check_circle"),
        StandardState.ToCheck => ("wait", "visibility"),
        StandardState.InProgress => ("prog", "autorenew"),
        StandardState.Returned => ("due", "undo"),
        StandardState.OutOfDate => ("due", "schedule"),
        StandardState.NeedsHelp => ("help", "support"),
        StandardState.NotStarted => ("none", "radio_button_unchecked"),
        _ => ("na", "remove"),
    };
}
