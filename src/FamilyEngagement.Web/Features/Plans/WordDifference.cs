using DiffPlex;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>Words of a text in their order, and whether the other text does not have them.</summary>
public record MarkedWords(string Text, bool IsMarked);

/// <summary>Two texts word by word: the old one with what went marked, the new one with what came.</summary>
public record WordDifference(IReadOnlyList<MarkedWords> Old, IReadOnlyList<MarkedWords> New)
{
    private static readonly char[] BetweenWords = [' ', '\n', '\t'];

    public static WordDifference Of(string old, string now)
    {
        var words = new Differ().CreateWordDiffs(old, now, ignoreWhitespace: false, BetweenWords);
        var (gone, came) = (new bool[words.PiecesOld.Length], new bool[words.PiecesNew.Length]);
        foreach (var block in words.DiffBlocks)
        {
            Array.Fill(gone, true, block.DeleteStartA, block.DeleteCountA);
            Array.Fill(came, true, block.InsertStartB, block.InsertCountB);
        }

        return new WordDifference(Runs(words.PiecesOld, gone), Runs(words.PiecesNew, came));
    }

    /// <summary>Neighbors of one kind together; a blank between two marked words is marked with them.</summary>
    private static List<MarkedWords> Runs(string[] pieces, bool[] marked)
    {
        for (var at = 1; at < pieces.Length - 1; at++)
            if (string.IsNullOrWhiteSpace(pieces[at]) && marked[at - 1] && marked[at + 1]) marked[at] = true;
        var runs = new List<MarkedWords>();
        for (var at = 0; at < pieces.Length; at++)
        {
            if (runs.Count > 0 && runs[^1].IsMarked == marked[at]) runs[^1] = runs[^1] with { Text = runs[^1].Text + pieces[at] };
            else runs.Add(new MarkedWords(pieces[at], marked[at]));
        }

        return runs;
    }
}
