using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyEngagement.Web.Data;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FamilyEngagement.Web.Features.ContactImports;

public class ContactImportConfiguration :
    IEntityTypeConfiguration<ContactImport>, IEntityTypeConfiguration<ContactImportRow>, IEntityTypeConfiguration<ImportedContact>, IEntityTypeConfiguration<RememberedMapping>
{
    private const int SignatureLength = 64;

    private static readonly JsonSerializerOptions Plain = new() { Converters = { new JsonStringEnumConverter() }, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ValueConverter<List<string>, string> TextsAsJson = new(texts => JsonSerializer.Serialize(texts, Plain), json => JsonSerializer.Deserialize<List<string>>(json, Plain)!);

    private static readonly ValueComparer<List<string>> TextsCompared = new((a, b) => (a ?? new()).SequenceEqual(b ?? new()), texts => texts.Count, texts => texts.ToList());

    private static readonly ValueConverter<ImportMapping, string> MappingAsJson = new(mapping => JsonSerializer.Serialize(mapping, Plain), json => JsonSerializer.Deserialize<ImportMapping>(json, Plain)!);

    private static readonly ValueComparer<ImportMapping> MappingCompared = new(
        (a, b) => JsonSerializer.Serialize(a, Plain) == JsonSerializer.Serialize(b, Plain), mapping => mapping.Fields.Count, mapping => JsonSerializer.Deserialize<ImportMapping>(JsonSerializer.Serialize(mapping, Plain), Plain)!);

    public void Configure(EntityTypeBuilder<ContactImport> import)
    {
        import.Property(x => x.FileName).HasMaxLength(ContactImport.FileNameLength);
        import.Property(x => x.Columns).HasConversion(TextsAsJson, TextsCompared).HasMaxLength(ContactImport.ColumnsLength);
        import.Property(x => x.Signature).HasMaxLength(SignatureLength);
        import.Property(x => x.Mapping).HasConversion(MappingAsJson, MappingCompared).HasMaxLength(ImportMapping.Length);
        import.Property(x => x.State).AuditValue();
        import.Property(x => x.Imported).AuditValue();
        import.HasOne<Schools.School>().WithMany().HasForeignKey(x => x.SchoolId);
        import.HasOne(x => x.By).WithMany().HasForeignKey(x => x.ById);
        import.HasMany(x => x.Rows).WithOne().HasForeignKey(x => x.ImportId);
        import.HasMany(x => x.Contacts).WithOne().HasForeignKey(x => x.ImportId);
        import.HasIndex(x => new { x.SchoolId, x.At });
        import.HasIndex(x => x.At);
    }

    public void Configure(EntityTypeBuilder<ContactImportRow> row)
    {
        row.Property(x => x.Cells).HasConversion(TextsAsJson, TextsCompared).HasMaxLength(ContactImportRow.CellsLength);
        row.HasIndex(x => new { x.ImportId, x.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ImportedContact> link)
    {
        link.HasKey(x => x.ContactId);
        link.Property(x => x.ContactId).ValueGeneratedNever();
        link.HasOne(x => x.Contact).WithMany().HasForeignKey(x => x.ContactId);
    }

    public void Configure(EntityTypeBuilder<RememberedMapping> mapping)
    {
        mapping.Property(x => x.Signature).HasMaxLength(SignatureLength);
        mapping.Property(x => x.Mapping).HasConversion(MappingAsJson, MappingCompared).HasMaxLength(ImportMapping.Length);
        mapping.HasOne<Schools.School>().WithMany().HasForeignKey(x => x.SchoolId);
        mapping.HasIndex(x => new { x.SchoolId, x.Signature }).IsUnique();
    }
}
