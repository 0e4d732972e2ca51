using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.ContactImports;

public record ContactImportsPage(int SchoolId, IReadOnlyList<ContactImportsPage.Row> Rows, Paging Paging)
{
    public record Row(int Id, string FileName, DateTime At, string By, bool IsOwn, ContactImportState State, int Imported, int LeftOut);
}

/// <param name="Samples">For each column the first few cells that are not empty.</param>
public record ColumnsPage(int SchoolId, ContactImport Import, ColumnsForm Form, IReadOnlyList<IReadOnlyList<string>> Samples, bool IsRemembered);

/// <param name="Groups">The words that the file uses, by what they are about.</param>
/// <param name="SampleDay">A day that can be read in two ways, when nothing in the file tells which.</param>
public record WordsPage(int SchoolId, ContactImport Import, WordsForm Form, IReadOnlyList<WordsPage.Group> Groups, string? SampleDay)
{
    public record Group(ImportField Field, IReadOnlyList<Word> Words, IReadOnlyList<Choice> Choices);

    public record Word(string Text, int Rows, string? Code);
}

/// <param name="Show">The kind of rows that the page lists.</param>
public record CheckPage(int SchoolId, ContactImport Import, ImportReading Reading, ReadKind Show, IReadOnlyList<ReadRow> Rows, Paging Paging)
{
    public FamilyDirectory.Entry Family(int id) => Reading.Directory.Families[id];
}

public record ResultPage(int SchoolId, ContactImport Import, string By, bool MayUndo, int TwoWay, int Families);
