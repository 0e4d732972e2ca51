namespace FamilyEngagement.Web.Features.Imports;

/// <summary>What is wrong with a bundle, in one sentence for the person who asked for it: file, row, what to do. Nothing was changed.</summary>
public class RosterProblem(string message) : Exception(message)
{
    public static RosterProblem At(string file, int row, string message) => new($"{file}, row {row}: {message}");

    /// <summary>A cell's text as a sentence may quote it.</summary>
    public static string Quote(string text) => $"“{(text.Length > 60 ? text[..60] + "…" : text)}”";
}
