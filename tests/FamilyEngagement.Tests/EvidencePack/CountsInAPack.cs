using FamilyEngagement.Tests.Sessions;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.SessionSignIns;

namespace FamilyEngagement.Tests.EvidencePack;

public class CountsInAPack
{
    [Fact]
    public async Task Few_people_at_a_session_are_not_counted_in_it()
    {
        var story = await PackStory.Begin();
        var session = SessionStory.Of(story.School.Id, story.Principal.Id, "DataNight", story.Portal.Today.AddDays(-9));
        await story.Portal.Have(session);
        var walkIn = new SessionSignIn { SchoolId = story.School.Id, SessionId = session.Id, Name = "Cuauhtemoc Zaragoza" };
        walkIn.Arrive(3, story.Portal.Clock.Now.UtcDateTime, story.Principal.Id, contact: null);
        await story.Portal.Have(walkIn);
        using var pack = await story.Pack();
        PackStory.Text(pack, "records/sessions.csv").Trim().ShouldEndWith("Too few to show,Too few to show,Too few to show");
    }
}
