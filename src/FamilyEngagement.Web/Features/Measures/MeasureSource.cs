using FamilyEngagement.Web.Features.Standards;
using static FamilyEngagement.Web.Features.Standards.StandardMeasure;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>Records that are read together: one change of them, and all their measures are counted again.</summary>
public enum MeasureSource { Rooms, Sessions, Feedback, Attendance, ContactTimes, TeacherContacts, Questions, Documents, Strategies, Syllabi }

public static class MeasureSources
{
    public static readonly IReadOnlyList<MeasureSource> All = Enum.GetValues<MeasureSource>();

    private static readonly Dictionary<MeasureSource, StandardMeasure[]> Table = new()
    {
        [MeasureSource.Rooms] = [FamilyRooms],
        [MeasureSource.Sessions] = [ChildcareSessions, FeedbackHeld, DataSessions, HomeSessions],
        [MeasureSource.Feedback] = [FeedbackAnswered],
        [MeasureSource.Attendance] = [DataAttendance],
        [MeasureSource.ContactTimes] = [ContactTime],
        [MeasureSource.TeacherContacts] = [TeacherWeekContacts],
        [MeasureSource.Questions] = [AnswerMedian, PastDue],
        [MeasureSource.Documents] = [EssentialDocuments, Compact],
        [MeasureSource.Strategies] = [StrategiesBegun],
        [MeasureSource.Syllabi] = [CoursesWithSyllabus, SyllabusLanguages],
    };

    /// <summary>All that are kept as <see cref="MeasureResult"/>.</summary>
    public static readonly IReadOnlyDictionary<StandardMeasure, MeasureSource> Kept = Table.SelectMany(row => row.Value, (row, measure) => (row.Key, measure)).ToDictionary(pair => pair.measure, pair => pair.Key);

    public static IReadOnlyList<StandardMeasure> Measures(this MeasureSource source) => Table[source];
}
