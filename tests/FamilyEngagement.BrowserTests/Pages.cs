using FamilyEngagement.Web.Features.Families;
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
        new("no-permission", "liaison", "/schools/{harborpoint}/contacts"),
        new("not-found", "liaison", "/schools/{kingsley}/families/999999"),
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
        new("compliance-admin", "admin", "/district/compliance"),
        new("admin-standards", "admin", "/admin/standards"),
    ];

    /// <summary>The ids that the paths above name.</summary>
    public static async Task<Dictionary<string, string>> Names(Site site)
    {
        var schools = await site.Ask(db => db.Schools.ToDictionaryAsync(school => school.SourcedId!, school => school.Id));
        var kingsley = schools[DemoSchools.Kingsley];
        var family = await site.Ask(db => db.FamiliesIn(kingsley).Where(f => f.Students.Any(link => link.Student.GivenName == "Nilton" && link.Student.FamilyName == "Fortes")).Select(f => f.Id).FirstAsync());
        var contact = await site.Ask(db => db.ContactsIn(kingsley).Where(c => c.FamilyId == family && c.IsTwoWay).OrderByDescending(c => c.Day).Select(c => c.Id).FirstAsync());
        return new Dictionary<string, string>
        {
            ["kingsley"] = kingsley.ToString(),
            ["harborpoint"] = schools[DemoSchools.HarborPoint].ToString(),
            ["family"] = family.ToString(),
            ["contact"] = contact.ToString(),
        };
    }
}
