using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.PlanRecords;

/// <param name="RecordId">None for a new one.</param>
public record ConsultationPage(PlanReading Plan, PlanSection Section, int? RecordId, ConsultationForm Form, IReadOnlyList<Choice> Languages, bool HasChanged = false)
{
    public string Url => $"/schools/{Plan.Head.SchoolId}/plans/{Plan.Head.Id}/sections/{Section.Id}";
}

public record AttachmentPage(PlanReading Plan, PlanSection Section, AttachmentForm Form, IReadOnlyList<LibraryChoice> Library)
{
    public string Url => $"/schools/{Plan.Head.SchoolId}/plans/{Plan.Head.Id}/sections/{Section.Id}";
}

/// <summary>The records of a section, read or with the ways to change them.</summary>
public record RecordList(PlanReading Plan, PlanSection Section, bool MayEdit)
{
    public string Url => $"/schools/{Plan.Head.SchoolId}/plans/{Plan.Head.Id}/sections/{Section.Id}";

    public bool Asks(SectionParts part) => Section.Parts.HasFlag(part);

    public IReadOnlyList<PlanRecord> Of(RecordKind kind) => [.. Section.Records.Where(record => record.Kind == kind && !record.IsRemoved)];

}
