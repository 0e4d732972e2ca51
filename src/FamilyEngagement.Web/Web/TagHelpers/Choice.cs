namespace FamilyEngagement.Web.Web.TagHelpers;

/// <summary>One thing to choose: the value that is posted, the words, and a second line under them.</summary>
public record Choice(string Value, string Label, string? Description = null)
{
    /// <summary>All values of an enum, in order, with their labels.</summary>
    public static IEnumerable<Choice> Of<T>(Func<T, string> label, Func<T, string?>? description = null) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new Choice(value.ToString(), label(value), description?.Invoke(value)));
}
