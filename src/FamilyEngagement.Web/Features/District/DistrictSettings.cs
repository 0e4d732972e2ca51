using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.District;

/// <summary>The one row that says whose portal this is.</summary>
public class DistrictSettings : IVersioned
{
    public const int NameLength = 120, LanguagesLength = 400;

    public int Id { get; set; }
    public required string Name { get; set; }
    /// <summary>The office named in the footer.</summary>
    public string Office { get; set; } = "";
    /// <summary>IANA name, such as America/New_York.</summary>
    public required string TimeZone { get; set; }
    /// <summary>BCP 47 codes of the languages that most families here speak, offered first; comma separated.</summary>
    public string Languages { get; set; } = "en";
    /// <summary>Percent of families that should have a two-way talk each term.</summary>
    public int ReachTarget { get; set; } = 80;
    /// <summary>Below this number of families no percentage is shown, and outside the school the group is hidden.</summary>
    public int SmallGroup { get; set; } = 10;
    /// <summary>School days in which a family's question should be answered.</summary>
    public int AnswerDays { get; set; } = 2;
    /// <summary>School days in which the district decides on a plan that was sent to it.</summary>
    public int PlanReviewDays { get; set; } = 10;
    /// <summary>School days in which the district decides on a standard that a school confirmed.</summary>
    public int CheckDays { get; set; } = 10;
    /// <summary>Confirmed standards that are drawn each month for the district to look at in depth; none when it is 0.</summary>
    public int SampleSize { get; set; } = 5;
    /// <summary>Between these hours of a school day the clock of a question runs.</summary>
    public TimeOnly SchoolDayStart { get; set; } = new(8, 0);
    public TimeOnly SchoolDayEnd { get; set; } = new(15, 0);
    /// <summary>So many attempts, on so many days and in so many ways, show that the school has tried to reach a family.</summary>
    public int DueAttempts { get; set; } = 3;
    public int DueDays { get; set; } = 3;
    public int DueWays { get; set; } = 2;
    /// <summary>Figures of reach count a family once a child of it has been enrolled for this number of days.</summary>
    public int ReachMinDays { get; set; } = 20;
    public Guid Version { get; set; }

    public IReadOnlyList<string> LanguageCodes => Languages.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

public class DistrictSettingsConfiguration : IEntityTypeConfiguration<DistrictSettings>
{
    public void Configure(EntityTypeBuilder<DistrictSettings> settings)
    {
        settings.ToTable("District");
        settings.Property(x => x.Name).HasMaxLength(DistrictSettings.NameLength);
        settings.Property(x => x.Office).HasMaxLength(DistrictSettings.NameLength);
        settings.Property(x => x.TimeZone).HasMaxLength(60).AuditValue();
        settings.Property(x => x.Languages).HasMaxLength(DistrictSettings.LanguagesLength);
        settings.Property(x => x.ReachTarget).AuditValue();
        settings.Property(x => x.SmallGroup).AuditValue();
        // For a district that was set up before there were such settings.
        settings.Property(x => x.AnswerDays).HasDefaultValue(2).AuditValue();
        settings.Property(x => x.PlanReviewDays).HasDefaultValue(10).AuditValue();
        settings.Property(x => x.CheckDays).HasDefaultValue(10).AuditValue();
        settings.Property(x => x.SampleSize).HasDefaultValue(5).AuditValue();
        settings.Property(x => x.SchoolDayStart).HasDefaultValue(new TimeOnly(8, 0)).AuditValue();
        settings.Property(x => x.SchoolDayEnd).HasDefaultValue(new TimeOnly(15, 0)).AuditValue();
        settings.Property(x => x.DueAttempts).HasDefaultValue(3).AuditValue();
        settings.Property(x => x.DueDays).HasDefaultValue(3).AuditValue();
        settings.Property(x => x.DueWays).HasDefaultValue(2).AuditValue();
        settings.Property(x => x.ReachMinDays).HasDefaultValue(20).AuditValue();
        settings.Ignore(x => x.LanguageCodes);
    }
}
