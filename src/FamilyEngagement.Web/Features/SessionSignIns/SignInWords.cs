namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <summary>English keys for the localizer.</summary>
public static class SignInWords
{
    public static string Label(this SignInRole role) => role switch
    {
        SignInRole.ParentOrGuardian => "Parent or guardian",
        SignInRole.Student => "Student",
        SignInRole.Staff => "Staff",
        SignInRole.CommunityPartner => "Community partner",
        SignInRole.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
