using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Setup;

/// <summary>What setup proposes until the district types its own days: July 1 to June 30 in three terms.</summary>
public static class FirstSchoolYear
{
    public static SchoolYear On(DateOnly today)
    {
        var start = today.Month >= 7 ? today.Year : today.Year - 1;
        var year = new SchoolYear { Name = $"{start}–{(start + 1) % 100:00}", StartsOn = new(start, 7, 1), EndsOn = new(start + 1, 6, 30) };
        year.Terms.Add(new Term { Name = "Term 1", StartsOn = year.StartsOn, EndsOn = new(start, 11, 30) });
        year.Terms.Add(new Term { Name = "Term 2", StartsOn = new(start, 12, 1), EndsOn = new(start + 1, 3, 15) });
        year.Terms.Add(new Term { Name = "Term 3", StartsOn = new(start + 1, 3, 16), EndsOn = year.EndsOn });
        return year;
    }
}
