using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.ContactImports;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Features.Imports;
using FamilyEngagement.Web.Features.Interpreters;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.PublicPlans;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SavedFilters;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
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
    private int _classId;

    public int Id => School.Id;

    public int FamilyId => _ids["Families.id"];

    public static async Task<FullSchool> In(Portal portal, int families = 3, int contacts = 4)
    {
        var school = await portal.Have(A.School());
        var full = new FullSchool { Portal = portal, School = school, Liaison = await portal.Have(A.Liaison(school.Id)), Principal = await portal.Have(A.Principal(school.Id)), Teacher = await portal.Have(A.Teacher(school.Id)) };
        full._classId = (await portal.Have(A.Class(school.Id, full.Teacher))).Id;
        await full.Grow(families, contacts);
        await full.AddPlans();
        await full.AddStandards();
        await full.AddInterpreter();
        await full.AddDistrictRows();
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
        var (returned, sent) = (Plan(Portal.ThisYear.Id), Plan(lastYear.Id));
        // Approved once, amended, sent again: the page for families shows the first round.
        returned.Take(PlanStep.Approve, Principal.Id, Portal.Clock.Now.UtcDateTime.AddDays(-2).AddHours(1));
        returned.Take(PlanStep.Amend, Principal.Id, Portal.Clock.Now.UtcDateTime.AddDays(-2).AddHours(2));
        returned.Take(PlanStep.Send, Principal.Id, Portal.Clock.Now.UtcDateTime.AddDays(-2).AddHours(3));
        returned.Take(PlanStep.Return, Principal.Id, Portal.Clock.Now.UtcDateTime.AddDays(-1), "Say who will call.");
        await Portal.Have(returned);
        await Portal.Have(sent);
        var page = new PublicPlan { SchoolId = Id };
        page.Confirm(returned.Versions[0].Id, [], Principal.Id, Portal.Clock.Now.UtcDateTime);
        await Portal.Have(page);
        (_ids["Plans.id"], _ids["planId"], _ids["sectionId"]) = (returned.Id, returned.Id, returned.Sections[1].Id);
        _ids["PublicPlans.id"] = Id;
        (_ids["DistrictPlans.id"], _ids["DistrictPlans.sectionId"]) = (sent.Id, sent.Sections[1].Id);
    }

    private Plan Plan(int yearId)
    {
        var plan = new Plan { SchoolId = Id, SchoolYearId = yearId };
        plan.Sections.Add(new PlanSection { SchoolId = Id, Position = 100, Key = "our-families", Kind = SectionKind.Text, Title = "Our families today", Text = "Many families.", IsRequired = true });
        var goal = new PlanSection { SchoolId = Id, Position = 200, Key = "goal", Kind = SectionKind.Goal, Title = "Two-way talks", Text = "Every family talks with us.", Outcome = "More children read on grade level.", Baseline = 58, Target = 80 };
        goal.Strategies.Add(new PlanStrategy { SchoolId = Id, Position = 1, What = "Welcome calls", Owner = "Ana", StartsOn = new(2026, 10, 1) });
        plan.Sections.Add(goal);
        plan.Take(PlanStep.Send, Principal.Id, Portal.Clock.Now.UtcDateTime.AddDays(-2));
        return plan;
    }

    /// <summary>A version that is being made; its number is nobody else's.</summary>
    private static PlanTemplate Template(int yearId)
    {
        var template = new PlanTemplate { SchoolYearId = yearId, Number = 100 + Portal.Next(), ReviewDays = [new(2026, 12, 1)] };
        template.Sections.Add(new PlanTemplateSection { Position = 1, Key = PlanTemplate.GoalKey, Kind = SectionKind.Goal, Title = "Goals", IsRequired = true });
        template.AddText("Our families today");
        template.AddText("Community partners");
        return template;
    }

    private async Task AddStandards()
    {
        var standard = await Portal.Ask(db => db.Standards.Include(row => row.Items).AsNoTracking().FirstAsync(row => row.Number == 3));
        var record = new SchoolStandard { SchoolId = Id, StandardId = standard.Id, SchoolYearId = Portal.ThisYear.Id };
        var at = Portal.Clock.Now.UtcDateTime.AddDays(-3);
        record.Ticks.Add(new ChecklistTick { SchoolId = Id, ItemId = standard.Items[0].Id, ById = Liaison.Id, At = at });
        record.Evidence.Add(new Evidence { SchoolId = Id, ItemId = standard.Items[0].Id, ById = Liaison.Id, At = at, Note = "Seen on site." });
        record.Events.Add(new StandardEvent { SchoolId = Id, ById = Principal.Id, At = at, Step = StandardStep.AskForHelp, Note = "We need a room." });
        await Portal.Have(record);
        (_ids["number"], _ids["Standards.id"]) = (standard.Number, record.Evidence[0].Id);
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

    private async Task AddDistrictRows()
    {
        var bystander = await Portal.Have(A.Principal(Id));
        var import = await Portal.Have(new AuditEntry { Action = RosterImport.AuditAction, Entity = RosterImport.AuditEntity, EntityId = "roster.zip", At = Portal.Clock.Now.UtcDateTime, UserId = bystander.Id });
        (_ids["Users.id"], _ids["userId"], _ids["UserRoles.id"]) = (bystander.Id, bystander.Id, bystander.Assignments[0].Id);
        (_ids["AdminSchools.id"], _ids["SchoolYears.id"], _ids["Imports.id"], _ids["code"]) = (Id, Portal.ThisYear.Id, import.Id, 404);
        var template = await Portal.Have(Template(Portal.ThisYear.Id));
        (_ids["AdminPlanTemplate.id"], _ids["AdminPlanTemplateSections.id"], _ids["AdminPlanTemplateSections.sectionId"]) = (template.Id, template.Id, template.Sections[1].Id);
        _ids["ContactWords.id"] = await Portal.Ask(db => db.ContactWords.Where(word => word.Kind == WordKind.Topic).Select(word => word.Id).FirstAsync());
    }
}
