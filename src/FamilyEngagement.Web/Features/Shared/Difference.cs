namespace FamilyEngagement.Web.Features.Shared;

/// <summary>A field that two people left different: what stands there now, and what this person typed.</summary>
public record Difference(string Field, string Now, string Yours)
{
    /// <summary>Only the fields that differ.</summary>
    public static IReadOnlyList<Difference> Between(params IEnumerable<(string Field, object? Now, object? Yours)> fields) =>
        fields.Select(field => new Difference(field.Field, Text(field.Now), Text(field.Yours))).Where(field => field.Now != field.Yours).ToList();

    private static string Text(object? value) => value switch
    {
        null or "" => "—",
        true => "Yes",
        false => "No",
        DateOnly day => day.ToString("MMMM d, yyyy"),
        _ => value.ToString()!,
    };
}
