using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Tests.Sessions;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.ContactImports;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Documents;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Features.Imports;
using FamilyEngagement.Web.Features.Interpreters;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Features.Measures;
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
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardSets;
using FamilyEngagement.Web.Features.Syllabi;
using FamilyEngagement.Web.Features.TitleOne;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>A school with a row of every kind that a route can name.</summary>
public sealed class FullSchool
{
    private static readonly string[] Languages = ["kea", "es", "ht", "vi", "ar", "so", "en"];
    private static readonly string[] Outcomes = [ContactOutcome.TwoWay, ContactOutcome.Voicemail, ContactOutcome.MessageOnly, ContactOutcome.NoAnswer];

    /// <summary>Row ids by "Controller.parameter", or by parameter where it means the same everywhere.</summary>
    private readonly Dictionary<string, int> _ids = [];

    public required Portal Portal { get; init; }

    public required School School { get; init; }

    public required PortalUser Liaison { get; init; }

    public required PortalUser Principal { get; init; }

    /// <summary>Teaches the children of all the families here.</summary>
    public required PortalUser Teacher { get; init; }

    private readonly Dictionary<string, int> _teachers = [];
    private int _classId, _textId;

    public int Id => School.Id;

    public int FamilyId => _ids["Families.id"];

    public static async Task<FullSchool> In(Portal portal, int families = 3, int contacts = 4)
    {
        var school = await portal.Have(A.School(titleI: true));
        var full = new FullSchool { Portal = portal, School = school, Liaison = await portal.Have(A.Liaison(school.Id)), Principal = await portal.Have(A.Principal(school.Id)), Teacher = await portal.Have(A.Teacher(school.Id)) };
        full._classId = (await portal.Have(A.Class(school.Id, full.Teacher))).Id;
        await full.Grow(families, contacts);
        await full.AddPlans();
        await full.AddCouncils();
        await full.AddStandards();
        await full.AddInterpreter();
        await full.AddSession();
        await full.AddDocuments();
        await full.AddContactTimes();
        await full.AddLibrary();
        await full.AddSyllabi();
        await full.AddDistrictRows();
        await full.AddRooms();
        await full.AddSignIns();
        await portal.With<SchoolMeasures>(measures => measures.Refresh(full.Id));
        return full;
    }

    /// <summary>None: this class does not know yet which row the parameter names.</summary>
    public int? Find(PortalEndpoint endpoint, string parameter) =>
        _ids.TryGetValue($"{endpoint.Controller}.{parameter}", out var own) ? own : _ids.TryGetValue(parameter, out var shared) ? shared : null;

    /// <summary>The address for one visitor: a teacher changes own contacts, questions and campaigns only.</summary>
    public string Url(PortalEndpoint endpoint, PortalRole? role) => endpoint.Url(parameter =>
        (role == PortalRole.Teacher && _teachers.TryGetValue($"{endpoint.Controller}.{parameter}", out var own) ? own : Find(endpoint, parameter) ?? 999999).ToString());

    /// <summary>The address with this school's rows.</summary>
    public string Url(PortalEndpoint endpoint) => endpoint.Url(parameter => (Find(endpoint, parameter) ?? 999999).ToString());

