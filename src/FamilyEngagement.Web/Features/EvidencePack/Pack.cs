using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>All that goes into a pack, masked, before it is written. The contents of its files are read while they are written.</summary>
public record Pack(string School, string District, SchoolYear Year, DateTime MadeAt, string? Frame, IReadOnlyList<PackStandard> Standards, IReadOnlyList<PackTable> Tables, IReadOnlyList<PackFile> Files, IReadOnlyList<LeftOut> LeftOut);

/// <param name="Serves">Standards of the frame that it serves.</param>
public record PackStandard(int Number, string Title, string State, string MetBy, IReadOnlyList<PackFigure> Figures, IReadOnlyList<PackItem> Checklist, IReadOnlyList<PackPiece> Evidence, IReadOnlyList<PackEvent> History, IReadOnlyList<string> Serves)
{
    public string Name => $"{Number}. {Title}";
}

public record PackFigure(string Title, string About, string Value, string Target, int Formula, DateTime? AsOf, string Explanation);

/// <param name="By">The role of who ticked it; empty while it is not done.</param>
/// <param name="Owner">The role of who sees to it.</param>
public record PackItem(string Text, string By, DateOnly? On, DateOnly? ValidUntil, string Owner, DateOnly? DueOn);

/// <param name="Item">The item of the checklist that it is for.</param>
public record PackPiece(string Item, string Title, string Text, string Url, PackFile? File, string By, DateOnly On, DateOnly? ValidUntil);

public record PackEvent(DateOnly On, string By, string What, string Note);

/// <summary>A table of the portal's own records.</summary>
/// <param name="Head">English keys of the columns.</param>
public record PackTable(string Entry, string Title, string About, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <param name="Entry">Its path in the pack.</param>
public record PackFile(string Entry, StoredFile File);

/// <summary>What was masked or is not in the pack, and why. It never says what it was.</summary>
public record LeftOut(string Where, string What, string Why);
