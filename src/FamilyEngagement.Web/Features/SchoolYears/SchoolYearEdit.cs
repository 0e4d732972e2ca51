using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.SchoolYears;

/// <summary>Writes a checked form to a year. Rows keep their ids: figures hang on the terms'.</summary>
public static class SchoolYearEdit
{
    public static SchoolYear Make(SchoolYearForm form)
    {
        var year = new SchoolYear { Name = form.Name!.Trim(), StartsOn = form.StartsOn!.Value, EndsOn = form.EndsOn!.Value };
        WriteTerms(year, form);
        WriteHolidays(year, form);
        return year;
    }

    public static void Apply(AppDbContext db, SchoolYear year, SchoolYearForm form)
    {
        var entry = db.Entry(year);
        entry.Property(x => x.Version).OriginalValue = form.Version;
        // A change of a term or a holiday is a change of the year.
        entry.Property(x => x.Version).IsModified = true;
        (year.Name, year.StartsOn, year.EndsOn) = (form.Name!.Trim(), form.StartsOn!.Value, form.EndsOn!.Value);
        db.RemoveRange(WriteTerms(year, form));
        db.RemoveRange(WriteHolidays(year, form));
    }

    public static string Describe(IEnumerable<DaysRow> rows) =>
        string.Join("; ", rows.Where(row => !row.IsEmpty).Select(row => $"{row.Name}: {row.StartsOn:MMM d, yyyy} – {row.EndsOn ?? row.StartsOn:MMM d, yyyy}"));

    /// <returns>The terms that are in no row any more.</returns>
    private static List<Term> WriteTerms(SchoolYear year, SchoolYearForm form)
    {
        var left = year.Terms.ToList();
        foreach (var row in form.Terms.Where(row => !row.IsEmpty))
        {
            var (name, starts, ends) = (row.Name!.Trim(), row.StartsOn!.Value, row.EndsOn!.Value);
            if (row.Id is { } id && left.Find(term => term.Id == id) is { } term)
            {
                (term.Name, term.StartsOn, term.EndsOn) = (name, starts, ends);
                left.Remove(term);
            }
            else year.Terms.Add(new Term { Name = name, StartsOn = starts, EndsOn = ends });
        }

        return left;
    }

    /// <returns>The holidays that are in no row any more.</returns>
    private static List<Holiday> WriteHolidays(SchoolYear year, SchoolYearForm form)
    {
        var left = year.Holidays.ToList();
        foreach (var row in form.Holidays.Where(row => !row.IsEmpty))
        {
            var (name, starts, ends) = (row.Name!.Trim(), row.StartsOn!.Value, row.EndsOn ?? row.StartsOn!.Value);
            if (row.Id is { } id && left.Find(day => day.Id == id) is { } holiday)
            {
                (holiday.Name, holiday.StartsOn, holiday.EndsOn) = (name, starts, ends);
                left.Remove(holiday);
            }
            else year.Holidays.Add(new Holiday { Name = name, StartsOn = starts, EndsOn = ends });
        }

        return left;
    }
}
