namespace FamilyEngagement.Web.Features.Shared;

/// <summary>One step of the way back; the last one, the page itself, has no url.</summary>
public record Crumb(string Text, string? Url = null);
