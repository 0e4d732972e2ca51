using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Questions;

/// <summary>A school with a family, its liaison, and a colleague; questions asked and answered at times of the district.</summary>
internal sealed record QuestionsSetup(Portal Portal, int SchoolId, Family Family, PortalUser Liaison, PortalUser Principal)
{
    public static async Task<QuestionsSetup> In(Portal portal)
    {
        var school = await portal.Have(A.School());
        return new QuestionsSetup(portal, school.Id, await portal.Have(A.Family(school.Id)), await portal.Have(A.Liaison(school.Id, "Ana Teixeira")), await portal.Have(A.Principal(school.Id, "Denise Whitcomb")));
    }

    public string Url => $"/schools/{SchoolId}/questions";

    public DateTime Utc(string local) => Portal.Services.GetRequiredService<DistrictClock>().ToUtc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));

    public Contact Contact(string local, string outcome = ContactOutcome.TwoWay, ContactDirection direction = ContactDirection.Inbound, PortalUser? by = null, Family? family = null, bool restricted = false)
    {
        var (at, whose) = (Utc(local), family ?? Family);
        var contact = new Contact { SchoolId = SchoolId, FamilyId = whose.Id, AuthorId = (by ?? Liaison).Id, LoggedAt = at };
        contact.Record(new ContactFacts(at, DateOnly.Parse(local[..10], System.Globalization.CultureInfo.InvariantCulture), direction, ContactChannel.Phone, outcome, "kea", ContactMode.StaffSpeaks, [ContactTopic.Event], "", null) { IsRestricted = restricted }, whose, A.Words);
        foreach (var link in whose.Students) contact.Students.Add(new ContactStudent { StudentId = link.StudentId });
        return contact;
    }

    /// <summary>Asked then, and answered then if at all.</summary>
    public async Task<Question> Have(string asked, string? answered = null, string what = "Is the after-school program open?", Family? family = null, Action<Question>? and = null, PortalUser? by = null, bool restricted = false)
    {
        var hours = Portal.Services.GetRequiredService<DistrictCache>().Hours;
        var question = Question.Ask(Contact(asked, family: family, by: by, restricted: restricted), what, hours, 2);
        if (answered is not null) question.Try(Contact(answered, direction: ContactDirection.Outbound, family: family), hours);
        and?.Invoke(question);
        return await Portal.Have(question);
    }

    public Task<Question> Now(int id) => Portal.Ask(db => db.Questions.Include(question => question.Events).AsNoTracking().SingleAsync(question => question.Id == id));
}
