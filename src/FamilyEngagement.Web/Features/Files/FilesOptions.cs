using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.Files;

/// <summary>The section "Files".</summary>
public class FilesOptions : IValidatableObject
{
    /// <summary>Host and port of a clamd that looks at each file on its way in; empty: nobody does.</summary>
    public string Scanner { get; set; } = "";

    [Range(1, 600, ErrorMessage = "Files:ScannerSeconds is a number from 1 to 600.")]
    public int ScannerSeconds { get; set; } = 30;

    public string Host => Scanner[..Math.Max(0, Scanner.LastIndexOf(':'))].Trim('[', ']');

    public int Port => int.TryParse(Scanner[(Scanner.LastIndexOf(':') + 1)..], out var port) ? port : 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Scanner.Length > 0 && (Host.Length == 0 || Port is < 1 or > 65535)) yield return new ValidationResult("Files:Scanner is a host and a port, as scanner.district.org:3310.", [nameof(Scanner)]);
    }
}

public static class FilesServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FilesOptions>().Bind(configuration.GetSection("Files")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<VirusScanner>();
    }
}
