namespace FamilyEngagement.Web.Data;

/// <summary>
/// One sent form. Its key is saved in the same transaction as what the form made, so a second click on Save
/// cannot make a second row: it is led to where the first one went (see <see cref="Web.SubmitOnce"/>).
/// </summary>
public class FormSubmission
{
    public const int UrlLength = 500;

    public required Guid Key { get; set; }
    public required int UserId { get; set; }
    public required DateTime At { get; set; }
    public string? ResultUrl { get; set; }
    /// <summary>The draft that is finished with it, if the form keeps drafts.</summary>
    public Guid? DraftId { get; set; }
}

public class FormSubmissionConfiguration : IEntityTypeConfiguration<FormSubmission>
{
    public void Configure(EntityTypeBuilder<FormSubmission> form)
    {
        form.HasKey(x => x.Key);
        form.Property(x => x.ResultUrl).HasMaxLength(FormSubmission.UrlLength);
        form.HasIndex(x => x.At);
        form.HasIndex(x => x.DraftId);
    }
}
