using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Campaigns;

/// <summary>
/// Many families, one occasion: calls or messages to a list. The list is fixed when it is made.
/// Each family's row becomes an ordinary contact; the campaign itself counts nothing.
/// </summary>
public class Campaign : ISchoolOwned, IVersioned
{
    public const int NameLength = 120, NoteLength = 1000, RowNoteLength = 500, MostFamilies = 3000;

    /// <summary>The reason on contacts that a row corrects or voids.</summary>
    public const string ChangedReason = "Changed in the campaign";

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int OwnerId { get; set; }
    public PortalUser Owner { get; set; } = null!;
    public required DateTime CreatedAt { get; init; }
    public required string Name { get; set; }
    /// <summary>Code of a <see cref="ContactWord"/>, as are mode and topics.</summary>
    public required string Channel { get; set; }
    /// <summary>The first day of the calls.</summary>
    public required DateOnly Day { get; set; }
    /// <summary>The last day that is planned for the calls.</summary>
    public DateOnly? Until { get; set; }
    public List<string> Topics { get; set; } = [];
    public ContactTone Tone { get; set; }
    public bool IsEssential { get; set; }
    /// <summary>Goes before each family's own note.</summary>
    public string Note { get; set; } = "";
    /// <summary>How families who speak another language than English were understood, unless the row says otherwise.</summary>
    public required string Mode { get; set; }
    public DateTime? ClosedAt { get; private set; }
    public Guid Version { get; set; }
    public List<CampaignFamily> Families { get; } = [];

    public void Close(DateTime now) => ClosedAt ??= now;

    public void Reopen() => ClosedAt = null;

    /// <summary>The contact's note: what is said of all, then what is said of this family.</summary>
    public string Compose(string? own) => Note.Length == 0 ? own ?? "" : string.IsNullOrEmpty(own) ? Note : $"{Note}\n{own}";

    /// <summary>The part of a contact's note that is the family's own.</summary>
    public string OwnPart(string note) =>
        Note.Length == 0 ? note : note == Note ? "" : note.StartsWith(Note + "\n", StringComparison.Ordinal) ? note[(Note.Length + 1)..] : note;
}

/// <summary>A family on the list of a campaign, and the contact that its row made. It is open while there is none or it was voided.</summary>
public class CampaignFamily : IVersioned
{
    public int Id { get; set; }
    public int CampaignId { get; set; }
    public Campaign Campaign { get; set; } = null!;
    public required int FamilyId { get; init; }
    public Family Family { get; set; } = null!;
    public int? ContactId { get; set; }
    public Contact? Contact { get; set; }
    public Guid Version { get; set; }
}
