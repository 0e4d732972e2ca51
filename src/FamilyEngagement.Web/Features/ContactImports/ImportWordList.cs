using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>The words that a file uses for how, what happened and the like, the commonest first; and a day that can be read in two ways.</summary>
public record ImportWordList(IReadOnlyDictionary<ImportField, IReadOnlyList<(string Text, int Rows)>> Words, string? SampleDay)
{
    public const int LongestWord = 100, MostWords = 20;

    private static readonly ImportField[] Asked = [ImportField.Channel, ImportField.Outcome, ImportField.Direction, ImportField.Mode, ImportField.Language, ImportField.Topics];

    public static async Task<ImportWordList> Of(AppDbContext db, ContactImport import)
    {
        var rows = await db.ContactImportRows.Where(row => row.ImportId == import.Id).OrderBy(row => row.Number).Select(row => row.Cells).ToListAsync();
        var mapping = import.Mapping;
        IEnumerable<string> Cells(ImportField field) => mapping.Place(field) is >= 0 and var place ? rows.Where(row => place < row.Count && row[place].Length > 0).Select(row => row[place]) : [];
        var words = new Dictionary<ImportField, IReadOnlyList<(string, int)>>();
        foreach (var field in Asked.Where(mapping.Has))
        {
            var list = Cells(field).SelectMany(cell => field == ImportField.Topics ? RowReader.TopicsOf(cell) : [cell]).Where(text => text.Length <= LongestWord)
                .GroupBy(text => text, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(MostWords).Select(group => (group.Key, group.Count())).ToList();
            if (list.Count > 0) words.Add(field, list);
        }

        var days = Cells(ImportField.Day).ToList();
        return new ImportWordList(words, ImportDays.OrderIn(days) == DayOrder.NotAsked ? days.FirstOrDefault(day => ImportDays.OrderIn([day]) == DayOrder.NotAsked) : null);
    }

    /// <summary>Whether this school has said of each word what it means; a language needs no word when it is a language's name.</summary>
    public bool IsExplained(ImportMapping mapping) =>
        (SampleDay is null || mapping.Order != DayOrder.NotAsked)
        && Words.All(group => group.Value.All(word => mapping.Words.ContainsKey(ImportMapping.Key(group.Key, word.Text))));

    public string? Guess(ImportField field, string text, ContactVocabulary words, Languages languages) => field == ImportField.Language
        ? languages.CodeOf(text) is var code && code != Languages.NotKnown ? code : null
        : ImportGuess.Word(field, text, words);

    public IReadOnlyList<Choice> Choices(ImportField field, DistrictCache district, Languages languages, IStringLocalizer<Words> words) => field switch
    {
        ImportField.Language => languages.Offered(district.Settings).Select(language => new Choice(language.Code, language.Name)).ToList(),
        ImportField.Direction => Choice.Of<ContactDirection>(direction => words[direction.Label()]).ToList(),
        _ => district.Words.Offered(ImportGuess.KindOf(field)!.Value).Select(word => new Choice(word.Code, words[word.ListLabel.Length > 0 ? word.ListLabel : word.Label])).ToList(),
    };
}
