using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>Figures of reach as a file. It takes what may be seen outside the schools; how many groups are left out is said.</summary>
public class ReachFile(DistrictCache district, Languages languages, IStringLocalizer<Words> words)
{
    private static readonly string[] Head =
    [
        "School", "Term", "By", "Group", "Families", "Tried", "Tried share", "Reached", "Reached share", "Two-way talk", "Two-way share", "Gap in points",
        "Half talked with since", "Contacts", "Contacts that got through", "Positive", "About a concern",
        "In the home language share", "Qualified staff share", "Qualified interpreter or translator share", "Staff who speak some of it share", "Machine translation share", "Another adult helped share",
        "A child helped share", "Not in their language share",
    ];

    /// <param name="all">None: too few families to show any number.</param>
    public Task<FileContentResult> Of(string name, string school, TermOfYear? term, ReachCounts? all, DateOnly? halfTalkedSince, IEnumerable<GroupTable> tables)
    {
        string[] of = [school, term is null ? "" : $"{term.Term.Name}, {term.Year.Name}"];
        var rows = new List<IReadOnlyList<object?>> { all is null ? [.. of, words["All families"], "", words["Too few to show"]] : [.. of, words["All families"], "", .. Figures(all, null, halfTalkedSince)] };
        foreach (var table in all is null ? [] : tables)
        {
            string[] by = [.. of, words[table.Dimension.Label()]];
            rows.AddRange(table.Shown.Select(group => (IReadOnlyList<object?>)[.. by, words.NameOf(languages, table.Dimension, group.Name), .. Figures(group.Counts, group.GapTo(table.All), group.HalfTalkedSince)]));
            if (table.Hidden > 0) rows.Add([.. by, words["{0} more", table.Hidden], words["Too few to show"]]);
        }

        return CsvFile.Of(name, Head, rows);
    }

    /// <summary>Of languages only shares: their counts rest on fewer families than the group has.</summary>
    private IEnumerable<object?> Figures(ReachCounts counts, int? gap, DateOnly? halfTalkedSince)
    {
        object?[] families =
        [
            counts.Families, counts.Attempted, Share(counts.Attempted, counts.Families), counts.Reached, Share(counts.Reached, counts.Families), counts.TwoWay, Share(counts.TwoWay, counts.Families), gap,
            halfTalkedSince?.ToString("yyyy-MM-dd"), counts.Contacts, counts.ContactsReached, counts.Positive, counts.Concern,
        ];
        int[] understood = [counts.ContactsInHomeLanguage, counts.OwnLanguage, counts.Qualified, counts.Unqualified, counts.Machine, counts.AdHocAdult, counts.Child, counts.NotTheirs];
        return families.Concat(understood.Select(part => (object?)(counts.ReachedOtherLanguage < district.Settings.SmallGroup ? words["Too few"].Value : Share(part, counts.ContactsOtherLanguage))));
    }

    private static string Share(int part, int whole) => whole == 0 ? "" : $"{ReachCounts.PercentOf(part, whole)}%";
}
