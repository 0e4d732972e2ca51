using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Data;

public enum DatabaseProvider { Sqlite, SqlServer }

public class DatabaseOptions
{
    public DatabaseProvider Provider { get; set; }

    [Required]
    public string ConnectionString { get; set; } = "Data Source=App_Data/portal.db";

    /// <summary>How long a start waits for the server to answer.</summary>
    [Range(0, 600)]
    public int StartupWaitSeconds { get; set; } = 60;
}
