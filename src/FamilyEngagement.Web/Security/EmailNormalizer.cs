using FamilyEngagement.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace FamilyEngagement.Web.Security;

/// <summary>The form of an email that is unique, whatever its case. Identity's own throws on text that cannot be normalized, and sign-in takes any text.</summary>
public class EmailNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : Folding.Normalizable(name.Trim()).Normalize().ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
