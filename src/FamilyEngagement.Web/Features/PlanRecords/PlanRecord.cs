using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.PlanRecords;

public enum RecordKind { Consultation, Attachment }

/// <summary>
/// What a section shows beside its text: a consultation (with whom, what they said, what the school changed) or an attachment
/// (a file or a link). One table, so that a plan is read in one query. Removed while the plan is written, it only leaves the pages.
/// </summary>
public class PlanRecord : ISchoolOwned, IVersioned
{
    public const int TitleLength = 160, SaidLength = 2000, LanguagesLength = 200, MostInSection = 20;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int SectionId { get; init; }
    public required RecordKind Kind { get; init; }
    /// <summary>With whom; of an attachment its title.</summary>
    public required string Title { get; set; }
    public DateOnly? HeldOn { get; set; }
    public int? People { get; set; }
    /// <summary>Codes of the languages that were spoken, comma separated.</summary>
    public string Languages { get; set; } = "";
    public string Said { get; set; } = "";
    public string Changed { get; set; } = "";
    public int? FileId { get; set; }
    public StoredFile? File { get; set; }
    public string Url { get; set; } = "";
    /// <summary>The item of the evidence library that it was taken from, with the file or link that the item had then.</summary>
    public int? EvidenceItemId { get; init; }
    public required int ById { get; set; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; set; }
    public bool IsRemoved { get; private set; }
    public Guid Version { get; set; }

    public IReadOnlyList<string> LanguageCodes => Languages.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public void Remove(int userId, DateTime now) => (IsRemoved, ById, At) = (true, userId, now);
}
