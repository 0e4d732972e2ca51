using FamilyEngagement.Web.Features.Campaigns;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.ContactImports;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Documents;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Features.Interpreters;
using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.PlanClosing;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.PlanRecords;
using FamilyEngagement.Web.Features.PlanReviews;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.PublicPlans;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Rooms;
using FamilyEngagement.Web.Features.SavedFilters;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardSets;
using FamilyEngagement.Web.Features.Syllabi;
using FamilyEngagement.Web.Features.TitleOne;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FamilyEngagement.Web.Data;

/// <summary>The portal's data. This class owns the SQLite migrations, <see cref="SqlServerAppDbContext"/> the SQL Server ones.</summary>
public class AppDbContext : IdentityUserContext<PortalUser, int>
{
    /// <summary>Keys of Identity's tables; SQL Server indexes no longer ones.</summary>
    public const int IdentityKeyLength = 128;

    private readonly AuditTrail? _audit;

    public AppDbContext(DbContextOptions<AppDbContext> options, AuditTrail? audit = null) : base(options) => _audit = audit;

    protected AppDbContext(DbContextOptions options, AuditTrail? audit) : base(options) => _audit = audit;

    public DbSet<DistrictSettings> District => Set<DistrictSettings>();
    public DbSet<SchoolYear> SchoolYears => Set<SchoolYear>();
    public DbSet<School> Schools => Set<School>();
    public DbSet<StaffMember> Staff => Set<StaffMember>();
    public DbSet<SchoolAssignment> Assignments => Set<SchoolAssignment>();
    public DbSet<Student> Students => Set<Student>();
    public DbSet<Enrollment> Enrollments => Set<Enrollment>();
    public DbSet<SchoolClass> Classes => Set<SchoolClass>();
    public DbSet<Course> Courses => Set<Course>();
    public DbSet<ClassStudent> ClassStudents => Set<ClassStudent>();
    public DbSet<ClassTeacher> ClassTeachers => Set<ClassTeacher>();
    public DbSet<Family> Families => Set<Family>();
    public DbSet<FamilyStudent> FamilyStudents => Set<FamilyStudent>();
    public DbSet<FamilyMember> FamilyMembers => Set<FamilyMember>();
    public DbSet<FamilyMembership> FamilyMemberships => Set<FamilyMembership>();
    public DbSet<Guardianship> Guardianships => Set<Guardianship>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<ContactStudent> ContactStudents => Set<ContactStudent>();
    public DbSet<ContactRevision> ContactRevisions => Set<ContactRevision>();
    public DbSet<ContactWord> ContactWords => Set<ContactWord>();
    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();
    public DbSet<RestrictedReading> RestrictedReadings => Set<RestrictedReading>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<FollowUpEvent> FollowUpEvents => Set<FollowUpEvent>();
    public DbSet<Question> Questions => Set<Question>();
    public DbSet<QuestionEvent> QuestionEvents => Set<QuestionEvent>();
    public DbSet<InterpreterRule> InterpreterRules => Set<InterpreterRule>();
    public DbSet<InterpreterRequest> InterpreterRequests => Set<InterpreterRequest>();
    public DbSet<InterpreterEvent> InterpreterEvents => Set<InterpreterEvent>();
    public DbSet<FamilySession> Sessions => Set<FamilySession>();
    public DbSet<SessionKind> SessionKinds => Set<SessionKind>();
    public DbSet<SessionNotice> SessionNotices => Set<SessionNotice>();
    public DbSet<SessionFeedback> SessionFeedback => Set<SessionFeedback>();
    public DbSet<SessionTask> SessionTasks => Set<SessionTask>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<GroupReach> Reach => Set<GroupReach>();
    public DbSet<MonthReach> ReachMonths => Set<MonthReach>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<CampaignFamily> CampaignFamilies => Set<CampaignFamily>();
    public DbSet<ContactImport> ContactImports => Set<ContactImport>();
    public DbSet<ContactImportRow> ContactImportRows => Set<ContactImportRow>();
    public DbSet<ImportedContact> ImportedContacts => Set<ImportedContact>();
    public DbSet<RememberedMapping> RememberedMappings => Set<RememberedMapping>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<PlanTemplate> PlanTemplates => Set<PlanTemplate>();
    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();
    public DbSet<PlanComment> PlanComments => Set<PlanComment>();
    public DbSet<PlanCommentsRead> PlanCommentsRead => Set<PlanCommentsRead>();
    public DbSet<PlanSection> PlanSections => Set<PlanSection>();
    public DbSet<PlanStrategy> PlanStrategies => Set<PlanStrategy>();
    public DbSet<PlanReview> PlanReviews => Set<PlanReview>();
    public DbSet<GoalResult> GoalResults => Set<GoalResult>();
    public DbSet<PlanPulse> PlanPulses => Set<PlanPulse>();
    public DbSet<PublicPlan> PublicPlans => Set<PublicPlan>();
    public DbSet<PlanTranslation> PlanTranslations => Set<PlanTranslation>();
    public DbSet<PlanEvent> PlanEvents => Set<PlanEvent>();
    public DbSet<SessionSignIn> SessionSignIns => Set<SessionSignIn>();
    public DbSet<FamilyRoom> FamilyRooms => Set<FamilyRoom>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<StoredFilePart> StoredFileParts => Set<StoredFilePart>();
    public DbSet<CouncilRule> CouncilRules => Set<CouncilRule>();
    public DbSet<CouncilMember> CouncilMembers => Set<CouncilMember>();
    public DbSet<CouncilByLaw> CouncilByLaws => Set<CouncilByLaw>();
    public DbSet<CouncilDecision> CouncilDecisions => Set<CouncilDecision>();
    public DbSet<CouncilPresence> CouncilPresences => Set<CouncilPresence>();
    public DbSet<CouncilChange> CouncilChanges => Set<CouncilChange>();
    public DbSet<FamilyDocument> Documents => Set<FamilyDocument>();
    public DbSet<DocumentVersion> DocumentVersions => Set<DocumentVersion>();
    public DbSet<DocumentCopy> DocumentCopies => Set<DocumentCopy>();
    public DbSet<DocumentDistribution> DocumentDistributions => Set<DocumentDistribution>();
    public DbSet<ContactTime> ContactTimes => Set<ContactTime>();
    public DbSet<ContactTimeImport> ContactTimeImports => Set<ContactTimeImport>();
    public DbSet<PlanRecord> PlanRecords => Set<PlanRecord>();
    public DbSet<TitleOneRule> TitleOneRules => Set<TitleOneRule>();
    public DbSet<TitleOneBudget> TitleOneBudgets => Set<TitleOneBudget>();
    public DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();
    public DbSet<FamilyComment> FamilyComments => Set<FamilyComment>();
    public DbSet<StandardSet> StandardSets => Set<StandardSet>();
    public DbSet<SetImport> SetImports => Set<SetImport>();
    public DbSet<Standard> Standards => Set<Standard>();
    public DbSet<ChecklistItem> ChecklistItems => Set<ChecklistItem>();
    public DbSet<SchoolStandard> SchoolStandards => Set<SchoolStandard>();
    public DbSet<ChecklistTick> ChecklistTicks => Set<ChecklistTick>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();
    public DbSet<EvidencePast> EvidencePasts => Set<EvidencePast>();
    public DbSet<Syllabus> Syllabi => Set<Syllabus>();
    public DbSet<SyllabusNeed> SyllabusNeeds => Set<SyllabusNeed>();
    public DbSet<SyllabusSharing> SyllabusSharings => Set<SyllabusSharing>();
    public DbSet<MeasureRule> MeasureRules => Set<MeasureRule>();
    public DbSet<StandardLink> StandardLinks => Set<StandardLink>();
    public DbSet<ChecklistAssignment> ChecklistAssignments => Set<ChecklistAssignment>();
    public DbSet<StandardSnapshot> StandardSnapshots => Set<StandardSnapshot>();
    public DbSet<StandardSample> StandardSamples => Set<StandardSample>();
    public DbSet<MeasureResult> MeasureResults => Set<MeasureResult>();
    public DbSet<StandardEvent> StandardEvents => Set<StandardEvent>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<OutgoingMail> Mail => Set<OutgoingMail>();
    public DbSet<FormSubmission> FormSubmissions => Set<FormSubmission>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        _audit is null
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : _audit.SaveAsync(this, () => base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken), cancellationToken);

    /// <summary>Everything here saves asynchronously; a synchronous save would pass the audit by.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        model.Entity<IdentityUserClaim<int>>(claim =>
        {
            claim.ToTable("UserClaims");
            claim.Property(x => x.ClaimType).HasMaxLength(200);
            claim.Property(x => x.ClaimValue).HasMaxLength(400);
        });
        model.Entity<IdentityUserLogin<int>>(login =>
        {
            login.ToTable("UserLogins");
            login.Property(x => x.LoginProvider).HasMaxLength(IdentityKeyLength);
            login.Property(x => x.ProviderKey).HasMaxLength(IdentityKeyLength);
            login.Property(x => x.ProviderDisplayName).HasMaxLength(200);
        });
        model.Entity<IdentityUserToken<int>>(token =>
        {
            token.ToTable("UserTokens");
            token.Property(x => x.LoginProvider).HasMaxLength(IdentityKeyLength);
            token.Property(x => x.Name).HasMaxLength(IdentityKeyLength);
            token.Property(x => x.Value).HasMaxLength(400);
        });

        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            // Nothing is deleted by the database on its own, and SQL Server allows no second cascade path.
            foreach (var key in entity.GetForeignKeys().Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull or DeleteBehavior.ClientSetNull))
                key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
