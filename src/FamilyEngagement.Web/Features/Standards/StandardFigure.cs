using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>A share counted from the log, with the families it rests on and its age.</summary>
public record StandardFigure(Figure Value, int Families, DateTime AsOf)
{
    /// <summary>Whether there is anything to show a share of.</summary>
    public bool HasData => Value.Whole > 0;

    public static StandardFigure? Of(StandardMeasure measure, IReadOnlyCollection<LanguageReach> reach) => Of(measure, new StandardBasis([.. reach], [], [], default));

    /// <param name="basis">What is on record of one school in one term; of several schools for a district-wide figure.</param>
    public static StandardFigure? Of(StandardMeasure measure, StandardBasis basis)
    {
        if (!StandardBasis.IsByLanguage(measure))
        {
            var results = basis.Results.Where(result => result.Measure == measure).ToList();
            return results.Count == 0 ? null : new StandardFigure(new Figure(results.Sum(row => row.Part), results.Sum(row => row.Whole)), results.Sum(row => row.Families), results.Min(row => row.AsOf));
        }

        if (basis.AsOf(measure) is not { } asOf) return null;
        var counted = basis.For(measure).ToList();
        return new StandardFigure(new Figure(counted.Sum(row => row.Value.Part), counted.Sum(row => row.Value.Whole)), counted.Sum(row => row.Families), asOf);
    }
}

/// <summary>The share of one language at one school, and the families behind it.</summary>
public record LanguageCount(int SchoolId, string Language, Figure Value, int Families);

/// <summary>What the figures of standards are counted from: the maintained summaries of reach and of measures, and the questions of families, which are counted at once.</summary>
public record StandardBasis(IReadOnlyList<LanguageReach> Reach, IReadOnlyList<QuestionShare> Questions, IReadOnlyList<MeasureLine> Results, DateTime Now)
{
    public static StandardBasis Of(IReadOnlyCollection<StandardBasis> schools) =>
        new([.. schools.SelectMany(school => school.Reach)], [.. schools.SelectMany(school => school.Questions)], [.. schools.SelectMany(school => school.Results)], schools.Select(school => school.Now).DefaultIfEmpty().Max());

    /// <summary>Kept by language of the family; the others are one result a school.</summary>
    public static bool IsByLanguage(StandardMeasure measure) => measure is StandardMeasure.HomeLanguage or StandardMeasure.TwoWay or StandardMeasure.PromptAnswer;

    /// <summary>School by school and language by language, where there is something to count.</summary>
    public IEnumerable<LanguageCount> For(StandardMeasure measure) => measure switch
    {
        StandardMeasure.HomeLanguage => Reach.Where(row => row.Families > 0 && row.IsOtherThanEnglish).Select(row => new LanguageCount(row.SchoolId, row.Language, new Figure(row.ContactsInHomeLanguage, row.ContactsReached), row.Reached)),
        StandardMeasure.TwoWay => Reach.Where(row => row.Families > 0).Select(row => new LanguageCount(row.SchoolId, row.Language, new Figure(row.TwoWay, row.Families), row.Families)),
        StandardMeasure.PromptAnswer => Questions.Where(row => row.Counted > 0).Select(row => new LanguageCount(row.SchoolId, row.Language, new Figure(row.InTime, row.Counted), row.Families)),
        _ => [],
    };

    /// <summary>None: nothing was counted yet.</summary>
    public DateTime? AsOf(StandardMeasure measure) => measure == StandardMeasure.PromptAnswer
        ? Questions.Count == 0 ? null : Now
        : Reach.Count == 0 ? null : Reach.Min(row => row.AsOf);
}

/// <summary>What the maintained summary has of one language at one school.</summary>
public record LanguageReach(int SchoolId, string Language, int Families, int Reached, int TwoWay, int Contacts, int ContactsReached, int ContactsInHomeLanguage, DateTime AsOf)
{
    public static LanguageReach Of(Features.Reach.GroupReach row) => new(row.SchoolId, row.Group, row.Families, row.Reached, row.TwoWay, row.Contacts, row.ContactsReached, row.ContactsInHomeLanguage, row.AsOf);

    /// <summary>The home-language share is about families who speak another language than English, and whose language is known.</summary>
    public bool IsOtherThanEnglish => ReachFamily.IsOther(Language);
}

/// <summary>What a measure came to at one school this year.</summary>
public record MeasureLine(int SchoolId, StandardMeasure Measure, int Part, int Whole, int Families, DateTime AsOf);
