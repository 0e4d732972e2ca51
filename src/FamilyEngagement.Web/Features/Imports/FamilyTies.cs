using FamilyEngagement.Web.Features.Families;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// Collects every guardian of every active student, whether the bundle names them or an earlier one did, so that a family is
/// never split because half of it is missing from a file. Households that this bundle does not speak of stay as they are.
/// </summary>
public static class FamilyTies
{
    public static List<FamilyTie> Of(ImportRun run, IEnumerable<RosterLink> links, IEnumerable<Guardianship> guardianships, IReadOnlyCollection<Family> families)
    {
        var said = links.ToDictionary(link => (link.StudentId, link.GuardianId));
        var students = run.Students.Values.Where(student => student.IsActive).ToDictionary(student => student.Id);
        var guardians = run.Guardians.Values.Where(guardian => guardian.IsActive).ToDictionary(guardian => guardian.Id);
        var earlier = EarlierHouseholds(families);
        var ties = new List<FamilyTie>();
        foreach (var row in guardianships)
        {
            if (!students.TryGetValue(row.StudentId, out var student) || !guardians.TryGetValue(row.FamilyMemberId, out var guardian)) continue;
            var link = said.GetValueOrDefault((student.SourcedId, guardian.SourcedId));
            var isSaid = run.Roster.Contacts is not null && run.Roster.People.ContainsKey(student.SourcedId);
            List<string> households = isSaid ? link?.Households ?? [] : [.. earlier[(row.StudentId, row.FamilyMemberId)]];
            var person = run.Roster.People.GetValueOrDefault(guardian.SourcedId);
            foreach (var household in households.DefaultIfEmpty(""))
            {
                ties.Add(new FamilyTie(
                    student.SourcedId, guardian.SourcedId, row.HasAccess, row.Priority, household,
                    link is { SpokenLanguage.Length: > 0 } ? link.SpokenLanguage : person?.Language ?? "", link?.WrittenLanguage ?? "", link?.PreferredChannel ?? ""));
            }
        }

        return ties;
    }

    private static ILookup<(int StudentId, int MemberId), string> EarlierHouseholds(IEnumerable<Family> families) => (
        from family in families
        where family.IsActive && family.Key.StartsWith(FamilyGrouping.HouseholdPrefix, StringComparison.Ordinal)
        from student in family.Students
        from member in family.Members
        select (Pair: (student.StudentId, member.FamilyMemberId), Household: family.Key[FamilyGrouping.HouseholdPrefix.Length..]))
        .ToLookup(row => row.Pair, row => row.Household);
}
