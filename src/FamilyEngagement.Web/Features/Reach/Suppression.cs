using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>
/// Which numbers of one table, schools by groups of families with a total for each group, nobody outside a school may see;
/// see docs/decisions/0013. One table decides for every page and file that leaves a school, so that no two of them can be
/// subtracted from each other. A school that is small as a whole is left out of the table and of its totals; the number of
/// families of each other school is known outside.
/// </summary>
public class Suppression
{
    /// <summary>The row of the totals; no school has this id.</summary>
    private const int District = 0;

    public static readonly Suppression None = new();

    private readonly Dictionary<Entry, int> _families = [];
    private readonly HashSet<Entry> _hidden = [];
    private readonly HashSet<int> _small = [];
    private readonly int _minimum;

    private Suppression()
    {
    }

    private Suppression(IEnumerable<ReachSize> groups, IEnumerable<ReachSize> schools, int minimum)
    {
        _minimum = minimum;
        _small.UnionWith(schools.Where(school => school.Families < minimum).Select(school => school.SchoolId));
        foreach (var group in groups.Where(group => group.Families > 0 && !_small.Contains(group.SchoolId)))
            foreach (var row in new[] { group.SchoolId, District })
                _families[new Entry(row, Folding.Fold(group.Group))] = _families.GetValueOrDefault(new Entry(row, Folding.Fold(group.Group))) + group.Families;
        _hidden.UnionWith(_families.Where(entry => entry.Value < minimum).Select(entry => entry.Key));
        Complete();
    }

    /// <summary>One number of the table; which lines it stands in.</summary>
    private readonly record struct Entry(int School, string Group)
    {
        public IEnumerable<Line> Lines => [new Line(School, null), new Line(District, Group)];

        public Line Across(Line from) => from.Group is null ? new Line(District, Group) : new Line(School, null);
    }

    /// <summary>A row of the table, or with a group a column of it.</summary>
    private readonly record struct Line(int School, string? Group);

    public static Suppression Of(IReadOnlyCollection<ReachSize> rows, ReachDimension dimension, int minimum) =>
        new(rows.Where(row => row.Dimension == dimension), rows.Where(row => row.Dimension == ReachDimension.Everyone), minimum);

    /// <summary>A school with so few families that none of its numbers is shown, nor counted in a total.</summary>
    public bool IsSmall(int schoolId) => _small.Contains(schoolId);

    public bool Hides(int schoolId, string group) => IsSmall(schoolId) || _hidden.Contains(new Entry(schoolId, Folding.Fold(group)));

    public bool HidesTotal(string group) => _hidden.Contains(new Entry(District, Folding.Fold(group)));

    /// <summary>
    /// Hides more until nothing that is hidden follows from what is shown: in each line at least two numbers, together not
    /// below the minimum; and each hidden number on a circle of hidden ones, for only on a circle can one grow while another shrinks.
    /// </summary>
    private void Complete()
    {
        // The only number of a school is its number of families, which is known: to hide it would hide nothing.
        var open = _families.Keys.GroupBy(entry => entry.School).Where(row => row.Count() > 1).SelectMany(row => row).Except(_hidden).ToHashSet();
        while (NextOf(open) is { } next)
        {
            _hidden.Add(next);
            open.Remove(next);
        }
    }

    private Entry? NextOf(HashSet<Entry> open)
    {
        var lines = _hidden.SelectMany(entry => entry.Lines, (entry, line) => (entry, line)).ToLookup(pair => pair.line, pair => pair.entry);
        var weak = lines.Where(line => line.Count() == 1 || line.Sum(entry => _families[entry]) < _minimum).Select(line => line.Key).ToHashSet();
        if (Smallest(open.Where(entry => entry.Lines.Any(weak.Contains))) is { } inLine) return inLine;
        var sides = new HashSet<Line>();
        return Bridge(lines, sides) is null ? null : Smallest(open.Where(entry => entry.Lines.Count(sides.Contains) == 1));
    }

    private Entry? Smallest(IEnumerable<Entry> entries) =>
        entries.OrderBy(entry => _families[entry]).ThenBy(entry => entry.School).ThenBy(entry => entry.Group, StringComparer.Ordinal).Select(entry => (Entry?)entry).FirstOrDefault();

    /// <summary>A hidden number on no circle: the sums on its one side give it away.</summary>
    /// <param name="side">Takes the lines on that side.</param>
    private static Entry? Bridge(ILookup<Line, Entry> lines, HashSet<Line> side)
    {
        var (order, walked) = (new Dictionary<Line, int>(), new List<Line>());
        Entry? found = null;
        foreach (var line in lines.Select(line => line.Key).OrderBy(line => line.School).ThenBy(line => line.Group, StringComparer.Ordinal))
            if (found is null && !order.ContainsKey(line)) Walk(line, null);
        return found;

        int Walk(Line at, Entry? by)
        {
            var lowest = order[at] = walked.Count;
            walked.Add(at);
            foreach (var entry in lines[at].Where(entry => entry != by))
            {
                var next = entry.Across(at);
                if (order.TryGetValue(next, out var before))
                {
                    lowest = Math.Min(lowest, before);
                    continue;
                }

                var below = Walk(next, entry);
                if (found is null && below > order[at])
                {
                    found = entry;
                    side.UnionWith(walked.Skip(order[next]));
                }

                lowest = Math.Min(lowest, below);
            }

            return lowest;
        }
    }
}

/// <summary>How many families a group of a school has.</summary>
public record ReachSize(int SchoolId, ReachDimension Dimension, string Group, int Families);
