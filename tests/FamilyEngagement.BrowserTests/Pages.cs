using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.BrowserTests;

/// <summary>Every page of the portal, once: its name, who opens it, and where. {kingsley}, {family} and the like are filled in from the demo district.</summary>
public static class Pages
{
    public sealed record Entry(string Name, string? Account, string Path)
    {
        public override string ToString() => Name;
    }

    public static readonly IReadOnlyList<Entry> All =
    [
        new("sign-in", null, "/account/sign-in"),
        new("help", null, "/help"),
        new("privacy", null, "/privacy"),
        new("accessibility", null, "/accessibility"),
        new("link-used", null, "/account/new-password?user=1&token=x"),
        new("account", "liaison", "/account"),
        new("account-password", "liaison", "/account/password"),
        new("today", "liaison", "/schools/{kingsley}/today"),
        new("log-contact-start", "liaison", "/schools/{kingsley}/contacts/log"),
        new("log-contact-found", "liaison", "/schools/{kingsley}/contacts/log?q=fortes"),
        new("log-contact", "liaison", "/schools/{kingsley}/contacts/log?familyId={family}"),
        new("contacts", "liaison", "/schools/{kingsley}/contacts"),
        new("contacts-none", "liaison", "/schools/{kingsley}/contacts?q=zzzzzz"),
        new("contact-correct", "liaison", "/schools/{kingsley}/contacts/{contact}/correct"),
        new("contact-void", "liaison", "/schools/{kingsley}/contacts/{contact}/void"),
        new("contact-history", "liaison", "/schools/{kingsley}/contacts/{contact}/history"),
        new("families", "liaison", "/schools/{kingsley}/families"),
        new("families-unreached", "liaison", "/schools/{kingsley}/families?show=unreached"),
        new("family", "liaison", "/schools/{kingsley}/families/{family}"),
        new("call-list", "liaison", "/schools/{kingsley}/families/call-list"),
        new("campaigns", "liaison", "/schools/{kingsley}/campaigns"),
        new("campaign-new", "liaison", "/schools/{kingsley}/campaigns/new"),
        new("campaign", "liaison", "/schools/{kingsley}/campaigns/{campaign}"),
        new("campaign-none", "liaison", "/schools/{kingsley}/campaigns/{campaign}?q=zzzzzz&find=zzzzzz"),
        new("campaign-edit", "liaison", "/schools/{kingsley}/campaigns/{campaign}/edit"),
        new("campaign-print", "liaison", "/schools/{kingsley}/campaigns/{campaign}/print"),
        new("campaign-event", "liaison", "/schools/{kingsley}/campaigns/{event}?find=fortes"),
        new("campaign-closed", "liaison", "/schools/{kingsley}/campaigns/{closedcampaign}"),
        new("contacts-import", "liaison", "/schools/{kingsley}/contacts/import"),
        new("questions", "liaison", "/schools/{kingsley}/questions"),
        new("questions-answered", "liaison", "/schools/{kingsley}/questions?show=Answered"),
        new("questions-none", "liaison", "/schools/{kingsley}/questions?q=zzzzzz"),
        new("question", "liaison", "/schools/{kingsley}/questions/{question}"),
        new("question-answered", "liaison", "/schools/{kingsley}/questions/{answered}"),
        new("log-contact-answers", "liaison", "/schools/{kingsley}/contacts/log?familyId={family}&answers={question}"),
        new("follow-ups", "liaison", "/schools/{kingsley}/follow-ups?owner=all"),
        new("follow-ups-none", "liaison", "/schools/{kingsley}/follow-ups?show=Done"),
        new("follow-up", "liaison", "/schools/{kingsley}/follow-ups/{followup}"),
        new("interpreters", "liaison", "/schools/{kingsley}/interpreters"),
        new("interpreters-past", "liaison", "/schools/{kingsley}/interpreters?show=Past"),
        new("interpreter", "liaison", "/schools/{kingsley}/interpreters/{interpreter}"),
        new("interpreter-new", "liaison", "/schools/{kingsley}/interpreters/new?familyId={family}"),
        new("no-permission", "liaison", "/schools/{harborpoint}/contacts"),
        new("not-found", "liaison", "/schools/{kingsley}/families/999999"),
        new("teacher-today", "teacher", "/schools/{kingsley}/today"),
        new("teacher-contacts", "teacher", "/schools/{kingsley}/contacts"),
        new("teacher-families", "teacher", "/schools/{kingsley}/families"),
        new("teacher-family", "teacher", "/schools/{kingsley}/families/{family}"),
        new("teacher-log", "teacher", "/schools/{kingsley}/contacts/log?familyId={family}"),
        new("settings", "admin", "/admin/settings"),
        new("contact-words", "admin", "/admin/contact-words"),
        new("contact-word", "admin", "/admin/contact-words/{word}"),
        new("contact-word-new", "admin", "/admin/contact-words/new?kind=Outcome"),
        new("user-teacher", "admin", "/admin/users/{teacher}"),
        new("role", "admin", "/admin/users/{teacher}/roles/{role}"),
        new("school", "principal", "/schools/{kingsley}"),
        new("plans", "principal", "/schools/{kingsley}/plans"),
        new("plan", "principal", "/schools/{kingsley}/plans/{plan}"),
        new("plan-section", "principal", "/schools/{kingsley}/plans/{plan}/sections/{goal}"),
        new("plan-text", "principal", "/schools/{kingsley}/plans/{plan}/sections/{text}"),
        new("plan-remove-goal", "principal", "/schools/{kingsley}/plans/{plan}/sections/{lastgoal}/remove"),
        new("plan-print", "principal", "/schools/{kingsley}/plans/{plan}/print"),
        new("family-page", "principal", "/schools/{kingsley}/plans/{publicplan}/public"),
        new("family-page-not-approved", "principal", "/schools/{kingsley}/plans/{plan}/public"),
        new("family-page-preview", "principal", "/schools/{kingsley}/plans/{publicplan}/public/preview?language=ar"),
        new("family-page-translations", "principal", "/schools/{kingsley}/plans/{publicplan}/public/translations?language=es"),
        new("family-page-translation", "principal", "/schools/{kingsley}/plans/{publicplan}/public/translation?language=ar&section=our-families"),
        new("public-plan", null, "/public/schools/{kingsley}/plan"),
        new("public-plan-es", null, "/public/schools/{kingsley}/plan/es"),
        new("public-plan-ar", null, "/public/schools/{kingsley}/plan/ar"),
        new("public-plan-off", null, "/public/schools/{harborpoint}/plan"),
        new("plan-read", "liaison", "/schools/{kingsley}/plans/{plan}/sections/{goal}"),
        new("plan-text-draft", "principal", "/schools/{kingsley}/plans/{plan}/sections/{text}?draft={draft}"),
        new("account-drafts", "principal", "/account"),
        new("district-plans", "district", "/district/plans"),
        new("plan-review", "district", "/district/plans/{sentplan}"),
        new("plan-templates", "district", "/admin/plan-template"),
        new("plan-template", "district", "/admin/plan-template/{template}"),
        new("plan-template-dates", "district", "/admin/plan-template/{template}/edit"),
        new("plan-template-preview", "district", "/admin/plan-template/{template}/preview?school={kingsley}"),
        new("plan-template-section", "district", "/admin/plan-template/{template}/sections/{templatesection}"),
        new("plan-template-goals", "district", "/admin/plan-template/{template}/sections/{templategoals}"),
        new("plan-template-section-new", "district", "/admin/plan-template/{template}/sections/new"),
        new("plan-template-remove", "district", "/admin/plan-template/{template}/sections/{templatesection}/remove"),
        new("plan-template-published", "admin", "/admin/plan-template/{publishedtemplate}"),
        new("school-district", "district", "/schools/{kingsley}"),
        new("users", "admin", "/admin/users"),
        new("user-new", "admin", "/admin/users/new"),
        new("user", "admin", "/admin/users/{user}"),
        new("admin-schools", "admin", "/admin/schools"),
        new("admin-school", "admin", "/admin/schools/{kingsley}"),
        new("school-years", "admin", "/admin/school-years"),
        new("school-year", "admin", "/admin/school-years/{year}"),
        new("import", "admin", "/admin/imports"),
        new("audit", "admin", "/admin/audit"),
        new("standard-questions", "principal", "/schools/{kingsley}/standards/3"),
        new("standards", "principal", "/schools/{kingsley}/standards"),
        new("standard-in-progress", "principal", "/schools/{kingsley}/standards/2"),
        new("standard-to-check", "principal", "/schools/{kingsley}/standards/6"),
        new("standard-figure", "principal", "/schools/{kingsley}/standards/5"),
        new("standard-other-grades", "principal", "/schools/{kingsley}/standards/8"),
        new("standard-liaison", "liaison", "/schools/{kingsley}/standards/2"),
        new("district", "district", "/district"),
        new("compliance", "district", "/district/compliance"),
        new("compliance-none", "district", "/district/compliance?Level=EarlyLearning&Status=Returned&Standard=8"),
        new("compliance-school", "district", "/schools/{kingsley}/standards"),
        new("compliance-cell", "district", "/schools/{kingsley}/standards/4"),
        new("compliance-check", "district", "/schools/{kingsley}/standards/6"),
        new("district-contacts", "district", "/district/contacts"),
        new("district-questions", "district", "/district/questions"),
        new("district-contacts-race", "district", "/district/contacts?by=RaceEthnicity&order=Name"),
        new("reach", "principal", "/schools/{kingsley}/reach"),
        new("reach-grade", "liaison", "/schools/{kingsley}/reach?by=Grade"),
        new("reach-outside", "district", "/schools/{kingsley}/reach?by=HomeLanguage"),
        new("call-list-never", "liaison", "/schools/{kingsley}/families/call-list?show=never&language=es"),
        new("compliance-admin", "admin", "/district/compliance"),
        new("admin-standards", "admin", "/admin/standards"),
    ];