    /// <summary>More families with one or two children each, more contacts, a follow-up for every fifth.</summary>
    public async Task Grow(int families, int contacts)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Suspend();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var hours = scope.ServiceProvider.GetRequiredService<DistrictCache>().Hours;
        var made = Enumerable.Range(0, families).Select(at => A.Family(Id, $"Family {at}", Languages[at % Languages.Length], children: at % 3 == 0 ? ["Ana", "Rui"] : ["Ana"])).ToList();
        db.Families.AddRange(made);
        await db.SaveChangesAsync();
        db.ClassStudents.AddRange(made.SelectMany(family => family.Students).Select(link => new ClassStudent { ClassId = _classId, StudentId = link.StudentId }));
        var logged = Enumerable.Range(0, contacts).Select(at => A.Contact(Id, made[at % Math.Max(1, made.Count / 2)], Liaison, Outcomes[at % Outcomes.Length], Portal.Today.AddDays(-at % 60), note: $"Note {at}")).ToList();
        db.Contacts.AddRange(logged);
        var promises = logged.Where((_, at) => at % 5 == 0).Select((contact, at) =>
            new FollowUp { SchoolId = Id, FamilyId = contact.FamilyId, OwnerId = Liaison.Id, DueOn = Portal.Today.AddDays(at % 3 - 1), What = $"Call again {at}", Contact = contact }).ToList();
        db.FollowUps.AddRange(promises);
        var questions = logged.Where((_, at) => at % 4 == 0).Select((contact, at) => Question.Ask(contact, $"When is the meeting {at}?", hours, 2)).ToList();
        db.Questions.AddRange(questions);
        await db.SaveChangesAsync();
        if (_ids.ContainsKey("schoolId")) return;
        _ids["Questions.id"] = questions[0].Id;
        (_ids["schoolId"], _ids["Families.id"], _ids["Contacts.id"], _ids["FollowUps.id"]) = (Id, made[0].Id, logged[0].Id, promises[0].Id);
        var teachers = await Portal.Have(A.Contact(Id, made[0], Teacher));
        _teachers["Contacts.id"] = teachers.Id;
        _teachers["Questions.id"] = (await A.Question(Portal, teachers, "When is the meeting?")).Id;
        _teachers["Campaigns.id"] = (await Portal.Have(Campaigns.ACampaign.Of(Id, Teacher.Id, made))).Id;
        await AddCampaign(made, logged[0]);
        _ids["SavedFilters.id"] = (await Portal.Have(new SavedFilter { SchoolId = Id, UserId = Liaison.Id, Name = "Voicemails", Query = "outcome=Voicemail" })).Id;
        await Portal.With<ReachSummary>(reach => reach.Refresh(Portal.ThisTerm, [Id]));
    }

    /// <summary>A campaign with all families, one of them done, and a file of contacts that waits for its import.</summary>
    private async Task AddCampaign(List<Family> families, Contact done)
    {
        var campaign = Campaigns.ACampaign.Of(Id, Liaison.Id, families);
        campaign.Families.First(row => row.FamilyId == done.FamilyId).ContactId = done.Id;
        await Portal.Have(campaign);
        var import = new ContactImport
        {
            SchoolId = Id,
            ById = Liaison.Id,
            At = Portal.Clock.Now.UtcDateTime,
            FileName = "calls.csv",
            Columns = ["Student", "Date", "How", "Result"],
            Signature = $"test-{Id}",
            Mapping = new ImportMapping { Fields = [ImportField.StudentName, ImportField.Day, ImportField.Channel, ImportField.Outcome], Mode = ContactMode.StaffSpeaks },
        };
        import.Rows.AddRange(families.Select((family, at) => new ContactImportRow { Number = at + 2, Cells = [$"Ana {family.Name}", at == 1 ? "soon" : "11/18/2026", "Phone call", "Answered"] }));
        await Portal.Have(import);
        (_ids["Campaigns.id"], _ids["Campaigns.rowId"], _ids["ContactImports.id"]) = (campaign.Id, campaign.Families[^1].Id, import.Id);
    }

    /// <summary>This year's plan is back for changes, last year's waits for review: one that is written on, one that is decided on.</summary>
    private async Task AddPlans()
    {
        var lastYear = Portal.YearBefore(Portal.ThisYear);
        var (returned, sent) = (await Portal.Have(Plan(Portal.ThisYear.Id)), await Portal.Have(Plan(lastYear.Id)));
        foreach (var plan in new[] { returned, sent }) await Portal.Edit(plan, plan => plan.Take(PlanStep.Send, Principal.Id, Portal.Clock.Now.UtcDateTime.AddDays(-2)));
        // Approved once, amended, sent again: the page for families shows the first round.
        PlanStep[] steps = [PlanStep.Approve, PlanStep.Amend, PlanStep.Send];
        for (var at = 0; at < steps.Length; at++) await Portal.Edit(returned, plan => plan.Take(steps[at], Principal.Id, Portal.Clock.Now.UtcDateTime.AddDays(-2).AddHours(at + 1)));
        await Portal.Edit(returned, plan => plan.Take(PlanStep.Return, Principal.Id, Portal.Clock.Now.UtcDateTime.AddDays(-1), "Say who will call."));
        var comment = await Portal.Have(new PlanComment { PlanId = returned.Id, SchoolId = Id, SectionId = returned.Sections[1].Id, IsForSchoolOnly = false, ById = Liaison.Id, At = Portal.Clock.Now.UtcDateTime.AddDays(-1), Text = "Who calls on Fridays?" });
        (_ids["PlanVersions.id"], _ids["PlanComments.id"]) = (returned.Versions[0].Id, comment.Id);
        (_ids["Plans.id"], _ids["planId"], _ids["sectionId"], _textId) = (returned.Id, returned.Id, returned.Sections[1].Id, returned.Sections[0].Id);
        _ids["strategyId"] = returned.Sections[1].Strategies[0].Id;
        var figures = returned.Sections[1].Strategies.ToDictionary(strategy => strategy.Id, _ => new StrategyFigure(new(2026, 10, 1), true, new(1, 3), new(1, 3), null, []));
        var review = PlanReview.Hold(returned.Id, Id, Portal.Today.AddDays(-9), returned.Sections[1].Strategies, figures, new ReviewContent(PlanStanding.OnTrack, "Calls work.", [new(returned.Sections[1].Strategies[0].Id, StrategyProgress.OnTrack, "Twelve calls.", "", "")]), Principal.Id, Portal.Clock.Now.UtcDateTime.AddDays(-9));
        _ids["PlanReviews.id"] = (await Portal.Have(review)).Id;
        await Portal.With<PlanPulses>(pulses => pulses.Refresh(returned.Id, sent.Id));
        var page = new PublicPlan { SchoolId = Id };
        page.Confirm(returned.Versions[0].Id, [], Principal.Id, Portal.Clock.Now.UtcDateTime);
        await Portal.Have(page);
        _ids["PublicPlans.id"] = Id;
        (_ids["DistrictPlans.id"], _ids["DistrictPlans.sectionId"]) = (sent.Id, sent.Sections[1].Id);
    }

    private Plan Plan(int yearId)
    {
        var template = new PlanTemplate { SchoolYearId = yearId, Number = 1000 + Portal.Next(), SchoolSiteCouncil = CouncilNeed.AllSchools, SchoolParentCouncil = CouncilNeed.TitleISchools };
        var plan = new Plan { SchoolId = Id, SchoolYearId = yearId, Template = template };
        plan.Sections.Add(new PlanSection { SchoolId = Id, Position = 100, Key = "our-families", Kind = SectionKind.Text, Title = "Our families today", Text = "Many families.", IsRequired = true, Parts = SectionParts.Consultation | SectionParts.Attachments | SectionParts.Budget });
        var goal = new PlanSection { SchoolId = Id, Position = 200, Key = "goal", Kind = SectionKind.Goal, Title = "Two-way talks", Text = "Every family talks with us.", Outcome = "More children read on grade level.", Baseline = 58, Target = 80 };
        goal.Strategies.Add(new PlanStrategy { SchoolId = Id, Position = 1, What = "Welcome calls", Owner = "Ana", StartsOn = new(2026, 10, 1) });
        plan.Sections.Add(goal);
        return plan;
    }

    /// <summary>A version that is being made; its number is nobody else's.</summary>
    private static PlanTemplate Template(int yearId)
    {
        var template = new PlanTemplate { SchoolYearId = yearId, Number = 1000 * Portal.Next(), ReviewDays = [new(2026, 12, 1)] };
        template.Sections.Add(new PlanTemplateSection { Position = 1, Key = PlanTemplate.GoalKey, Kind = SectionKind.Goal, Title = "Goals", IsRequired = true });
        template.AddText("Our families today");
        template.AddText("Community partners");
        return template;
    }

    /// <summary>Rosters, a vote whose minutes are to come, a Title I budget with a family's comment, and a file beside a section.</summary>
    private async Task AddCouncils()
    {
        var (planId, at) = (_ids["planId"], Portal.Clock.Now.UtcDateTime);
        var members = await CouncilStory.Roster(Portal, Id, CouncilKind.Site, [CouncilSeat.Principal, CouncilSeat.Teacher, CouncilSeat.Parent, CouncilSeat.Community]);
        var byLaw = await Portal.Have(new CouncilByLaw { SchoolId = Id, Council = CouncilKind.Parent, Needed = 5, Source = "By-laws", From = Portal.ThisYear.StartsOn, ById = Principal.Id, At = at });
        var rule = (await Portal.Ask(db => db.AllCouncilRules())).On(CouncilKind.Site, Portal.Today)!;
        var vote = new CouncilDecision { SchoolId = Id, PlanId = planId, Round = 1, Council = CouncilKind.Site, Matter = CouncilMatter.Plan };
        vote.Record(new DecisionFacts(Portal.Today.AddDays(-7), 0, "", 2, 1, 0, false, "", null, "A long talk."), rule, byLaw, members.Take(3), Principal.Id, at);
        await Portal.Have(vote);
        await Portal.Have(new TitleOneBudget { SchoolId = Id, PlanId = planId, Allocation = 200_000, Share = 2_100, DecisionId = vote.Id });
        var line = await Portal.Have(new BudgetLine { SchoolId = Id, PlanId = planId, What = "Interpreters", Planned = 900, Spent = 120, SpentOn = Portal.Today });
        var comment = await Portal.Have(new FamilyComment { SchoolId = Id, PlanId = planId, Text = "No evening meetings.", Way = CommentWay.Meeting, On = Portal.Today, Language = "es", ById = Liaison.Id, At = at });
        var file = new StoredFile { SchoolId = Id, PlanId = planId, Key = Guid.NewGuid(), Name = "compact.pdf", Kind = FileKind.Pdf, Length = 5, Sha256 = new string('0', 64), ById = Principal.Id, At = at };
        await Portal.Have(new StoredFilePart { FileKey = file.Key, Number = 0, At = at, Content = [.. "%PDF-"u8] });
        await Portal.Have(new PlanRecord { SchoolId = Id, SectionId = _textId, Kind = RecordKind.Attachment, Title = "Compact", File = file, ById = Principal.Id, At = at });
        var consultation = await Portal.Have(new PlanRecord { SchoolId = Id, SectionId = _textId, Kind = RecordKind.Consultation, Title = "Families at breakfast", HeldOn = Portal.Today, People = 12, Languages = "es,ht", Said = "Shorter messages.", ById = Principal.Id, At = at });
        (_ids["Councils.id"], _ids["PlanCouncils.id"], _ids["TitleOne.id"], _ids["TitleOne.lineId"], _ids["Files.id"]) = (members[3].Id, vote.Id, comment.Id, line.Id, file.Id);
        (_ids["PlanRecords.sectionId"], _ids["PlanRecords.id"]) = (_textId, consultation.Id);
    }

    private async Task AddStandards()
    {
        var standard = await Portal.Ask(db => db.Standards.Include(row => row.Items).AsNoTracking().FirstAsync(row => row.Number == 3 && db.StandardSets.Any(set => set.Id == row.SetId && set.Code == "every-school-should")));
        var record = new SchoolStandard { SchoolId = Id, StandardId = standard.Id, SchoolYearId = Portal.ThisYear.Id };
        var at = Portal.Clock.Now.UtcDateTime.AddDays(-3);
        record.Ticks.Add(new ChecklistTick { SchoolId = Id, ItemId = standard.Items[0].Id, ById = Liaison.Id, At = at });
        record.Evidence.Add(new Evidence { SchoolId = Id, ItemId = standard.Items[0].Id, ById = Liaison.Id, At = at, Note = "Seen on site." });
        record.Events.Add(new StandardEvent { SchoolId = Id, ById = Principal.Id, At = at, Step = StandardStep.AskForHelp, Note = "We need a room." });
        record.Ticks[0].ValidUntil = Portal.Today.AddDays(-1);
        record.Assign(standard.Items[1].Id, Liaison.Id, Portal.Today.AddDays(-1));
        record.Samples.Add(new StandardSample { SchoolId = Id, Month = new DateOnly(2026, 10, 1), DrawnAt = at });
        await Portal.Have(record);
        (_ids["number"], _ids["Standards.id"], _ids["measure"]) = (standard.Number, record.Evidence[0].Id, (int)StandardMeasure.FamilyRooms);
        await AddSets(standard);
    }

    /// <summary>A frame tied to a standard, and a file of a set that waits to be looked at.</summary>
    private async Task AddSets(Standard served)
    {
        var at = Portal.Clock.Now.UtcDateTime;
        var frame = await Portal.Have(AdminStandards.ASet.Frame());
        await Portal.Have(new StandardLink { StandardId = served.Id, FrameStandardId = frame.Standards[0].Id, Note = "Questions are answered.", ById = Principal.Id, At = at });
        var waiting = await Portal.Have(new SetImport { ById = Principal.Id, At = at, FileName = "standards.csv", Content = SetRow.Write(SetTable.Read(AdminStandards.ASet.Csv($"waiting-{Portal.Next()}")).Rows) });
        await AdminStandards.ASet.ReadSetsAgain(Portal);
        (_ids["AdminStandards.id"], _ids["AdminCrosswalks.setId"], _ids["Frames.setId"], _ids["AdminStandardImports.importId"], _ids["AdminStandardRules.setId"]) = (frame.Id, frame.Id, frame.Id, waiting.Id, served.SetId);
    }

    /// <summary>A file in the evidence library, used by a standard, and one that was there before.</summary>
    private async Task AddLibrary()
    {
        var at = Portal.Clock.Now.UtcDateTime;
        var item = new EvidenceItem { SchoolId = Id, Kind = EvidenceKind.Link, Title = "Newsletter", Shows = "five languages", Day = Portal.Today, SchoolYearId = Portal.ThisYear.Id, ById = Liaison.Id, At = at };
        item.Hold(null, "https://school.example/old", "", Liaison.Id, at.AddDays(-1));
        item.Hold(null, "https://school.example/news", "", Liaison.Id, at);
        item.Mark(hasNames: false, Liaison.Id, at);
        item.Index();
        _ids["EvidenceLibrary.id"] = (await Portal.Have(item)).Id;
        var row = await Portal.Ask(db => db.SchoolStandards.Where(record => record.SchoolId == Id).Select(record => record.Id).FirstAsync());
        await Portal.Have(new Evidence { SchoolId = Id, SchoolStandardId = row, LibraryItemId = item.Id, ById = Liaison.Id, At = at });
    }

    /// <summary>A course typed in here with a syllabus of this year and one of the last, which everybody may read.</summary>
    private async Task AddSyllabi()
    {
        var course = await Portal.Have(new Course { SchoolId = Id, Title = "Algebra I", Grades = "04,05" });
        await Portal.Have(Posted(Portal.YearBefore(Portal.ThisYear).Id, (await Portal.Have(new Course { SchoolId = Id, Title = "Biology", Grades = "05" })).Id));
        var posted = await Portal.Have(Posted(Portal.ThisYear.Id, course.Id));
        var sharing = new SyllabusSharing { SchoolId = Id };
        sharing.Say(isOn: true, showsTeachers: true, Principal.Id, Portal.Clock.Now.UtcDateTime);
        await Portal.Have(sharing);
        (_ids["Syllabi.id"], _ids["Syllabi.courseId"], _ids["PublicSyllabi.id"], _ids["PublicSyllabi.syllabusId"]) = (posted.Id, course.Id, Id, posted.Id);

        Syllabus Posted(int year, int courseId) => new()
        {
            SchoolId = Id,
            CourseId = courseId,
            SchoolYearId = year,
            Language = "en",
            Kind = SyllabusKind.Text,
            Text = "Linear functions.",
            Teacher = "Ms. Kim",
            PostedOn = Portal.Today,
            ById = Liaison.Id,
            At = Portal.Clock.Now.UtcDateTime,
        };
    }

    private async Task AddInterpreter()
    {
        var at = Portal.Clock.Now.UtcDateTime;
        (_ids["Interpreters.id"], _teachers["Interpreters.id"]) = ((await Portal.Have(Requested(Liaison.Id))).Id, (await Portal.Have(Requested(Teacher.Id))).Id);

        InterpreterRequest Requested(int by) => new()
        {
            SchoolId = Id,
            FamilyId = FamilyId,
            Session = "Conference",
            Language = "kea",
            Mode = InterpreterMode.InPerson,
            StartsAt = at.AddDays(20),
            Day = Portal.Today.AddDays(20),
            Minutes = 60,
            RequesterId = by,
            RequestedAt = at,
            CancelBy = at.AddDays(19),
        };
    }

    /// <summary>A session of today with a family that signed in, and one that its teacher signed in.</summary>
    private async Task AddSignIns()
    {
        var session = await Portal.Have(SessionSignIns.ADoor.Of(Id, Liaison.Id, Portal.Today, "es"));
        var families = await Portal.Ask(db => db.FamiliesIn(Id).OrderBy(family => family.Id).Take(2).ToListAsync());
        var (first, second) = (await SignedIn(families[0], Liaison.Id), await SignedIn(families[1], Teacher.Id));
        (_ids["SessionSignIns.sessionId"], _ids["SessionSignIns.id"], _teachers["SessionSignIns.id"]) = (session.Id, first, second);

        async Task<int> SignedIn(Family family, int by)
        {
            var signIn = new SessionSignIn { SchoolId = Id, SessionId = session.Id, FamilyId = family.Id };
            signIn.Arrive(1, Portal.Clock.Now.UtcDateTime, by, contact: null);
            return (await Portal.Have(signIn)).Id;
        }
    }

    private async Task AddRooms()
    {
        var room = new FamilyRoom { SchoolId = Id, Name = "Family room", Place = "Room 104", ValidUntil = Portal.ThisYear.EndsOn, Hours = [new RoomHour(DayOfWeek.Monday, new(8, 30), new(15, 0))], Resources = ["Books"], SignLanguages = ["en", "es"] };
        room.Saved(Liaison.Id, Portal.Clock.Now.UtcDateTime);
        _ids["Rooms.id"] = (await Portal.Have(room)).Id;
    }

    /// <summary>A session to come with a notice, what families said, and something to do for the liaison and for the teacher.</summary>
    private async Task AddSession()
    {
        var session = await Portal.Have(SessionStory.Of(Id, Liaison.Id, "SiteCouncil", Portal.Today.AddDays(21)));
        var notice = await Portal.Have(new SessionNotice { SchoolId = Id, SessionId = session.Id, Way = NoticeWay.Door, SentAt = Portal.Clock.Now.UtcDateTime.AddDays(-1), Languages = ["en", "es"], ById = Liaison.Id });
        var feedback = await Portal.Have(new SessionFeedback { SchoolId = Id, SessionId = session.Id, Said = "Start later.", ById = Liaison.Id, At = Portal.Clock.Now.UtcDateTime });
        (_ids["Sessions.taskId"], _teachers["Sessions.taskId"]) = ((await Portal.Have(Task(Liaison.Id))).Id, (await Portal.Have(Task(Teacher.Id))).Id);
        (_ids["Sessions.id"], _ids["sessionId"], _ids["Sessions.noticeId"], _ids["Sessions.feedbackId"], _ids["PublicSessions.id"]) = (session.Id, session.Id, notice.Id, feedback.Id, Id);

        SessionTask Task(int owner) => new() { SchoolId = Id, SessionId = session.Id, Text = "Bring the charts", OwnerId = owner, DueOn = Portal.Today.AddDays(5), ById = Liaison.Id };
    }

    /// <summary>A document in two languages, changed once, that went out.</summary>
    private async Task AddDocuments()
    {
        var document = Documents.ADocument.Of(Id, Portal.ThisYear.Id, Liaison.Id, Portal.Clock.Now.UtcDateTime, languages: "es");
        document.Versions.Add(new DocumentVersion { SchoolId = Id, Number = 2, On = Portal.Today, Changed = "School begins at 8:10.", ById = Liaison.Id, At = Portal.Clock.Now.UtcDateTime });
        document.Copies.Add(new DocumentCopy { SchoolId = Id, Number = 2, On = Portal.Today, Language = "en", Maker = CopyMaker.Original, Url = "https://example.org/2", ById = Liaison.Id, At = Portal.Clock.Now.UtcDateTime });
        document.FindCurrent();
        await Portal.Have(document);
        (_ids["Documents.id"], _ids["Documents.versionId"], _ids["Documents.copyId"], _ids["Documents.distributionId"]) = (document.Id, document.Versions[1].Id, document.Copies[2].Id, document.Distributions[0].Id);
    }

    /// <summary>The teacher's weekly time, and a timetable that waits to be looked at.</summary>
    private async Task AddContactTimes()
    {
        var (at, staff) = (Portal.Clock.Now.UtcDateTime, await Portal.Ask(db => db.ClassTeachers.Where(link => link.ClassId == _classId).Select(link => link.StaffMemberId).SingleAsync()));
        var time = new ContactTime { SchoolId = Id, SchoolYearId = Portal.ThisYear.Id, StaffMemberId = staff, Weekday = DayOfWeek.Monday, From = new(14, 15), To = new(15, 0), ById = Liaison.Id, At = at };
        var import = new ContactTimeImport { SchoolId = Id, SchoolYearId = Portal.ThisYear.Id, Kind = TimeImportKind.File, ById = Liaison.Id, At = at, FileName = "timetable.csv", Table = WaitingTable.Write(new CsvTable(["Teacher", "Weekday", "From", "To"], [(2, ["Nobody", "Mon", "2:15 PM", "3:00 PM"])])) };
        (_ids["ContactTimes.id"], _ids["ContactTimes.importId"]) = ((await Portal.Have(time)).Id, (await Portal.Have(import)).Id);
    }

    private async Task AddDistrictRows()
    {
        var bystander = await Portal.Have(A.Principal(Id));
        var import = await Portal.Have(new AuditEntry { Action = RosterImport.AuditAction, Entity = RosterImport.AuditEntity, EntityId = "roster.zip", At = Portal.Clock.Now.UtcDateTime, UserId = bystander.Id });
        (_ids["Users.id"], _ids["userId"], _ids["UserRoles.id"]) = (bystander.Id, bystander.Id, bystander.Assignments[0].Id);
        (_ids["AdminSchools.id"], _ids["SchoolYears.id"], _ids["Imports.id"], _ids["code"]) = (Id, Portal.ThisYear.Id, import.Id, 404);
        var mail = OutgoingMail.To(bystander.Id, $"test-{Portal.Next()}", "A review is due", "Good morning", Portal.Clock.Now.UtcDateTime);
        (mail.State, mail.Error) = (MailState.Failed, "No such user.");
        _ids["Jobs.id"] = (await Portal.Have(mail)).Id;
        var template = await Portal.Have(Template(Portal.ThisYear.Id));
        (_ids["AdminPlanTemplate.id"], _ids["AdminPlanTemplateSections.id"], _ids["AdminPlanTemplateSections.sectionId"]) = (template.Id, template.Id, template.Sections[1].Id);
        _ids["ContactWords.id"] = await Portal.Ask(db => db.ContactWords.Where(word => word.Kind == WordKind.Topic).Select(word => word.Id).FirstAsync());
    }
}
