using System.Data.Common;
using System.Net;
using System.Net.Http.Headers;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Security;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace FamilyEngagement.Tests.Files;

/// <summary>Measures what the process holds, so no other test may run beside it.</summary>
[CollectionDefinition("Measured", DisableParallelization = true)]
public class Measured;

/// <summary>A file of 10 MB goes in and out through the whole pipeline, and what is alive in memory does not grow with it.</summary>
[Collection("Measured")]
public class StreamingFiles(ITestOutputHelper output)
{
    private const int Size = 10 << 20, Parts = Size / StoredFilePart.Size;

    /// <summary>A fifth of the file; what a request needs by itself is well below it.</summary>
    private const long Most = 2 << 20;

    [Fact]
    public async Task What_is_alive_does_not_grow_by_the_size_of_the_file()
    {
        var written = new Watch("INSERT INTO StoredFileParts");
        var read = new Watch("FROM \"StoredFileParts\"", "FROM [StoredFileParts]");
        await using var portal = new Portal { More = services => services.ConfigureDbContext<AppDbContext>((_, options) => options.AddInterceptors(written, read)) };
        await portal.WithDistrict();
        var school = await portal.Have(A.School());
        var browser = await portal.SignedInAs(PortalRole.Liaison, school.Id);
        // The first of everything is paid for here: compiled pages, queries, buffers.
        await Round(portal, browser, school.Id, 300_000);

        var before = Alive();
        var (sent, received) = await Round(portal, browser, school.Id, Size, written, read);
        (written.Count, read.Count).ShouldBe((Parts, Parts));
        long[] grown = [sent - before, written.Alive - before, read.Alive - before, received - before];
        output.WriteLine($"Alive before: {before / 1024:N0} KB. More of it near the end of reading the form: {grown[0] / 1024:N0} KB, of writing parts: {grown[1] / 1024:N0} KB, of reading parts: {grown[2] / 1024:N0} KB, of receiving: {grown[3] / 1024:N0} KB.");
        grown.ShouldAllBe(bytes => bytes < Most);
    }

    /// <summary>Up and down again.</summary>
    /// <returns>What was alive when nine tenths had gone up, and when nine tenths had come down.</returns>
    private static async Task<(long, long)> Round(Portal portal, Browser browser, int school, int size, params Watch[] watches)
    {
        var page = await browser.Get($"/schools/{school}/evidence/new");
        var (action, values) = page.Filled("Save evidence", ("Title", $"{size} bytes"), ("Mark", "Free"));
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in values) form.Add(new StringContent(value), name);
        var source = new MadeUp(size);
        var file = new StreamContent(source, StoredFilePart.Size);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "File", "large.pdf");
        foreach (var watch in watches) watch.Begin();
        using (var saved = await browser.Client.PostAsync(action, form)) saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());
        var id = await portal.Ask(db => db.StoredFiles.OrderByDescending(one => one.Id).Select(one => one.Id).FirstAsync());
        using var answer = await browser.Client.GetAsync($"/schools/{school}/files/{id}", HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentLength.ShouldBe(size);
        await using var content = await answer.Content.ReadAsStreamAsync();
        var (buffer, total, alive) = (new byte[StoredFilePart.Size], 0, 0L);
        for (int count; (count = await content.ReadAsync(buffer)) > 0;)
        {
            total += count;
            if (alive == 0 && total > size * 9L / 10) alive = Alive();
        }

        total.ShouldBe(size);
        return (source.Alive, alive);
    }

    private static long Alive() => GC.GetTotalMemory(forceFullCollection: true);

    /// <summary>Content that nobody holds: made while it is read.</summary>
    private sealed class MadeUp(int size) : Stream
    {
        private int _at;

        public long Alive { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            count = Math.Min(count, size - _at);
            for (var at = 0; at < count; at++, _at++) buffer[offset + at] = _at < 5 ? "%PDF-"u8[_at] : (byte)(_at * 31 + _at / 251);
            if (Alive == 0 && _at > size * 9L / 10) Alive = StreamingFiles.Alive();
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>Counts commands, and looks at the memory at the hundred and fiftieth.</summary>
    private sealed class Watch(params string[] commands) : DbCommandInterceptor
    {
        private bool _isOn;

        public int Count { get; private set; }

        public long Alive { get; private set; }

        public void Begin() => _isOn = true;

        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            Look(command);
            return base.NonQueryExecutedAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Look(command);
            return base.ReaderExecutedAsync(command, eventData, result, cancellationToken);
        }

        private void Look(DbCommand command)
        {
            if (!_isOn || !commands.Any(command.CommandText.Contains)) return;
            if (++Count == 150) Alive = StreamingFiles.Alive();
        }
    }
}
