namespace FamilyEngagement.Tests.Setup;

/// <summary>What a reader of the deployment files relies on. No container engine runs in the tests.</summary>
public class DeploymentFiles
{
    private static string Read(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "FamilyEngagement.sln"))) folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder.FullName, path));
    }

    [Fact]
    public void Secrets_come_from_the_environment_and_are_asked_for()
    {
        var compose = Read("docker-compose.yml");
        compose.ShouldContain("MSSQL_SA_PASSWORD: ${MSSQL_SA_PASSWORD:?");
        foreach (var line in compose.Split('\n').Where(line => line.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase))) line.ShouldContain("$");
    }

    [Fact]
    public void Keys_and_data_outlive_a_restart_and_the_proxy_is_named()
    {
        var compose = Read("docker-compose.yml");
        compose.ShouldContain("DataProtection__Path: /keys");
        compose.ShouldContain("- keys:/keys");
        compose.ShouldContain("- database:/var/opt/mssql");
        var network = compose.Split('\n').Single(line => line.Contains("Proxy__Networks__0")).Split(": ")[1];
        compose.ShouldContain($"subnet: {network}");
    }

    [Fact]
    public void The_image_runs_without_rights_and_says_whether_it_is_well()
    {
        var docker = Read("src/FamilyEngagement.Web/Dockerfile");
        docker.IndexOf("USER $APP_UID", StringComparison.Ordinal).ShouldBeGreaterThan(docker.LastIndexOf("FROM ", StringComparison.Ordinal));
        docker.ShouldContain("HEALTHCHECK");
        docker.ShouldContain("/health/ready");
    }
}