    /// <summary>Forms sent with something missing: the page, the button, and fields to fill wrongly by label.</summary>
    public sealed record Mistake(string Name, string? Account, string Path, string Button, params (string Label, string Value)[] Fields);

    public static readonly IReadOnlyList<Mistake> Mistakes =
    [
        new("sign-in-error", null, "/account/sign-in", "Sign in"),
        new("account-password-error", "liaison", "/account/password", "Change password"),
        new("log-contact-error", "liaison", "/schools/{kingsley}/contacts/log", "Save contact", ("1. Who?", "forttes")),
        new("contact-correct-error", "liaison", "/schools/{kingsley}/contacts/{contact}/correct", "Save correction"),
        new("contact-void-error", "liaison", "/schools/{kingsley}/contacts/{contact}/void", "Void contact"),
        new("campaign-row-error", "liaison", "/schools/{kingsley}/campaigns/{campaign}?show=open", "Save all rows", ("Note", "Only a note.")),
        new("contacts-import-error", "liaison", "/schools/{kingsley}/contacts/import", "Take this file"),
        new("question-route-error", "liaison", "/schools/{kingsley}/questions/{question}", "Hand over"),
        new("follow-up-move-error", "liaison", "/schools/{kingsley}/follow-ups/{followup}", "Move"),
        new("interpreter-error", "liaison", "/schools/{kingsley}/interpreters/new", "Ask for the interpreter"),
        new("standard-evidence-error", "principal", "/schools/{kingsley}/standards/2", "Add evidence"),
        new("plan-section-error", "principal", "/schools/{kingsley}/plans/{plan}/sections/{goal}", "Save", ("Target, in %", "400")),
        new("plan-review-error", "district", "/district/plans/{sentplan}", "Return for changes"),
        new("family-page-translation-error", "principal", "/schools/{kingsley}/plans/{publicplan}/public/translation?language=vi&section=our-families", "Save translation"),
        new("plan-template-section-error", "district", "/admin/plan-template/{template}/sections/new", "Save section"),
        new("plan-template-dates-error", "district", "/admin/plan-template/{template}/edit", "Save dates and approvals", ("Review 1", "2020-01-01")),
        new("user-new-error", "admin", "/admin/users/new", "Make the account"),
        new("admin-school-error", "admin", "/admin/schools/new", "Save school"),
        new("school-year-error", "admin", "/admin/school-years/new", "Save school year", ("Name", "")),
        new("settings-error", "admin", "/admin/settings", "Save settings", ("Name", "")),
        new("contact-word-error", "admin", "/admin/contact-words/new?kind=Topic", "Save word"),
        new("import-error", "admin", "/admin/imports", "Import roster"),
    ];

