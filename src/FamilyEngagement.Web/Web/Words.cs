namespace FamilyEngagement.Web.Web;

/// <summary>Names the one set of translations; English is the key.</summary>
public sealed class Words;
