namespace FamilyEngagement.Web.Features.Reach;

/// <summary>What is counted of some families in one term. All of it adds up over schools.</summary>
public class ReachCounts
{
    /// <summary>Families that count: enrolled long enough (<see cref="ReachQueries"/>), siblings once.</summary>
    public int Families { get; set; }
    /// <summary>Families with any such contact, reached or not.</summary>
    public int Attempted { get; set; }
    public int Reached { get; set; }
    public int TwoWay { get; set; }
    /// <summary>Of <see cref="Reached"/>: families whose home language is known and is not English; the families behind the shares of language.</summary>
    public int ReachedOtherLanguage { get; set; }
    /// <summary>Contacts in the log, without voided ones and messages to many at once.</summary>
    public int Contacts { get; set; }
    /// <summary>Contacts that got through.</summary>
    public int ContactsReached { get; set; }
    /// <summary>Of these, those with families of another language: what the home-language share is counted among.</summary>
    public int ContactsOtherLanguage { get; set; }
    public int ContactsInHomeLanguage { get; set; }
    /// <summary>Of <see cref="ContactsOtherLanguage"/>: through a qualified interpreter or translator.</summary>
    public int Qualified { get; set; }
    /// <summary>Of <see cref="ContactsOtherLanguage"/>: by staff who speak some of it.</summary>
    public int Unqualified { get; set; }
    /// <summary>Of <see cref="ContactsOtherLanguage"/>: by machine.</summary>
    public int Machine { get; set; }
    /// <summary>Of <see cref="ContactsOtherLanguage"/>: another adult helped.</summary>
    public int AdHocAdult { get; set; }
    /// <summary>Of <see cref="ContactsOtherLanguage"/>: a child helped.</summary>
    public int Child { get; set; }
    /// <summary>Of <see cref="ContactsReached"/>: positive in tone.</summary>
    public int Positive { get; set; }
    /// <summary>Of <see cref="ContactsReached"/>: about a concern.</summary>
    public int Concern { get; set; }

    /// <summary>In the family's language by qualified staff.</summary>
    public int OwnLanguage => ContactsInHomeLanguage - Qualified;

    /// <summary>In English or another language that is not the family's.</summary>
    public int NotTheirs => ContactsOtherLanguage - ContactsInHomeLanguage - Unqualified - Machine - AdHocAdult - Child;

    public int Percent => PercentOf(TwoWay, Families);

    public int? HomeLanguagePercent => ContactsOtherLanguage == 0 ? null : PercentOf(ContactsInHomeLanguage, ContactsOtherLanguage);

    public static int PercentOf(int part, int whole) => whole == 0 ? 0 : (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);

    public static ReachCounts Sum(IEnumerable<ReachCounts> all)
    {
        var sum = new ReachCounts();
        foreach (var one in all) sum.Add(one);
        return sum;
    }

    public void Add(ReachCounts other)
    {
        Families += other.Families;
        Attempted += other.Attempted;
        Reached += other.Reached;
        TwoWay += other.TwoWay;
        ReachedOtherLanguage += other.ReachedOtherLanguage;
        Contacts += other.Contacts;
        ContactsReached += other.ContactsReached;
        ContactsOtherLanguage += other.ContactsOtherLanguage;
        ContactsInHomeLanguage += other.ContactsInHomeLanguage;
        Qualified += other.Qualified;
        Unqualified += other.Unqualified;
        Machine += other.Machine;
        AdHocAdult += other.AdHocAdult;
        Child += other.Child;
        Positive += other.Positive;
        Concern += other.Concern;
    }

    public void Set(ReachCounts other)
    {
        Families = Attempted = Reached = TwoWay = ReachedOtherLanguage = Contacts = ContactsReached = ContactsOtherLanguage = ContactsInHomeLanguage = 0;
        Qualified = Unqualified = Machine = AdHocAdult = Child = Positive = Concern = 0;
        Add(other);
    }
}