    /// <summary>Pictures of the guides: file name and page. Taken anew when GUIDE_PICTURES is set.</summary>
    public static readonly IReadOnlyDictionary<string, string> Guide = new Dictionary<string, string>
    {
        ["today"] = "today",
        ["log-contact"] = "log-contact",
        ["questions"] = "questions",
        ["family"] = "family",
        ["school"] = "school",
        ["plan-section"] = "plan-section",
        ["standards"] = "standards",
        ["district"] = "district",
        ["compliance"] = "compliance",
        ["plan-review"] = "plan-review",
        ["plan-template"] = "plan-template",
        ["family-page"] = "family-page",
        ["public-plan-ar"] = "public-plan-ar",
        ["teacher-today"] = "teacher-today",
        ["settings"] = "settings",
        ["contact-words"] = "contact-words",
        ["users"] = "users",
        ["import"] = "import",
        ["school-years"] = "school-years",
        ["audit"] = "audit",
    };

    /// <summary>The ids that the paths above name.</summary>
    public static async Task<Dictionary<string, string>> Names(Site site)
    {
        var schools = await site.Ask(db => db.Schools.ToDictionaryAsync(school => school.SourcedId!, school => school.Id));
        var kingsley = schools[DemoSchools.Kingsley];
        var family = await site.Ask(db => db.FamiliesIn(kingsley).Where(f => f.Students.Any(link => link.Student.GivenName == "Nilton" && link.Student.FamilyName == "Fortes")).Select(f => f.Id).FirstAsync());
        var contact = await site.Ask(db => db.ContactsIn(kingsley).Where(c => c.FamilyId == family && c.IsTwoWay).OrderByDescending(c => c.Day).Select(c => c.Id).FirstAsync());
        var plan = await site.Ask(db => db.Plans.In(kingsley).Include(p => p.Sections).OrderByDescending(p => p.SchoolYear.StartsOn).FirstAsync());
        var goals = plan.Sections.Where(section => section.Kind == SectionKind.Goal).OrderBy(section => section.Position).Select(section => section.Id).ToList();
        Task<int> Campaign(string name) => site.Ask(db => db.Campaigns.In(kingsley).Where(row => row.Name == name).Select(row => row.Id).FirstAsync());
        var template = await site.Ask(db => db.PlanTemplates.Include(row => row.Sections).FirstAsync(row => row.PublishedAt == null));
        return new Dictionary<string, string>
        {
            ["publicplan"] = (await site.Ask(db => db.PlanEvents.In(kingsley).Where(step => step.Step == PlanStep.Approve).Select(step => step.PlanId).FirstAsync())).ToString(),
            ["template"] = template.Id.ToString(),
            ["templatesection"] = template.Sections.OrderBy(row => row.Position).First(row => row.Kind == SectionKind.Text).Id.ToString(),
            ["templategoals"] = template.Sections.First(row => row.Kind == SectionKind.Goal).Id.ToString(),
            ["publishedtemplate"] = (await site.Ask(db => db.Plans.In(kingsley).OrderByDescending(p => p.SchoolYear.StartsOn).Select(p => p.TemplateId!.Value).FirstAsync())).ToString(),
            ["kingsley"] = kingsley.ToString(),
            ["harborpoint"] = schools[DemoSchools.HarborPoint].ToString(),
            ["family"] = family.ToString(),
            ["contact"] = contact.ToString(),
            ["campaign"] = (await Campaign("Invitations to the data night")).ToString(),
            ["event"] = (await Campaign("Back-to-school evening")).ToString(),
            ["closedcampaign"] = (await Campaign("Welcome calls, September")).ToString(),
            ["plan"] = plan.Id.ToString(),
            ["goal"] = goals[0].ToString(),
            ["lastgoal"] = goals[^1].ToString(),
            ["text"] = plan.Sections.First(section => section.Kind == SectionKind.Text).Id.ToString(),
            ["draft"] = (await site.Ask(db => db.Drafts.OrderBy(draft => draft.At).Select(draft => draft.Id).FirstAsync())).ToString(),
            ["sentplan"] = (await site.Ask(db => db.Plans.Where(p => p.Status == PlanStatus.Sent).Select(p => p.Id).FirstAsync())).ToString(),
            ["question"] = (await site.Ask(db => db.Questions.In(kingsley).Where(q => q.FamilyId == family && q.State == QuestionState.Open).Select(q => q.Id).FirstAsync())).ToString(),
            ["answered"] = (await site.Ask(db => db.Questions.In(kingsley).Where(q => q.State == QuestionState.Answered && q.Events.Any(step => step.Step == QuestionStep.Route)).Select(q => q.Id).FirstAsync())).ToString(),
            ["followup"] = (await site.Ask(db => db.FollowUps.In(kingsley).Where(f => f.HandedById != null).Select(f => f.Id).FirstAsync())).ToString(),
            ["interpreter"] = (await site.Ask(db => db.InterpreterRequests.In(kingsley).Where(r => r.IsLate).Select(r => r.Id).FirstAsync())).ToString(),
            ["user"] = (await site.Ask(db => db.Users.Where(user => user.Name == "Ana Teixeira").Select(user => user.Id).FirstAsync())).ToString(),
            ["teacher"] = (await site.Ask(db => db.Users.Where(user => user.Name == "Luis Ferreira").Select(user => user.Id).FirstAsync())).ToString(),
            ["role"] = (await site.Ask(db => db.Assignments.Where(role => role.User.Name == "Luis Ferreira").Select(role => role.Id).FirstAsync())).ToString(),
            ["word"] = (await site.Ask(db => db.ContactWords.Where(word => word.Code == "ChildHelped").Select(word => word.Id).FirstAsync())).ToString(),
            ["year"] = (await site.Ask(db => db.SchoolYears.OrderByDescending(year => year.StartsOn).Select(year => year.Id).FirstAsync())).ToString(),
        };
    }
}
