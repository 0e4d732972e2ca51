using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>Something promised to a family, with a day.</summary>
public class FollowUp : ISchoolOwned, IVersioned
{
    public const int WhatLength = 300;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int FamilyId { get; init; }
    public Family Family { get; set; } = null!;
    public int ContactId { get; set; }
    public Contact Contact { get; set; } = null!;
    public required int OwnerId { get; set; }
    public PortalUser Owner { get; set; } = null!;
    public required DateOnly DueOn { get; set; }
    public string What { get; set; } = "";
    public DateTime? DoneAt { get; private set; }
    public Guid Version { get; set; }

    public void MarkDone(DateTime now) => DoneAt ??= now;
}
