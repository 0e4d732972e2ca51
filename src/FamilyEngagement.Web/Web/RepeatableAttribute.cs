namespace FamilyEngagement.Web.Web;

/// <summary>A form that hands out a file and changes nothing: sent again, it hands it out again. See <see cref="SubmitOnce"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RepeatableAttribute : Attribute;
