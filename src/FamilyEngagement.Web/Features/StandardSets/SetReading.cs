using System.Text.RegularExpressions;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.StandardSets;

/// <summary>Rows read as one set. With anything wrong it cannot go in: half a set would judge schools by half its words.</summary>
public partial class SetReading
{
    public const int MostStandards = 30, MostOfAStandard = 30, MostMonths = 60;

    private readonly List<SetProblem> _problems = [];
    private readonly Dictionary<int, SetStandard> _standards = [];

    public SetReading(IReadOnlyList<SetRow> rows)
    {
        foreach (var row in rows.Where(row => row.Kind is not (SetRow.Set or SetRow.Standard or SetRow.Measure or SetRow.Item)))
            Cells(row).Wrong(row.Kind.Length == 0 ? new("It does not say what it is.") : new("“{0}” is no kind of row.", SetCells.Cut(row.Kind)), new("Write set, standard, measure or item in the column “row”."));
        var heads = rows.Where(row => row.Kind == SetRow.Set).ToList();
        foreach (var second in heads.Skip(1)) Cells(second).Wrong(new("There is a second row for the set."), new("Keep one: a file holds one set."));
        if (heads.Count == 0) _problems.Add(new SetProblem(new("File"), new("No row tells of the set itself."), new("Add a row “set” with code, title, edition, effective_from and citation.")));
        var head = heads.FirstOrDefault() ?? new SetRow(SetRow.Set, 0, "", []);
        var isFrame = Cells(head).YesNo("frame");
        foreach (var row in rows.Where(row => row.Kind == SetRow.Standard)) Standard(row);
        foreach (var row in rows.Where(row => row.Kind is SetRow.Measure or SetRow.Item)) Part(row, isFrame);
        if (_standards.Count == 0) _problems.Add(new SetProblem(new("File"), new("No row tells of a standard."), new("Add a row for each standard.")));
        if (_standards.Count > MostStandards) _problems.Add(new SetProblem(new("File"), new("There are more than {0} standards.", MostStandards), new("Make two sets of them.")));
        Set = heads.Count == 0 ? new SetFile() : Head(head, isFrame);
    }

    public SetFile Set { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<SetProblem> Problems => _problems;

    private SetCells Cells(SetRow row) => new(row, _problems);

    private SetFile Head(SetRow row, bool isFrame)
    {
        var cells = Cells(row);
        var (code, from, to) = (cells.Text("code", StandardSet.CodeLength), cells.Day("effective_from", isNeeded: !isFrame), cells.Day("effective_to", isNeeded: false));
        if (code.Length > 0 && !Code().IsMatch(code)) cells.Wrong(new("code “{0}” cannot be taken.", SetCells.Cut(code)), new("Use small letters, digits and hyphens, such as every-school-should."));
        if (to < from) cells.Wrong(new("It ends before it begins."), new("Change effective_from or effective_to."));
        return new SetFile
        {
            Code = code,
            Title = cells.Text("title", StandardSet.TitleLength),
            Edition = cells.Text("edition", StandardSet.EditionLength),
            Citation = cells.Text("citation", StandardSet.CitationLength),
            EffectiveFrom = from,
            EffectiveTo = to,
            IsFrame = isFrame,
            Standards = [.. _standards.Values.OrderBy(standard => standard.Number)],
        };
    }

    private void Standard(SetRow row)
    {
        var cells = Cells(row);
        var (title, shortTitle) = (cells.Text("title", Standards.Standard.TitleLength), cells.Text("short_title", Standards.Standard.ShortTitleLength, isNeeded: false));
        if (shortTitle.Length == 0 && title.Length <= Standards.Standard.ShortTitleLength) shortTitle = title;
        else if (shortTitle.Length == 0) cells.Wrong(new("short_title is missing."), new("Write a short one for the head of tables: the title is longer than {0} characters.", Standards.Standard.ShortTitleLength));
        var (low, high) = (cells.Grade("low_grade"), cells.Grade("high_grade"));
        if (low is not null && high is not null && Grades.Rank(low) > Grades.Rank(high)) cells.Wrong(new("The highest grade is below the lowest grade."), new("Change one of them."));
        var standard = new SetStandard(cells.Number("number", 1, 99, isNeeded: true) ?? 0, title, shortTitle, cells.Text("description", Standards.Standard.DescriptionLength, isNeeded: false), low, high, cells.YesNo("title_i_only"), cells.OneOf<CheckRule>("check") ?? CheckRule.Always);
        if (standard.Number > 0 && !_standards.TryAdd(standard.Number, standard)) cells.Wrong(new("There is another standard {0}.", standard.Number), new("Give each standard its own number."));
    }

    private void Part(SetRow row, bool isFrame)
    {
        var cells = Cells(row);
        if (isFrame)
        {
            cells.Wrong(new("A frame has standards only: no checklist and nothing that is counted."), new("Take this row out, or write no under “frame”."));
            return;
        }

        var number = cells.Number("number", 1, 99, isNeeded: true);
        var standard = _standards.GetValueOrDefault(number ?? 0);
        if (number is not null && standard is null) cells.Wrong(new("There is no standard {0}.", number), new("Write the number of a standard of this file."));
        standard ??= new SetStandard(0, "", "", "", null, null, false, CheckRule.Always);
        if (row.Kind == SetRow.Item) Item(cells, standard);
        else Measure(cells, standard);
    }

    private static void Item(SetCells cells, SetStandard standard)
    {
        var key = cells.Text("key", ChecklistItem.KeyLength, isNeeded: false);
        if (key.Length == 0) key = $"item-{standard.Items.Count + 1}";
        if (standard.Items.Any(item => item.Key.Equals(key, StringComparison.OrdinalIgnoreCase))) cells.Wrong(new("Standard {0} has another item “{1}”.", standard.Number, SetCells.Cut(key)), new("Give each item of a standard its own key."));
        if (standard.Items.Count == MostOfAStandard) cells.Wrong(new("Standard {0} has more than {1} items.", standard.Number, MostOfAStandard), new("Take some out."));
        standard.Items.Add(new SetItem(key, cells.Text("text", ChecklistItem.TextLength), cells.Number("valid_months", 1, MostMonths)));
    }

    private static void Measure(SetCells cells, SetStandard standard)
    {
        if (!cells.Has("measure")) cells.Wrong(new("measure is missing."), new("Use one of: {0}.", string.Join(", ", Enum.GetNames<StandardMeasure>())));
        if (cells.OneOf<StandardMeasure>("measure") is not { } measure) return;
        if (standard.Measures.Any(other => other.Measure == measure)) cells.Wrong(new("Standard {0} has {1} twice.", standard.Number, measure), new("Take one out."));
        var info = MeasureCatalog.Of(measure);
        var (least, most) = RuleLimits.Of(info);
        var rule = new SetMeasure(measure, cells.Number("target", least, most), cells.Number("help_below", least, most), cells.Number("minimum_data", 0, RuleLimits.MostData) ?? 0, cells.Text("explanation", MeasureRule.ExplanationLength, isNeeded: false));
        if (RuleLimits.IsUpsideDown(info, rule.Target, rule.HelpBelow)) cells.Wrong(new("A school would need help although it is at its target."), new("Change target or help_below."));
        standard.Measures.Add(rule);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
