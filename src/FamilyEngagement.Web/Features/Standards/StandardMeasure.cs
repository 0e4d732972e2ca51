namespace FamilyEngagement.Web.Features.Standards;

/// <summary>What the portal counts for standards from its own records. How, and in which unit: <see cref="Measures.MeasureCatalog"/>.</summary>
public enum StandardMeasure
{
    HomeLanguage,
    TwoWay,
    PromptAnswer,
    FamilyRooms,
    ChildcareSessions,
    ContactTime,
    TeacherWeekContacts,
    AnswerMedian,
    PastDue,
    EssentialDocuments,
    FeedbackHeld,
    FeedbackAnswered,
    DataSessions,
    DataAttendance,
    HomeSessions,
    Compact,
    StrategiesBegun,
    CoursesWithSyllabus,
    SyllabusLanguages,
}

/// <summary>A measure as it is asked of a school, with what was counted; no figure while nothing was.</summary>
public record MeasuredRule(MeasureRule Rule, StandardFigure? Figure)
{
    public StandardMeasure Measure => Rule.Measure;

    public Measures.MeasureInfo Info => Measures.MeasureCatalog.Of(Rule.Measure);

    /// <summary>A share rests on enough; things that are counted one by one say something from none on.</summary>
    public bool HasEnough => Figure is { } figure && (Info.Unit == Measures.MeasureUnit.Count || figure.HasData && figure.Value.Whole >= Rule.MinimumData);

    /// <summary>None: no target, or too little data to say.</summary>
    public bool? IsAtTarget => Rule.Target is { } target && HasEnough ? Compare(target) >= 0 : null;

    public bool IsFarUnder => Rule.HelpBelow is { } least && HasEnough && Compare(least) < 0;

    /// <summary>It is about so few families that it would tell of single ones.</summary>
    public bool IsSmall(int smallGroup) => Info.IsAboutFamilies && Figure is { } figure && figure.Families < smallGroup;

    /// <summary>Something was counted, and it rests on less than the rule asks for. A share of few families says that first.</summary>
    public bool IsTooLittle(int smallGroup) => Figure is { HasData: true } && !HasEnough && (Info.Unit != Measures.MeasureUnit.Share || !IsSmall(smallGroup));

    /// <summary>The share, unless it rests on too little or on too few families; none where it is no share.</summary>
    public int? PercentFrom(int smallGroup) => Info.Unit == Measures.MeasureUnit.Share ? ScoreFrom(smallGroup) : null;

    /// <summary>The number that is held against the target, where it may be shown and there is something to show.</summary>
    public int? ScoreFrom(int smallGroup) => HasEnough && !IsSmall(smallGroup) ? Info.Score(Figure!.Value) : null;

    /// <summary>For files of all schools; none for what is kept by language: from how many contacts or families it rests on, a hidden language follows.</summary>
    public int? RestsOn(int smallGroup) => StandardBasis.IsByLanguage(Measure) || ScoreFrom(smallGroup) is null ? null : Figure!.Value.Whole;

    private int Compare(int wanted) => Info.Score(Figure!.Value).CompareTo(wanted) * (Info.IsLessBetter ? -1 : 1);
}
