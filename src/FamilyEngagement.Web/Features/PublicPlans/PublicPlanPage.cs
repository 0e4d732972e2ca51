using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.PublicPlans;

/// <summary>The plan for families, in one language.</summary>
/// <param name="Updating">The sentence beside a part whose translation no longer fits.</param>
public record PublicPlanPage(
    int SchoolId, string School, string Year, string District, Languages.Entry Language, string Title, string Intro, DateOnly ApprovedOn, IReadOnlyList<PublicPart> Parts,
    IReadOnlyList<Languages.Entry> Languages, PublicWords Updating, PublicWords Machine)
{
    public bool IsPreview { get; init; }

    public bool HasMachine => Parts.Any(part => part.IsMachine);

    public string Url(Languages.Entry language) => IsPreview ? $"preview?language={language.Code}" : $"/public/schools/{SchoolId}/plan{(language.Code == "en" ? "" : "/" + language.Code)}";
}

/// <summary>Words in the language that they are really in.</summary>
public record PublicWords(string Text, Languages.Entry Language);

/// <param name="Language">English where no translation holds.</param>
public record PublicPart(string Slot, string Title, string Text, Languages.Entry Language, bool IsUpdating, bool IsMachine)
{
    /// <summary>Lines in a row that begin with a bullet make one list.</summary>
    public IEnumerable<(bool IsList, IReadOnlyList<string> Lines)> Blocks()
    {
        List<string> list = [];
        foreach (var line in Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line[0] is '•' or '·' or '-' or '*' && line.Length > 1)
            {
                list.Add(line[1..].Trim());
                continue;
            }

            if (list.Count > 0) yield return (true, list);
            list = [];
            yield return (false, [line]);
        }

        if (list.Count > 0) yield return (true, list);
    }
}
