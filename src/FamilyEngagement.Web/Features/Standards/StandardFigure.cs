namespace FamilyEngagement.Web.Features.Standards;

/// <summary>A share counted from the log, with the families it rests on and its age.</summary>
public record StandardFigure(Figure Value, int Families, DateTime AsOf)
{
    /// <summary>Whether there is anything to show a share of.</summary>
    public bool HasData => Value.Whole > 0;

    /// <param name="languages">The rows of one school in one term; of several schools for a district-wide figure.</param>
    public static StandardFigure? Of(StandardMeasure measure, IReadOnlyCollection<LanguageReach> languages)
    {
        var counted = languages.Where(row => row.CountsFor(measure)).ToList();
        if (measure == StandardMeasure.None || languages.Count == 0) return null;
        var value = new Figure(counted.Sum(row => row.Value(measure).Part), counted.Sum(row => row.Value(measure).Whole));
        return new StandardFigure(value, counted.Sum(row => row.FamiliesBehind(measure)), languages.Min(row => row.AsOf));
    }
}

/// <summary>What the maintained summary has of one language at one school.</summary>
public record LanguageReach(int SchoolId, string Language, int Families, int Reached, int TwoWay, int Contacts, int ContactsReached, int ContactsInHomeLanguage, DateTime AsOf)
{
    /// <summary>The home-language share is about families who speak another language than English, and whose language is known.</summary>
    public bool CountsFor(StandardMeasure measure) =>
        Families > 0 && (measure != StandardMeasure.HomeLanguage || Language.Split('-')[0].ToLowerInvariant() is not ("en" or "und"));

    public Figure Value(StandardMeasure measure) =>
        measure == StandardMeasure.HomeLanguage ? new Figure(ContactsInHomeLanguage, ContactsReached) : new Figure(TwoWay, Families);

    public int FamiliesBehind(StandardMeasure measure) => measure == StandardMeasure.HomeLanguage ? Reached : Families;
}
