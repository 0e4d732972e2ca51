namespace FamilyEngagement.Web.Seeding;

/// <summary>What sets the demo schools apart, by the roster's id: how many families talk back, and how often in their language.</summary>
public static class DemoSchools
{
    public const string Kingsley = "BH-0010", HarborPoint = "BH-0025";

    /// <summary>Two-way share and home-language share in percent, and the name of the liaison.</summary>
    private static readonly Dictionary<string, (int TwoWay, int HomeLanguage, string Liaison)> BySchool = new()
    {
        ["BH-0005"] = (86, 66, "Rosa Delgado"),
        ["BH-0010"] = (71, 64, "Ana Teixeira"),
        ["BH-0025"] = (91, 77, "Samira Haddad"),
        ["BH-0105"] = (42, 70, "Patrice Lamour"),
        ["BH-0110"] = (73, 87, "Kim Lý"),
        ["BH-0120"] = (64, 95, "Beatriz Nunes"),
        ["BH-0130"] = (85, 90, "Omar Said"),
        ["BH-0205"] = (43, 80, "Lucía Marte"),
        ["BH-0210"] = (90, 93, "Fabiola Joseph"),
        ["BH-0220"] = (88, 94, "Hannah Weiss"),
        ["BH-0310"] = (94, 72, "Deshawn Price"),
        ["BH-0320"] = (84, 74, "Nadia Benali"),
        ["BH-0405"] = (50, 76, "Victor Osei"),
        ["BH-0410"] = (83, 71, "Grace Lin"),
        ["BH-0505"] = (90, 87, "Paula Andrade"),
        ["BH-0510"] = (85, 78, "Jerome Baptiste"),
    };

    /// <summary>Kingsley's languages differ as the start page tells it.</summary>
    private static readonly Dictionary<string, int> KingsleyByLanguage = new()
    {
        ["so"] = 45,
        ["ar"] = 58,
        ["yue"] = 60,
        ["vi"] = 62,
        ["kea"] = 66,
        ["es"] = 74,
        ["en"] = 79,
    };

    /// <summary>How far a school has come with what it does for families: 2 far, 1 on the way, 0 it needs help.</summary>
    public static int Strength(string? school) => school switch
    {
        "BH-0005" or "BH-0120" or "BH-0130" or "BH-0210" or "BH-0220" => 2,
        "BH-0105" or "BH-0205" or "BH-0320" or "BH-0510" => 0,
        _ => 1,
    };

    /// <summary>Three regions of the district; a school that is not of the demo roster is in none.</summary>
    public static string Region(string? school) => school switch
    {
        "BH-0005" or "BH-0010" or "BH-0105" or "BH-0205" or "BH-0310" or "BH-0405" => "North",
        "BH-0025" or "BH-0110" or "BH-0120" or "BH-0210" or "BH-0505" => "Harbor",
        "BH-0130" or "BH-0220" or "BH-0320" or "BH-0410" or "BH-0510" => "South",
        _ => "",
    };

    public static string Liaison(string school) => BySchool[school].Liaison;

    public static double TwoWayShare(string school, string language) =>
        (school == Kingsley && KingsleyByLanguage.TryGetValue(language, out var share) ? share : BySchool[school].TwoWay) / 100.0;

    public static double HomeLanguageShare(string school) => BySchool[school].HomeLanguage / 100.0;
}
