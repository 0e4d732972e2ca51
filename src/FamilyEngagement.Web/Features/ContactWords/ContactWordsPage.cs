using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.ContactWords;

public record ContactWordsPage(ILookup<WordKind, ContactWord> Words);

/// <param name="Id">None for a word that is being added.</param>
/// <param name="Name">As it stands now.</param>
public record WordPage(int? Id, string? Name, WordForm Form, IReadOnlyList<Difference>? Differences = null);
