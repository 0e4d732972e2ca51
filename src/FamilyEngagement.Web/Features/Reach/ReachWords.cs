using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Reach;

public static class ReachWords
{
    /// <summary>A group as people say it.</summary>
    public static string NameOf(this IStringLocalizer words, Languages languages, ReachDimension dimension, string group) => dimension switch
    {
        ReachDimension.Everyone => words["All families"],
        ReachDimension.HomeLanguage => languages.Name(group),
        ReachDimension.Grade => Capital(words[Grades.Label(group)]),
        ReachDimension.EnglishLearner => group == ReachDimensions.Yes ? words["With an English learner"] : words["Without an English learner"],
        ReachDimension.SpecialEducation => group == ReachDimensions.Yes ? words["With a child in special education"] : words["Without a child in special education"],
        _ => group == ReachDimensions.NotKnown ? words["Not on the roster"] : words[group],
    };

    /// <summary>How far a share is from the school's, with its sign.</summary>
    public static string Points(int gap) => gap switch { > 0 => $"+{gap}", < 0 => $"−{-gap}", _ => "0" };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
