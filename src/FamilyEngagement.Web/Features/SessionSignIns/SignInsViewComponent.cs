using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <summary>Who came, on the page of a session: counts, and the ways to sign-in and attendance. One query.</summary>
public class SignInsViewComponent(AppDbContext db, CurrentUser me, SignInLog log) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(FamilySession session) => View("/Features/SessionSignIns/_Summary.cshtml",
        (session, await db.SignInCounts(session.SchoolId, session.Id), log.StopFor(session), MaySignIn: me.May(Permission.LogContacts, session.SchoolId)));
}
