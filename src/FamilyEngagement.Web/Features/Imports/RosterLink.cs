namespace FamilyEngagement.Web.Features.Imports;

/// <summary>What a bundle says of one guardian and one student, from all its rows together. None: it does not say.</summary>
public class RosterLink(string studentId, string guardianId)
{
    public string StudentId => studentId;
    public string GuardianId => guardianId;
    public string? Relationship { get; private set; }
    public bool? HasAccess { get; private set; }
    public int? Priority { get; private set; }
    public List<string> Households { get; } = [];
    public string SpokenLanguage { get; private set; } = "";
    public string WrittenLanguage { get; private set; } = "";
    public string PreferredChannel { get; private set; } = "";

    public static IReadOnlyCollection<RosterLink> Of(ImportRun run)
    {
        var links = new Dictionary<(string, string), RosterLink>();
        var people = run.Roster.People;
        foreach (var student in run.Roster.Of(RosterKind.Student)) Agents(student, id => At(student.Id, id));
        foreach (var guardian in run.Roster.Of(RosterKind.Guardian)) Agents(guardian, id => At(id, guardian.Id));
        foreach (var contact in run.Roster.Contacts ?? [])
            if (!contact.IsGone) At(contact.StudentId, contact.GuardianId)?.Take(contact);
        return links.Values;

        void Agents(RosterPerson person, Action<string> link)
        {
            foreach (var agent in person.Agents) link(agent);
        }

        // Agents who are neither (a mentor, a teacher), and people who leave, make no link.
        RosterLink? At(string studentId, string guardianId)
        {
            if (!run.Students.TryGetValue(studentId, out var student) || !run.Guardians.TryGetValue(guardianId, out var guardian)) return null;
            if (!student.IsActive || !guardian.IsActive) return null;
            var key = (student.SourcedId, guardian.SourcedId);
            if (!links.TryGetValue(key, out var link))
            {
                links[key] = link = new RosterLink(student.SourcedId, guardian.SourcedId);
                if (people.TryGetValue(guardianId, out var person) && person.Relationship.Length > 0) link.Relationship = person.Relationship;
            }

            return link;
        }
    }

    private void Take(RosterContact contact)
    {
        if (contact.Relationship.Length > 0) Relationship = contact.Relationship;
        // One row that bans is enough.
        if (contact.HasAccess is { } said) HasAccess = (HasAccess ?? true) && said;
        Priority = Priority is > 0 ? Math.Min(Priority.Value, contact.Priority) : contact.Priority;
        if (contact.Household.Length > 0 && !Households.Contains(contact.Household, StringComparer.OrdinalIgnoreCase)) Households.Add(contact.Household);
        if (contact.SpokenLanguage.Length > 0) SpokenLanguage = contact.SpokenLanguage;
        if (contact.WrittenLanguage.Length > 0) WrittenLanguage = contact.WrittenLanguage;
        if (contact.PreferredChannel.Length > 0) PreferredChannel = contact.PreferredChannel;
    }
}
