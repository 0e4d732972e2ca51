using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>Families: grouped (<see cref="FamilyGrouping"/>), matched with the rows they have (<see cref="FamilyMatching"/>), written.</summary>
public class FamiliesStep(ImportRun run, Languages languages)
{
    private readonly ImportCount _count = run.Result.Of("families");
    private readonly Dictionary<int, Student> _students = run.Students.Values.ToDictionary(student => student.Id);
    private readonly SortedSet<string> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private ILookup<int, DateOnly> _begins = Enumerable.Empty<int>().ToLookup(id => id, _ => default(DateOnly));

    public async Task Run(IReadOnlyCollection<RosterLink> links, IEnumerable<Guardianship> guardianships)
    {
        var families = await run.Db.Families.Include(family => family.Students).Include(family => family.Members).ToListAsync();
        if (run.IsFirst)
        {
            var begins = await run.Db.Enrollments.Where(row => row.IsActive && row.BeginsOn != null).Select(row => new { row.StudentId, row.BeginsOn }).ToListAsync();
            _begins = begins.ToLookup(row => row.StudentId, row => row.BeginsOn!.Value);
        }

        var ties = FamilyTies.Of(run, links, guardianships, families);
        var plans = FamilyGrouping.Of(_students.Values.Where(student => student.IsActive).Select(student => student.SourcedId), ties);
        var matched = FamilyMatching.Match(plans, families, id => run.Students[id].Id, id => run.Guardians[id].Id);
        foreach (var plan in plans) Write(plan, matched);
        if (_unknown.Count > 0)
            run.Result.Notices.Add($"The portal does not know these languages and left them open: {string.Join(", ", _unknown.Take(20).Select(RosterProblem.Quote))}.");
        var left = families.Except(matched.Values).ToList();
        var merged = Deactivate(left, plans, matched);
        await run.Db.SaveChangesAsync();
        foreach (var (from, to) in merged) await MoveHistory(from, to);
    }

    private void Write(FamilyPlan plan, Dictionary<string, Family> matched)
    {
        var isNew = !matched.TryGetValue(plan.Key, out var family);
        if (isNew)
        {
            family = matched[plan.Key] = new Family { Key = plan.Key, Name = "", SpokenLanguage = Languages.NotKnown, WrittenLanguage = Languages.NotKnown, Since = SinceOf(plan) };
            run.Db.Add(family);
        }

        var children = plan.Children.Select(id => run.Students[id]).ToList();
        var members = plan.Members.Select(id => run.Guardians[id]).ToList();
        // Only the key's letters may differ: a household id is the same in capitals.
        if (!family!.Key.Equals(plan.Key, StringComparison.OrdinalIgnoreCase)) family.Key = plan.Key;
        family.Name = FamilyText.Name(children);
        family.SearchText = FamilyText.Search(children, members);
        family.IsActive = true;
        SetLanguages(family, plan);
        var linksChanged = SetChildren(family, children) | SetMembers(family, members);
        if (isNew) _count.Added++;
        else if (linksChanged || run.Db.Entry(family).State == EntityState.Modified) _count.Changed++;
        else _count.Unchanged++;
    }

    /// <summary>The guardian to call first decides, then the child; what an earlier roster said stands until a later one says otherwise.</summary>
    private void SetLanguages(Family family, FamilyPlan plan)
    {
        var first = plan.Ties.FirstOrDefault(tie => CodeOf(tie.SpokenLanguage) != Languages.NotKnown);
        var (spoken, written) = (CodeOf(first?.SpokenLanguage), CodeOf(first?.WrittenLanguage));
        if (first is null)
            spoken = plan.Children.Select(child => CodeOf(run.Roster.People.GetValueOrDefault(child)?.Language)).FirstOrDefault(code => code != Languages.NotKnown, Languages.NotKnown);
        if (spoken != Languages.NotKnown)
        {
            family.SpokenLanguage = spoken;
            family.WrittenLanguage = written == Languages.NotKnown ? spoken : written;
        }

        if (plan.Ties.FirstOrDefault(tie => tie.PreferredChannel.Length > 0) is { } tie) family.PreferredChannel = tie.PreferredChannel;
    }

    private string CodeOf(string? language)
    {
        var code = RosterLanguages.CodeOf(languages, language);
        if (code == Languages.NotKnown && language is { Length: > 0 } && !language.Equals(Languages.NotKnown, StringComparison.OrdinalIgnoreCase)) _unknown.Add(language);
        return code;
    }

    private bool SetChildren(Family family, List<Student> children)
    {
        var wanted = children.Select(child => child.Id).ToHashSet();
        // The link to a child who left the district stays: the family's contacts were about this child.
        var gone = family.Students.Where(link => !wanted.Contains(link.StudentId) && _students[link.StudentId].IsActive).ToList();
        foreach (var link in gone) family.Students.Remove(link);
        run.Db.RemoveRange(gone);
        var added = wanted.Except(family.Students.Select(link => link.StudentId)).ToList();
        family.Students.AddRange(added.Select(id => new FamilyStudent { StudentId = id }));
        return gone.Count + added.Count > 0;
    }

    private bool SetMembers(Family family, List<FamilyMember> members)
    {
        var wanted = members.Select(member => member.Id).ToHashSet();
        var gone = family.Members.Where(link => !wanted.Contains(link.FamilyMemberId)).ToList();
        foreach (var link in gone) family.Members.Remove(link);
        run.Db.RemoveRange(gone);
        var added = wanted.Except(family.Members.Select(link => link.FamilyMemberId)).ToList();
        family.Members.AddRange(added.Select(id => new FamilyMembership { FamilyMemberId = id }));
        return gone.Count + added.Count > 0;
    }

    private DateOnly SinceOf(FamilyPlan plan)
    {
        if (!run.IsFirst) return run.Today;
        var since = plan.Children.Select(id => _begins[run.Students[id].Id].DefaultIfEmpty(run.YearStartsOn).Min()).Min();
        return since > run.Today ? run.Today : since;
    }

    /// <returns>Rows whose children all went to one other family, with that family.</returns>
    private List<(Family From, Family To)> Deactivate(List<Family> left, List<FamilyPlan> plans, Dictionary<string, Family> matched)
    {
        var homes = plans.SelectMany(plan => plan.Children.Select(child => (run.Students[child].Id, Family: matched[plan.Key]))).ToLookup(pair => pair.Id, pair => pair.Family);
        var merged = new List<(Family, Family)>();
        foreach (var family in left.Where(family => family.IsActive))
        {
            family.IsActive = false;
            _count.Deactivated++;
            var moved = family.Students.Where(link => _students[link.StudentId].IsActive).ToList();
            if (moved.Count > 0 && moved.SelectMany(link => homes[link.StudentId]).Distinct().ToList() is [var home]) merged.Add((family, home));
            foreach (var link in moved) family.Students.Remove(link);
            run.Db.RemoveRange(moved);
        }

        return merged;
    }

    private async Task MoveHistory(Family from, Family to)
    {
        await run.Db.Contacts.Where(contact => contact.FamilyId == from.Id).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.FamilyId, to.Id));
        await run.Db.FollowUps.Where(followUp => followUp.FamilyId == from.Id).ExecuteUpdateAsync(set => set.SetProperty(followUp => followUp.FamilyId, to.Id));
    }
}
