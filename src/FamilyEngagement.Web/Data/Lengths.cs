namespace FamilyEngagement.Web.Data;

/// <summary>Maximum lengths, in UTF-16 units, of what several entities hold.</summary>
public static class Lengths
{
    public const int SourcedId = 255, PersonName = 200, Email = 256, Phone = 60, Language = 35, Search = 2000;
}
