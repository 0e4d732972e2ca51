using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <param name="Last">Who has just signed in; none when nobody has, or when the reader may not know them.</param>
/// <param name="Found">Families that fit what was typed.</param>
/// <param name="Recent">The last sign-ins, newest first.</param>
public record SignInPage(
    int SchoolId, FamilySession Session, SignInStop Stop, SignInCounts Counts, SignInFilter Filter, SignInLine? Last, IReadOnlyList<SignInPage.FoundFamily> Found, bool HasMore,
    IReadOnlyList<SignInLine> Recent, bool MayKeep, WalkInForm WalkIn, AfterForm After, bool HasChanged = false)
{
    /// <param name="SignedIn">None while it is not.</param>
    public record FoundFamily(FamilyLine Family, IReadOnlyList<SignInMember> People, SignInLine? SignedIn);

    public string Url => $"/schools/{SchoolId}/sessions/{Session.Id}/sign-in";
}

/// <summary>The attendance list; who may not see names gets the counts alone.</summary>
/// <param name="Hidden">Families who came and are not in the reader's list.</param>
public record AttendancePage(int SchoolId, FamilySession Session, SignInStop Stop, SignInCounts Counts, SignInGroups Groups, bool SeesNames, IReadOnlyList<SignInLine> Lines, Paging Paging, int Hidden)
{
    public string Url => $"/schools/{SchoolId}/sessions/{Session.Id}/sign-in";
}

/// <summary>The table for typing in what was signed on paper.</summary>
public record TablePage(int SchoolId, FamilySession Session, SignInStop Stop, FamilyListFilter Filter, IReadOnlyList<TablePage.Row> Rows, Paging Paging, IReadOnlyList<Choice> Grades, bool HasLetters, int Families)
{
    public record Row(FamilyLine Family, bool Came);

    public string Url => $"/schools/{SchoolId}/sessions/{Session.Id}/sign-in";
}

/// <summary>For paper.</summary>
/// <param name="Groups">Families under a heading; none on a sheet of empty lines.</param>
public record SheetPage(int SchoolId, FamilySession Session, FamilyListFilter Filter, IReadOnlyList<(string Heading, IReadOnlyList<FamilyLine> Families)> Groups, Paging Paging, IReadOnlyList<Choice> Grades, bool HasNames)
{
    public const int EmptyLines = 25;

    public string Url => $"/schools/{SchoolId}/sessions/{Session.Id}/sign-in";
}
