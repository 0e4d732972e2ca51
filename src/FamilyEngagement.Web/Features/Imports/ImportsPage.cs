using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>The imports so far, newest first.</summary>
public record ImportsPage(IReadOnlyList<ImportsPage.Row> Rows, Paging Paging, WithoutSchool WithoutSchool)
{
    /// <param name="By">None when it came in by the command.</param>
    public record Row(int Id, DateTime At, string Bundle, string? By, string Values)
    {
        public IReadOnlyList<ImportCount> Counts => ImportResult.FromAudit(Values);
    }
}

/// <summary>Students of the roster who are at no school now: by number only, since who manages rosters reads no families' names.</summary>
public record WithoutSchool(int Count, IReadOnlyList<string> Numbers);

/// <summary>One import.</summary>
public record ImportPage(ImportsPage.Row Import, WithoutSchool WithoutSchool);
