using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.EvidenceLibrary;

public enum EvidenceKind { File, Link, Note }

/// <summary>
/// A file, a link or a note that shows what a school does for families: put in once, used by standards and plans. Removed,
/// it leaves the list and opens no more; it can be brought back.
/// </summary>
public class EvidenceItem : ISchoolOwned, IVersioned
{
    public const int TitleLength = 160, ShowsLength = 300, NoteLength = 4000, MostOfSchool = 5_000;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required EvidenceKind Kind { get; init; }
    public required string Title { get; set; }
    /// <summary>What it shows, in the school's words.</summary>
    public string Shows { get; set; } = "";
    public string SearchText { get; private set; } = "";
    public int? FileId { get; private set; }
    public StoredFile? File { get; private set; }
    public string Url { get; private set; } = "";
    public string Note { get; private set; } = "";
    /// <summary>When what it shows happened.</summary>
    public DateOnly Day { get; set; }
    /// <summary>The school year of that day.</summary>
    public int? SchoolYearId { get; set; }
    public DateOnly? ValidUntil { get; set; }
    /// <summary>Names of children or families are in it: it stays inside the school.</summary>
    public bool HasNames { get; private set; }
    /// <summary>Who looked, and said whether it is free of personal data.</summary>
    public int MarkedById { get; private set; }
    public PortalUser MarkedBy { get; private set; } = null!;
    public DateTime MarkedAt { get; private set; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    /// <summary>Since when its file, link or note is this one.</summary>
    public DateTime ContentAt { get; private set; }
    public DateTime? RemovedAt { get; private set; }
    public int? RemovedById { get; private set; }
    public PortalUser? RemovedBy { get; private set; }
    public Guid Version { get; set; }
    public List<EvidencePast> Past { get; } = [];

    /// <summary>Makes this its content; what was there before stays for the record.</summary>
    /// <param name="file">None: the file that is there stays.</param>
    public void Hold(StoredFile? file, string url, string note, int userId, DateTime now)
    {
        if (file is null && url == Url && note == Note) return;
        if (ContentAt != default) Past.Add(new EvidencePast { SchoolId = SchoolId, FileId = FileId, Url = Url, Note = Note, ReplacedById = userId, ReplacedAt = now });
        File = file ?? File;
        (Url, Note, ContentAt) = (url, note, now);
    }

    public void Mark(bool hasNames, int userId, DateTime now)
    {
        if (MarkedAt != default && MarkedAt >= ContentAt && hasNames == HasNames) return;
        (HasNames, MarkedById, MarkedAt) = (hasNames, userId, now);
    }

    public void Index() => SearchText = Folding.FoldTo(Lengths.Search, Title, Shows, File?.Name);

    public void Remove(int userId, DateTime now) => (RemovedAt, RemovedById) = (now, userId);

    public void Restore() => (RemovedAt, RemovedById) = (null, null);

    public bool IsOutOfDate(DateOnly today) => ValidUntil < today;
}

/// <summary>What an item held before. A file that was replaced does not open any more.</summary>
public class EvidencePast : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int ItemId { get; set; }
    public int? FileId { get; init; }
    public StoredFile? File { get; set; }
    public string Url { get; init; } = "";
    public string Note { get; init; } = "";
    public required int ReplacedById { get; init; }
    public PortalUser ReplacedBy { get; set; } = null!;
    public required DateTime ReplacedAt { get; init; }
}
