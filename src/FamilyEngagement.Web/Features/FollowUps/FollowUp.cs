using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.FollowUps;

/// <summary>Something promised to a family, with a day and one owner. Each step can be taken back, and stays in its history.</summary>
public class FollowUp : ISchoolOwned, IVersioned
{
    public const int WhatLength = 300, NoteLength = 300;

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
    /// <summary>Who handed it over last; none while it is with whom it came to.</summary>
    public int? HandedById { get; private set; }
    public PortalUser? HandedBy { get; set; }
    /// <summary>It was handed over, and its owner has not looked at it yet.</summary>
    public bool IsNew { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public Guid Version { get; set; }
    public List<FollowUpEvent> Events { get; } = [];

    public void MarkDone(int byId, DateTime now)
    {
        if (DoneAt is not null) return;
        (DoneAt, IsNew) = (now, false);
        Note(FollowUpStep.Done, byId, now);
    }

    public void MarkOpen(int byId, DateTime now)
    {
        if (DoneAt is null) return;
        DoneAt = null;
        Note(FollowUpStep.Undone, byId, now);
    }

    public void Move(DateOnly to, int byId, DateTime now, string note)
    {
        RequireOpen();
        Events.Add(new FollowUpEvent { SchoolId = SchoolId, Step = FollowUpStep.Moved, ById = byId, At = now, Text = note, FromDay = DueOn, ToDay = to });
        DueOn = to;
    }

    public void HandOver(int toId, int byId, DateTime now, string note)
    {
        RequireOpen();
        if (toId == OwnerId) throw new InvalidOperationException("This person has the follow-up already.");
        Events.Add(new FollowUpEvent { SchoolId = SchoolId, Step = FollowUpStep.HandedOver, ById = byId, At = now, Text = note, ToId = toId });
        (OwnerId, HandedById, IsNew) = (toId, byId, toId != byId);
    }

    private void RequireOpen()
    {
        if (DoneAt is not null) throw new InvalidOperationException("What is done is not moved or handed over.");
    }

    private void Note(FollowUpStep step, int byId, DateTime now) => Events.Add(new FollowUpEvent { SchoolId = SchoolId, Step = step, ById = byId, At = now });
}

public enum FollowUpStep { Done, Undone, Moved, HandedOver }

public class FollowUpEvent : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int FollowUpId { get; set; }
    public required FollowUpStep Step { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    public string Text { get; init; } = "";
    public DateOnly? FromDay { get; init; }
    public DateOnly? ToDay { get; init; }
    public int? ToId { get; init; }
    public PortalUser? To { get; set; }
}
