namespace FamilyEngagement.Web.Features.Reach;

/// <summary>What is counted of some families in one term. All of it adds up over schools.</summary>
public class ReachCounts
{
    /// <summary>Families that count: enrolled long enough (<see cref="ReachQueries"/>), siblings once.</summary>
    public int Families { get; set; }
    /// <summary>Families with any contact, reached or not.</summary>
    public int Attempted { get; set; }
    public int Reached { get; set; }
    public int TwoWay { get; set; }
    /// <summary>Contacts in the log, voided ones aside.</summary>
    public int Contacts { get; set; }
    /// <summary>Contacts that got through.</summary>
    public int ContactsReached { get; set; }
    /// <summary>Of these, those with families whose home language is known and is not English: what the home-language share is counted among.</summary>
    public int ContactsOtherLanguage { get; set; }
    public int ContactsInHomeLanguage { get; set; }

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
        Contacts += other.Contacts;
        ContactsReached += other.ContactsReached;
        ContactsOtherLanguage += other.ContactsOtherLanguage;
        ContactsInHomeLanguage += other.ContactsInHomeLanguage;
    }

    public void Set(ReachCounts other)
    {
        Families = Attempted = Reached = TwoWay = Contacts = ContactsReached = ContactsOtherLanguage = ContactsInHomeLanguage = 0;
        Add(other);
    }
}
