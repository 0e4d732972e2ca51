namespace FamilyEngagement.Web.Data;

/// <summary>The same model on SQL Server, with migrations of its own.</summary>
public class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options, AuditTrail? audit = null) : AppDbContext(options, audit);
