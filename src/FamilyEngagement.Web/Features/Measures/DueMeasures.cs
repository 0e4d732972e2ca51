using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Features.Documents;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Rooms;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Features.Syllabi;
using FamilyEngagement.Web.Security;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using static FamilyEngagement.Web.Features.Measures.MeasureSource;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>What has to be counted again after what was saved: which sources of which schools.</summary>
public class DueMeasures(CurrentUser me)
{
    private static readonly Dictionary<Type, MeasureSource[]> Sources = new()
    {
        [typeof(FamilyRoom)] = [MeasureSource.Rooms],
        [typeof(FamilySession)] = [MeasureSource.Sessions, Feedback, Attendance],
        [typeof(SessionFeedback)] = [MeasureSource.Sessions, Feedback],
        [typeof(SessionSignIn)] = [MeasureSource.Sessions, Attendance],
        [typeof(ContactTime)] = [MeasureSource.ContactTimes],
        [typeof(Contact)] = [TeacherContacts],
        [typeof(SchoolAssignment)] = [TeacherContacts],
        [typeof(Question)] = [MeasureSource.Questions],
        [typeof(FamilyDocument)] = [MeasureSource.Documents],
        [typeof(DocumentVersion)] = [MeasureSource.Documents],
        [typeof(DocumentCopy)] = [MeasureSource.Documents],
        [typeof(DocumentDistribution)] = [MeasureSource.Documents],
        [typeof(Plan)] = [Strategies],
        [typeof(PlanSection)] = [Strategies],
        [typeof(PlanStrategy)] = [Strategies],
        [typeof(Syllabus)] = [MeasureSource.Syllabi],
        [typeof(SyllabusNeed)] = [MeasureSource.Syllabi],
        [typeof(Course)] = [MeasureSource.Syllabi],
        [typeof(School)] = [MeasureSource.Documents],
    };

    private readonly Dictionary<int, HashSet<MeasureSource>> _due = [];

    public IReadOnlyDictionary<int, HashSet<MeasureSource>> All => _due;

    /// <summary>To be called when it is saved, while the tracker still says what was.</summary>
    public void Note(ChangeTracker saved)
    {
        foreach (var entry in saved.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (!Sources.TryGetValue(entry.Metadata.ClrType, out var sources) || SchoolOf(entry) is not { } schoolId || IsOfNoMatter(entry)) continue;
            if (!_due.TryGetValue(schoolId, out var due)) _due[schoolId] = due = [];
            due.UnionWith(sources);
        }
    }

    private static int? SchoolOf(EntityEntry entry) => entry.Property(entry.Entity is School ? nameof(School.Id) : nameof(ISchoolOwned.SchoolId)).CurrentValue as int?;

    /// <summary>What the door and the log save all day and no measure counts: the hot paths stay as they are.</summary>
    private bool IsOfNoMatter(EntityEntry entry) => entry.Entity switch
    {
        Contact contact when entry.State == EntityState.Added => contact.AuthorId == me.IdOrNone && me.SchoolRoles.All(role => role.SchoolId != contact.SchoolId || role.Role != PortalRole.Teacher),
        Contact => !entry.Property(nameof(Contact.Day)).IsModified && !entry.Property(nameof(Contact.VoidedAt)).IsModified,
        // Title I asks for papers. A new school is found by the next hour's round, and a roster counts all schools itself.
        School => entry.State != EntityState.Modified || !entry.Property(nameof(School.IsTitleI)).IsModified,
        // Who else comes to a session whose heads were counted, and that proves nothing by who came.
        SessionSignIn signIn => signIn.Session is { HeadCount: > 0 } session && (signIn.FamilyId is null || !SessionItems.Data.Contains(session.Means)),
        _ => false,
    };
}
