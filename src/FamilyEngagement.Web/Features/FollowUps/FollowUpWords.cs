using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.FollowUps;

public static class FollowUpWords
{
    /// <summary>What is to be done, as far as the reader may know it.</summary>
    public static string What(this IStringLocalizer<Words> words, FollowUpLine followUp) =>
        followUp.What is not { } what ? words["Restricted follow-up"] : what.Length > 0 ? what : words["Talk again"];
}
