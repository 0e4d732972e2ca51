using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <summary>As what somebody came: monitors ask for sign-ins with role.</summary>
public enum SignInRole { ParentOrGuardian, Student, Staff, CommunityPartner, Other }

/// <summary>
/// A family that came to a session, once however many of its people did, or somebody by name who is on no roster. A family's
/// sign-in makes one contact, which <see cref="SignInLog"/> writes and nothing else. Undone, the row stays; the family
/// can sign in again on it.
/// </summary>
public class SessionSignIn : ISchoolOwned, IVersioned
{
    public const int NameLength = 120, MostPeople = 30;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int SessionId { get; init; }
    public FamilySession Session { get; set; } = null!;
    /// <summary>None for a walk-in.</summary>
    public int? FamilyId { get; init; }
    public Family? Family { get; set; }
    /// <summary>A walk-in's name as it was said at the door; empty for a family.</summary>
    public string Name { get; init; } = "";
    public SignInRole Role { get; init; }
    /// <summary>How many came, at least as many as are named in <see cref="People"/>.</summary>
    public int PeopleCount { get; private set; } = 1;
    /// <summary>UTC: when they signed in; typed in afterwards, when the session began.</summary>
    public DateTime At { get; private set; }
    public int ById { get; private set; }
    public PortalUser By { get; private set; } = null!;
    public int? ContactId { get; private set; }
    public Contact? Contact { get; private set; }
    /// <summary>Whether this family talked with staff; none: as was said of the session.</summary>
    public bool? IsTwoWay { get; set; }
    public DateTime? UndoneAt { get; private set; }
    public int? UndoneById { get; private set; }
    public Guid Version { get; set; }
    /// <summary>Guardians who were named at the door.</summary>
    public List<SignInPerson> People { get; } = [];

    public bool IsUndone => UndoneAt is not null;

    /// <summary>They are here, for the first time or again after an undo.</summary>
    /// <param name="contact">None for a walk-in.</param>
    public void Arrive(int people, DateTime at, int userId, Contact? contact)
    {
        (PeopleCount, At, ById, Contact) = (people, at, userId, contact);
        (UndoneAt, UndoneById, IsTwoWay) = (null, null, null);
    }

    /// <returns>Whether somebody new was named.</returns>
    public bool Add(IEnumerable<int> memberIds)
    {
        var added = memberIds.Except(People.Select(person => person.FamilyMemberId)).ToList();
        People.AddRange(added.Select(member => new SignInPerson { FamilyMemberId = member }));
        PeopleCount = Math.Max(PeopleCount, People.Count);
        return added.Count > 0;
    }

    public void Undo(int userId, DateTime now)
    {
        if (IsUndone) throw new InvalidOperationException("The sign-in is undone already.");
        (UndoneAt, UndoneById) = (now, userId);
        People.Clear();
    }
}

/// <summary>A guardian who signed in with the family.</summary>
public class SignInPerson
{
    public int SignInId { get; set; }
    public required int FamilyMemberId { get; init; }
    public FamilyMember Member { get; set; } = null!;
}
