using FamilyEngagement.Web.Features.Standards;
using static FamilyEngagement.Web.Features.Standards.StandardMeasure;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>What a target is a number of.</summary>
public enum MeasureUnit
{
    /// <summary>Part of whole, in percent.</summary>
    Share,
    /// <summary>The part alone: rooms, sessions.</summary>
    Count,
    /// <summary>Part by whole, with one decimal: contacts a week.</summary>
    Rate,
    /// <summary>The part is minutes of school time; the whole is what the median rests on.</summary>
    Minutes,
}

/// <param name="Formula">Grows when the same records would give another number than before.</param>
/// <param name="Title">English key, as are the others: "Family rooms".</param>
/// <param name="About">What follows the number: "of teachers have a weekly time".</param>
public record MeasureInfo(StandardMeasure Measure, MeasureUnit Unit, int Formula, string Title, string About)
{
    /// <summary>Its parts are families: small groups are hidden outside the school.</summary>
    public bool IsAboutFamilies { get; init; }

    /// <summary>Counted in the term of today; the others in the school year.</summary>
    public bool IsOfTerm { get; init; }

    public bool IsLessBetter { get; init; }

    /// <summary>On which side of its limit a school needs help; a key.</summary>
    public string HelpSide => IsLessBetter ? "over" : "under";

    /// <summary>The number that a target is held against.</summary>
    public int Score(Figure figure) => Unit switch
    {
        MeasureUnit.Share => figure.Percent,
        MeasureUnit.Rate => figure.Whole == 0 ? 0 : figure.Part / figure.Whole,
        _ => figure.Part,
    };
}

/// <summary>Every measure with its unit, its words and the version of its formula: the one place.</summary>
public static class MeasureCatalog
{
    private static readonly Dictionary<StandardMeasure, MeasureInfo> All = new MeasureInfo[]
    {
        new(FamilyRooms, MeasureUnit.Count, 1, "Family rooms", "rooms with posted hours and resources, in date"),
        new(ChildcareSessions, MeasureUnit.Share, 1, "Sessions with child care", "of sessions held this year had child care"),
        new(ContactTime, MeasureUnit.Share, 1, "Weekly time", "of teachers have a weekly time to contact families"),
        new(TeacherWeekContacts, MeasureUnit.Rate, 1, "Contacts in a teacher’s week", "contacts by teachers in a week of one teacher") { IsOfTerm = true },
        new(PromptAnswer, MeasureUnit.Share, 1, "Answered in time", "of questions this term were answered within the district’s limit") { IsAboutFamilies = true, IsOfTerm = true },
        new(AnswerMedian, MeasureUnit.Minutes, 1, "Time to an answer", "until half of the answers came") { IsAboutFamilies = true, IsOfTerm = true, IsLessBetter = true },
        new(PastDue, MeasureUnit.Count, 1, "Past due", "questions are past due now") { IsAboutFamilies = true, IsOfTerm = true, IsLessBetter = true },
        new(HomeLanguage, MeasureUnit.Share, 1, "Home language", "of contacts that got through were in the family’s language") { IsAboutFamilies = true, IsOfTerm = true },
        new(EssentialDocuments, MeasureUnit.Share, 1, "Essential papers translated", "of essential papers are there in the languages that families read"),
        new(TwoWay, MeasureUnit.Share, 1, "Two-way", "of families had a two-way talk this term") { IsAboutFamilies = true, IsOfTerm = true },
        new(FeedbackHeld, MeasureUnit.Count, 1, "Chances to give input", "sessions this year at which families gave input"),
        new(FeedbackAnswered, MeasureUnit.Share, 1, "You said, we did", "of what families said this year was answered"),
        new(DataSessions, MeasureUnit.Count, 1, "Conferences and data sessions", "conferences and data sessions held this year"),
        new(DataAttendance, MeasureUnit.Share, 1, "Families who came", "of families came to a conference or data session this year") { IsAboutFamilies = true },
        new(HomeSessions, MeasureUnit.Count, 1, "Workshops for home", "workshops and home-learning sessions held this year"),
        new(Compact, MeasureUnit.Count, 1, "School-family compact", "compact of this year given to families"),
        new(StrategiesBegun, MeasureUnit.Share, 1, "Strategies under way", "of the plan’s strategies are under way"),
        new(CoursesWithSyllabus, MeasureUnit.Share, 1, "Courses with a syllabus", "of courses have a syllabus posted"),
        new(SyllabusLanguages, MeasureUnit.Share, 1, "Syllabi by language", "of syllabi are there in the languages that families read"),
    }.ToDictionary(info => info.Measure);

    public static MeasureInfo Of(StandardMeasure measure) => All[measure];
}
