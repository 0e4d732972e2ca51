using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>
/// What a measure came to at one school in one school year, kept so that no list has to count. Not kept for
/// <see cref="StandardMeasure.HomeLanguage"/> and <see cref="StandardMeasure.TwoWay"/>, which stand in the summary of reach,
/// nor for <see cref="StandardMeasure.PromptAnswer"/>, which is counted by language from the questions' own columns.
/// </summary>
public class MeasureResult : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int SchoolYearId { get; init; }
    public required StandardMeasure Measure { get; init; }
    public int Part { get; set; }
    public int Whole { get; set; }
    /// <summary>Families behind the whole, where it is about families.</summary>
    public int Families { get; set; }
    /// <summary>The version of the formula that it was counted with.</summary>
    public int Formula { get; set; }
    /// <summary>When this count was begun: all that was saved before is in it.</summary>
    public DateTime AsOf { get; set; }

    public void Set(MeasureCount count, int formula, DateTime asOf) => (Part, Whole, Families, Formula, AsOf) = (count.Part, count.Whole, count.Families, formula, asOf);
}

public class MeasureResultConfiguration : IEntityTypeConfiguration<MeasureResult>
{
    public void Configure(EntityTypeBuilder<MeasureResult> result)
    {
        // Whoever writes over a newer count than the one it has read must look again.
        result.Property(x => x.AsOf).IsConcurrencyToken();
        result.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
        result.HasOne<SchoolYear>().WithMany().HasForeignKey(x => x.SchoolYearId);
        result.HasIndex(x => new { x.SchoolId, x.SchoolYearId, x.Measure }).IsUnique();
        result.HasIndex(x => x.SchoolYearId);
    }
}
