using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>The form with the family it is about, or with the families found so far.</summary>
public record LogPage(int SchoolId, LogForm Form, FamilyChoice? Family, IReadOnlyList<FamilyLine> Found, IReadOnlyList<Choice> Languages, IReadOnlyList<FamilyLine> Recent);

public record FamilyChoice(FamilyLine Line, IReadOnlyList<Choice> People, DateOnly? LastTalk);

/// <param name="Readers">Who read the note so far, the last first; this reading is the first of them.</param>
public record RestrictedPage(int SchoolId, int FamilyId, string Family, ContactLine Line, string Note, IReadOnlyList<RestrictedPage.Reading> Readers)
{
    public record Reading(string Name, DateTime At);
}

/// <param name="Now">What stands there now, when someone else changed it meanwhile.</param>
public record CorrectPage(int SchoolId, int Id, CorrectForm Form, FamilyChoice Family, IReadOnlyList<Choice> Languages, CorrectForm? Now);

public record VoidPage(int SchoolId, int Id, VoidForm Form, string Family, DateTime OccurredAt, string Channel, string Outcome, bool HasChanged);

public record HistoryPage(int SchoolId, int FamilyId, string Family, IReadOnlyList<HistoryPage.Edition> Editions)
{
    /// <param name="By">Who replaced this edition, and why; none for the one in force.</param>
    public record Edition(
        DateTime OccurredAt, ContactDirection Direction, string Channel, string Outcome, string Language, string Mode, IReadOnlyList<string> Topics, ContactTone Tone, bool IsRestricted, string Note,
        IReadOnlyList<string> Children, string? Person, string? By, DateTime? At, string? Reason);
}
