using System.Globalization;
using FamilyEngagement.Web.Data;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FamilyEngagement.Web.Features.Contacts;

public class ContactConfiguration :
    IEntityTypeConfiguration<Contact>, IEntityTypeConfiguration<ContactStudent>, IEntityTypeConfiguration<ContactRevision>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.Property(x => x.Language).HasMaxLength(Lengths.Language);
        contact.Property(x => x.Note).HasMaxLength(Contact.NoteLength);
        contact.Property(x => x.VoidReason).HasMaxLength(Contact.ReasonLength);
        contact.Property(x => x.SearchText).HasMaxLength(Contact.NoteLength);
        contact.Property(x => x.Channel).HasMaxLength(ContactWord.CodeLength);
        contact.Property(x => x.Outcome).HasMaxLength(ContactWord.CodeLength);
        contact.Property(x => x.Mode).HasMaxLength(ContactWord.CodeLength);
        contact.Property(x => x.Topics).HasCodes();
        contact.Property(x => x.IsRestricted).AuditValue();
        contact.Property(x => x.VoidedAt).AuditValue();
        contact.Ignore(x => x.IsVoided);
        contact.HasOne(x => x.School).WithMany().HasForeignKey(x => x.SchoolId);
        contact.HasOne(x => x.Family).WithMany().HasForeignKey(x => x.FamilyId);
        contact.HasOne(x => x.FamilyMember).WithMany().HasForeignKey(x => x.FamilyMemberId);
        contact.HasOne(x => x.Author).WithMany().HasForeignKey(x => x.AuthorId);
        contact.HasMany(x => x.Revisions).WithOne().HasForeignKey(x => x.ContactId);
        // Holds all that figures of reach are counted from, so that counting a school reads no row of the log itself.
        contact.HasIndex(x => new { x.FamilyId, x.Day, x.VoidedAt, x.IsBroadcast, x.IsReached, x.IsTwoWay, x.InHomeLanguage, x.Understanding, x.Tone }).HasDatabaseName("IX_Contacts_FamilyId_Day");
        contact.HasIndex(x => x.Day);
        contact.HasIndex(x => new { x.AuthorId, x.Day });
        contact.HasIndex(x => new { x.AuthorId, x.LoggedAt });
    }

    public void Configure(EntityTypeBuilder<ContactStudent> link)
    {
        link.HasKey(x => new { x.ContactId, x.StudentId });
        link.HasIndex(x => x.StudentId);
        link.HasOne(x => x.Contact).WithMany(x => x.Students).HasForeignKey(x => x.ContactId);
        link.HasOne(x => x.Student).WithMany().HasForeignKey(x => x.StudentId);
    }

    public void Configure(EntityTypeBuilder<ContactRevision> revision)
    {
        revision.Property(x => x.Reason).HasMaxLength(Contact.ReasonLength);
        revision.Property(x => x.Language).HasMaxLength(Lengths.Language);
        revision.Property(x => x.Note).HasMaxLength(Contact.NoteLength);
        revision.Property(x => x.Channel).HasMaxLength(ContactWord.CodeLength);
        revision.Property(x => x.Outcome).HasMaxLength(ContactWord.CodeLength);
        revision.Property(x => x.Mode).HasMaxLength(ContactWord.CodeLength);
        revision.Property(x => x.Topics).HasCodes();
        revision.Property(x => x.StudentIds).HasConversion(IdsAsText, IdsCompared).HasMaxLength(1000);
        revision.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
    }

    private static readonly ValueConverter<List<int>, string> IdsAsText = new(
        ids => string.Join(',', ids),
        text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList());

    private static readonly ValueComparer<List<int>> IdsCompared = new(
        (a, b) => (a ?? new()).SequenceEqual(b ?? new()), ids => ids.Count, ids => ids.ToList());
}
