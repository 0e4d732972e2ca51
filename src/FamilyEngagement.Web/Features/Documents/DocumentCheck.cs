namespace FamilyEngagement.Web.Features.Documents;

/// <summary>What a document is short of, the most urgent first.</summary>
public enum DocumentState { NoFile, Missing, OutOfDate, NotHandedOut, InOrder }

/// <summary>A language that families of the school read.</summary>
/// <param name="IsMajor">One of the district's: essential documents go into it without being asked for.</param>
public record ReadLanguage(string Code, int Families, bool IsMajor);

/// <param name="Languages">Most families first.</param>
/// <param name="NotKnown">Families whose written language is on no record.</param>
/// <param name="HasHidden">Small groups are left out: the reader is not of the school.</param>
public record SchoolLanguages(IReadOnlyList<ReadLanguage> Languages, int NotKnown, int Families, bool HasHidden);

/// <summary>One document on a list, with the copies and the distributions that stand.</summary>
/// <param name="HandedOut">How often its current version went out.</param>
public record DocumentLine(int Id, DocumentKind Kind, string Title, int Number, DateOnly On, bool IsRemoved, IReadOnlyList<DocumentLine.Copy> Copies, int HandedOut, DateOnly? LastOn)
{
    /// <param name="HasReason">The school said why a machine made it.</param>
    public record Copy(int Number, string Language, CopyMaker Maker, bool HasReason = false);

    /// <summary>Of the version that holds.</summary>
    public IEnumerable<Copy> Current => Copies.Where(copy => copy.Number == Number);
}

/// <summary>A document against the languages of the school's families.</summary>
public class DocumentCheck
{
    public record Gap(ReadLanguage Language, int? LastNumber);

    public DocumentCheck(DocumentLine line, SchoolLanguages school, int fromFamilies)
    {
        Line = line;
        var has = line.Current.Select(copy => copy.Language).ToHashSet();
        var gaps = school.Languages.Where(language => !has.Contains(language.Code)).Select(language => new Gap(language, LastOf(language.Code))).ToList();
        Gaps = [.. gaps.Where(gap => line.Kind.IsTranslated && gap.Language.IsMajor && gap.Language.Families >= fromFamilies)];
        OnRequest = [.. gaps.Except(Gaps).Where(gap => gap.LastNumber is null)];
        // Also translations that nobody here asks for any more: they say something that no longer holds.
        OutOfDate = [.. line.Copies.Where(copy => copy.Maker != CopyMaker.Original && copy.Number < line.Number).Select(copy => copy.Language).Distinct().Where(code => !has.Contains(code))];
        State = !line.Current.Any(copy => copy.Maker == CopyMaker.Original) ? DocumentState.NoFile
            : Gaps.Any(gap => gap.LastNumber is null) ? DocumentState.Missing
            : OutOfDate.Count > 0 || Gaps.Count > 0 ? DocumentState.OutOfDate
            : line.HandedOut == 0 ? DocumentState.NotHandedOut : DocumentState.InOrder;
    }

    public DocumentLine Line { get; }

    /// <summary>Languages that the document should be in and is not, most families first.</summary>
    public IReadOnlyList<Gap> Gaps { get; }

    /// <summary>Languages of families here that it goes into when one asks.</summary>
    public IReadOnlyList<Gap> OnRequest { get; }

    /// <summary>Languages that only an earlier version is in.</summary>
    public IReadOnlyList<string> OutOfDate { get; }

    public DocumentState State { get; }

    private int? LastOf(string code) => Line.Copies.Where(copy => copy.Language == code).Select(copy => (int?)copy.Number).Max();
}
