namespace FamilyEngagement.Web.Data;

/// <summary>A record that belongs to one school. Queries for it start from <see cref="SchoolScope.In"/>.</summary>
public interface ISchoolOwned
{
    int SchoolId { get; }
}

public static class SchoolScope
{
    public static IQueryable<T> In<T>(this IQueryable<T> rows, int schoolId) where T : class, ISchoolOwned =>
        rows.Where(row => row.SchoolId == schoolId);
}
