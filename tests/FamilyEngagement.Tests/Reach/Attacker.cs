using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Tests.Reach;

/// <summary>
/// Somebody who has read every page and file: each shown number, each school's and the district's number of families. What
/// is hidden is unknown, and each row and each column of the table is an equation. Solves them all.
/// </summary>
internal static class Attacker
{
    /// <returns>Hidden numbers that the equations leave one value only.</returns>
    public static IReadOnlyList<string> Learns(Suppression hidden, IReadOnlyCollection<(int School, string Group, int Families)> cells) => Learns(
        [.. cells.Where(cell => hidden.Hides(cell.School, cell.Group)).Select(cell => (cell.School, cell.Group))],
        [.. cells.Select(cell => cell.Group).Distinct().Where(hidden.HidesTotal)]);

    /// <param name="cells">Hidden numbers of schools.</param>
    /// <param name="totals">Groups whose district total is hidden.</param>
    public static IReadOnlyList<string> Learns(IReadOnlyList<(int School, string Group)> cells, IReadOnlyList<string> totals)
    {
        var unknowns = cells.Concat(totals.Select(group => (School: 0, Group: group))).ToList();
        var equations = new List<int[]>();
        foreach (var school in unknowns.Select(unknown => unknown.School).Distinct()) equations.Add([.. unknowns.Select(unknown => unknown.School == school ? 1 : 0)]);
        foreach (var group in unknowns.Select(unknown => unknown.Group).Distinct()) equations.Add([.. unknowns.Select(unknown => unknown.Group != group ? 0 : unknown.School == 0 ? -1 : 1)]);
        Reduce(equations, unknowns.Count);
        return [.. equations.Where(equation => equation.Count(factor => factor != 0) == 1).Select(equation => unknowns[Array.FindIndex(equation, factor => factor != 0)]).Select(unknown => $"{unknown.Group} of {unknown.School}")];
    }

    /// <summary>Gauss and Jordan. The factors of such tables stay −1, 0 and 1.</summary>
    private static void Reduce(List<int[]> equations, int columns)
    {
        var done = 0;
        for (var column = 0; column < columns; column++)
        {
            var pivot = equations.FindIndex(done, equation => equation[column] != 0);
            if (pivot < 0) continue;
            (equations[done], equations[pivot]) = (equations[pivot], equations[done]);
            foreach (var other in equations.Where((other, at) => at != done && other[column] != 0))
            {
                var factor = other[column] * equations[done][column];
                for (var at = 0; at < columns; at++) other[at] -= factor * equations[done][at];
            }

            done++;
        }
    }
}
