using System.Buffers;
using System.Security.Cryptography;
using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Files;

/// <summary>Files in and out of the database, one part in memory at a time.</summary>
public static class StoredFiles
{
    /// <summary>
    /// Writes the content and gives the file's row, which the record that owns it saves together with itself. The file has
    /// passed <see cref="FileCheck.Problem"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">It has not.</exception>
    public static async Task<StoredFile> KeepFile(this AppDbContext db, IFormFile upload, int schoolId, int? planId, int userId, DateTime now)
    {
        if (FileCheck.Problem(upload) is { } problem) throw new InvalidOperationException(problem);
        await using var content = upload.OpenReadStream();
        var kind = FileCheck.KindOf(content)!.Value;
        content.Position = 0;
        var key = Guid.CreateVersion7();
        return new StoredFile
        {
            SchoolId = schoolId,
            PlanId = planId,
            Key = key,
            Name = FileCheck.NameOf(upload),
            Kind = kind,
            Length = upload.Length,
            Sha256 = await Write(db, key, content, now),
            ById = userId,
            At = now,
        };
    }

    /// <summary>Of what was uploaded, before it is kept.</summary>
    public static async Task<string> Sha256Of(IFormFile upload)
    {
        await using var content = upload.OpenReadStream();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content));
    }

    /// <summary>One query a part: a provider that may have to ask again would keep the whole answer of one query in memory.</summary>
    public static async Task CopyFile(this AppDbContext db, StoredFile file, Stream to, CancellationToken cancellation)
    {
        for (var (number, written) = (0, 0L); written < file.Length; number++)
        {
            var at = number;
            var part = await db.StoredFileParts.Where(part => part.FileKey == file.Key && part.Number == at).Select(part => part.Content).FirstOrDefaultAsync(cancellation)
                ?? throw new InvalidOperationException($"File {file.Id} has no part {at}.");
            await to.WriteAsync(part, cancellation);
            written += part.Length;
        }
    }

    /// <summary>Parts of files that were never saved, or whose row is gone.</summary>
    public static Task<int> DropLostParts(this AppDbContext db, DateTime before, CancellationToken cancellation) =>
        db.StoredFileParts.Where(part => part.At < before && !db.StoredFiles.Any(file => file.Key == part.FileKey)).ExecuteDeleteAsync(cancellation);

    /// <summary>Outside the change tracker, which would hold what it has saved.</summary>
    private static async Task<string> Write(AppDbContext db, Guid key, Stream content, DateTime now)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(StoredFilePart.Size);
        try
        {
            for (var number = 0; ; number++)
            {
                var read = await content.ReadAtLeastAsync(buffer.AsMemory(0, StoredFilePart.Size), StoredFilePart.Size, throwOnEndOfStream: false);
                if (read == 0) return Convert.ToHexStringLower(hash.GetHashAndReset());
                hash.AppendData(buffer, 0, read);
                var part = buffer.AsSpan(0, read).ToArray();
                await db.Database.ExecuteSqlAsync($"INSERT INTO StoredFileParts (FileKey, Number, At, Content) VALUES ({key}, {number}, {now}, {part})");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
