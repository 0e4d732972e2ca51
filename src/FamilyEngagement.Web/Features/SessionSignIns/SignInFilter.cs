namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <summary>What the sign-in page looks for, and whom it has just signed in.</summary>
public class SignInFilter
{
    public const int TextLength = 200;

    public string? Q { get; set; }

    public int? Last { get; set; }

    /// <summary>The one named by <see cref="Last"/> was signed in already.</summary>
    public bool Again { get; set; }
}

/// <summary>Which families the table, the printed sheet or the attendance list shows.</summary>
public class FamilyListFilter
{
    public string? Q { get; set; }

    public string? Grade { get; set; }

    /// <summary>The first letter of the family's name.</summary>
    public string? Letter { get; set; }

    /// <summary>The printed sheet by "grade"; else by name.</summary>
    public string? Order { get; set; }

    public int? Page { get; set; }

    public bool IsSet => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Grade) || !string.IsNullOrEmpty(Letter);
}
