using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>What a family is called, and what it is found by.</summary>
public static class FamilyText
{
    /// <summary>The children's family names, as written.</summary>
    public static string Name(IReadOnlyList<Student> children) =>
        Cut(string.Join(", ", children.Select(child => child.FamilyName.Length > 0 ? child.FamilyName : child.GivenName).Distinct()), Family.NameLength);

    /// <summary>Begins with the family's name, so that lists sort by it. Without student numbers: a school finds its own students by theirs, and nobody else's.</summary>
    public static string Search(IReadOnlyList<Student> children, IReadOnlyList<FamilyMember> members) => Cut(
        Folding.Fold(new[] { Name(children) }.Concat(children.SelectMany(child => new[] { child.FullName, child.PreferredName }))
            .Concat(members.SelectMany(member => new[] { member.FullName, member.Digits }))),
        Lengths.Search);

    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }
}
