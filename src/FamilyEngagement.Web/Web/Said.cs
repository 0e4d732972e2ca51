namespace FamilyEngagement.Web.Web;

/// <summary>A sentence as a key of the localizer and its values.</summary>
public record Said(string Key, params object[] Values);
