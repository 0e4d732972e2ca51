using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;

namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>Seals tickets into forms and reads them back. Who and where come from the page that the portal itself has shown, never from what is sent.</summary>
public class DraftTickets(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>The second one says that a person, not the page, has filled something in; the script sets it.</summary>
    public const string FieldName = "__draft", TypedName = "__typed";

    /// <summary>A draft at its longest, with every character escaped.</summary>
    private const int MostBytes = 1_000_000;

    /// <summary>How long a form may be kept for its person by somebody who is not signed in as them.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly IDataProtector _seal = protection.CreateProtector("FamilyEngagement.Drafts");

    public string Seal(DraftTicket ticket) => _seal.Protect(JsonSerializer.Serialize(ticket));

    public DraftTicket? Read(IFormCollection? form)
    {
        if (form?[FieldName].ToString() is not { Length: > 0 } text) return null;
        try
        {
            return JsonSerializer.Deserialize<DraftTicket>(_seal.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public bool IsFresh(DraftTicket ticket) => time.GetUtcNow().UtcDateTime - ticket.At < Life;

    /// <summary>The form that was sent; none when there is none, it cannot be read, or nobody has read it yet and it is larger than any draft.</summary>
    public static async Task<IFormCollection?> FormOf(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return null;
        if (context.Features.Get<IFormFeature>()?.Form is { } form) return form;
        if (request.ContentLength is not (> 0 and <= MostBytes)) return null;
        try
        {
            return await request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
